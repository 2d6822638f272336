package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Random dates, drafts, vocabularies, links, attachments and lists: what is hidden is nowhere in a release, and is
/// there from its very second, by the clock alone. The clock never fails a build.
class RandomLeakTest {

    private static final long SEED = 20_261_123;

    private int seen;
    private int hidden;

    @Test
    void in_two_hundred_random_sites_nothing_is_seen_before_its_second_or_after_its_day() throws IOException {
        for (var seed = SEED; seed < SEED + 200; seed++) {
            var random = new RandomSite(seed);
            var site = random.written();
            var change = random.someChange();
            var isBefore = seed % 2 == 0;
            look(random, site, isBefore ? change.minusSeconds(1) : change, "seed " + seed);
        }
        assertThat(seen).isGreaterThan(300);
        assertThat(hidden).isGreaterThan(300);
    }

    @Test
    void what_is_to_come_appears_at_its_second_without_a_commit() throws IOException {
        for (var seed = SEED; seed < SEED + 20; seed++) {
            var random = new RandomSite(seed);
            var site = random.written();
            var change = random.someChange();

            var before = look(random, site, change.minusSeconds(1), "before, seed " + seed);

            assertThat(before.release().nextChange()).isEqualTo(change);
            look(random, site, change, "then, seed " + seed);
        }
    }

    private BuiltSite look(RandomSite random, TestSite site, Instant at, String name) throws IOException {
        var built = site.at(at.toString()).build();
        var hunt = Hunt.through(built.path());
        random.secrets(at).forEach((secret, isOpen) -> {
            var places = hunt.find(secret);
            if (isOpen) {
                seen++;
                assertThat(places).as("%s: %s at %s", name, secret, at).isNotEmpty();
            } else {
                hidden++;
                assertThat(places).as("%s: %s at %s", name, secret, at).isEmpty();
            }
        });
        return built;
    }
}
