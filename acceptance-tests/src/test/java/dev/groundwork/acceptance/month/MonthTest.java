package dev.groundwork.acceptance.month;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class MonthTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_small_month_adds_up_to_the_last_item() throws Exception {
        new Month(7, 200, 300, 3).play(folder);
    }

    @Test
    @Tag("long")
    @Timeout(600)
    void a_whole_month_adds_up_to_the_last_item() throws Exception {
        Month.whole(7).play(folder);
    }
}
