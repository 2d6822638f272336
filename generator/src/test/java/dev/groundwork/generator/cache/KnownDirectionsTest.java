package dev.groundwork.generator.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.search.meaning.Direction;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownDirectionsTest {

    private static final int MOST = 10;

    @TempDir
    Path releases;

    @Test
    void the_older_ones_are_let_go_where_there_are_too_many() throws IOException {
        var before = KnownDirections.in(releases, MOST);
        for (var text = 0; text < MOST + 1; text++) {
            before.add("text " + text, Direction.of(new byte[Direction.SIZE]));
        }

        for (var again = 0; again < 2; again++) {
            var after = KnownDirections.in(releases, MOST);

            assertThat(after.of("text 10")).isNotNull();
            assertThat(after.of("text 6")).isNotNull();
            assertThat(after.of("text 5")).isNull();
            assertThat(after.of("text 0")).isNull();
        }
    }

    @Test
    void as_many_as_may_be_are_all_kept() throws IOException {
        var before = KnownDirections.in(releases, MOST);
        for (var text = 0; text < MOST; text++) {
            before.add("text " + text, Direction.of(new byte[Direction.SIZE]));
        }

        assertThat(KnownDirections.in(releases, MOST).of("text 0")).isNotNull();
    }
}
