package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/// What a publisher says.
class PublishTalkTest {

    @Test
    void a_trouble_is_told_once_and_its_end_names_no_other_one() {
        var said = new StringWriter();
        var talk = new PublishTalk(new PrintWriter(said, true), new PrintWriter(said, true));

        talk.trouble("The disk is full.");
        talk.trouble("The disk is full.");
        talk.fine();
        talk.fine();

        assertThat(said).hasToString("The disk is full.\nAll is well again.\n");
    }
}
