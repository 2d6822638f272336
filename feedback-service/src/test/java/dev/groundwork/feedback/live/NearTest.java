package dev.groundwork.feedback.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.search.Hit;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearTest {

    private static Hit hit(String address, double score) {
        var nothing = new Hit.Marked(List.of());
        return new Hit(address, "", "objection", null, nothing, nothing, "internal", null, null, null, score);
    }

    @Test
    void a_page_fits_that_is_half_as_near_as_the_nearest() {
        assertThat(Near.of(List.of(hit("/a/#part", .8), hit("/b/", .4), hit("/a/", .39), hit("/c/", .39))))
                .containsExactly(new Near("/a/", true), new Near("/b/", true), new Near("/c/", false));
    }

    @Test
    void where_nothing_is_near_nothing_fits() {
        assertThat(Near.of(List.of())).isEmpty();
    }
}
