package dev.groundwork.generator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {

    @TempDir
    Path folder;

    private Questions of(String... judged) throws IOException {
        return Questions.of(List.of(judged), new Pages(folder));
    }

    private static List<String> some(Questions questions, int count) {
        return IntStream.range(0, count).mapToObj(_ -> questions.next()).toList();
    }

    @Test
    void none_is_given_twice_however_few_headings_there_are() throws IOException {
        Files.writeString(folder.resolve("a.md"), "---\ntitle: Rotor\n---\n\n## Lid & *seal*\n\nIt shuts.\n");

        assertThat(some(of("who turns", "Rotor"), 200))
                .doesNotHaveDuplicates()
                .contains("who turns", "Rotor", "Lid seal", "how do i Lid seal", "Rotor Lid seal");
    }

    @Test
    void they_come_in_the_same_order_every_time() throws IOException {
        Files.writeString(folder.resolve("a.md"), "# Rotor\n\n## Lid\n");

        assertThat(some(of("who turns"), 20)).isEqualTo(some(of("who turns"), 20));
    }

    @Test
    void a_folder_without_headings_is_refused() {
        assertThatThrownBy(() -> of("who turns")).hasMessageContaining("has no headings");
    }

    @Test
    void letters_are_sent_from_the_third_on_and_again_where_typing_rests() {
        assertThat(Typists.keys("how do i go on").stream()
                        .map(typed -> typed.text() + (typed.paused() ? " …" : ""))
                        .toList())
                .containsExactly(
                        "how",
                        "how d",
                        "how do",
                        "how do i",
                        "how do i …",
                        "how do i g",
                        "how do i go",
                        "how do i go o",
                        "how do i go on",
                        "how do i go on …");
    }

    @Test
    void typists_take_turns_and_send_nothing_twice() throws IOException {
        Files.writeString(folder.resolve("a.md"), "# Rotor\n\n## Lid\n");
        var typists = new Typists(of(), 2);

        var sent = new ArrayList<String>();
        for (var number = 0; number < 200; number++) {
            var typed = typists.next();
            sent.add(typed.text() + typed.paused());
        }

        assertThat(sent).doesNotHaveDuplicates();
        assertThat(Stream.of(sent.get(0), sent.get(1)).map(text -> text.substring(0, 3)))
                .doesNotHaveDuplicates();
    }
}
