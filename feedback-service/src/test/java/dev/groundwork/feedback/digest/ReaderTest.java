package dev.groundwork.feedback.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.release.Audience;
import dev.groundwork.release.PageType;
import dev.groundwork.release.ReleasedPage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderTest {

    private static Reader selling(String products) {
        return new Reader("hash", "sales", "ada@example.com", "Ada", products, Instant.EPOCH);
    }

    private static ReleasedPage about(String... products) {
        return new ReleasedPage(
                "/faqs/noise/",
                List.of(),
                "How loud is it?",
                null,
                PageType.FAQ,
                List.of(products),
                List.of(),
                List.of(),
                List.of(),
                Audience.INTERNAL,
                null,
                null,
                null,
                "0123456789abcdef",
                null,
                null,
                null,
                List.of());
    }

    @Test
    void a_reader_cares_for_pages_about_what_she_sells() {
        assertThat(selling("aurora-100 nimbus-kf").cares(about("nimbus-kf"))).isTrue();
        assertThat(selling("aurora-100 nimbus-kf").cares(about("aurora-200"))).isFalse();
    }

    @Test
    void a_page_about_no_product_is_for_everybody() {
        assertThat(selling("aurora-100").cares(about())).isTrue();
    }

    @Test
    void whoever_named_no_product_sells_them_all() {
        assertThat(selling("").cares(about("aurora-200"))).isTrue();
    }
}
