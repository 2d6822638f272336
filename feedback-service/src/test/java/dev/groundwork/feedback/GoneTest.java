package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.release.PageType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the clock takes away between two builds, and what stays of it after the next. It is 23 November 2026.
class GoneTest {

    private static final String OLD = "/stories/old/";

    @TempDir
    Path folder;

    private Portal portal() throws Exception {
        Portal.releases(folder)
                .expiring(OLD, LocalDate.of(2026, 11, 22), "/stories/before/")
                .expiring("/stories/last-day/", LocalDate.of(2026, 11, 23))
                .publish();
        return Portal.on(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, "/stories/before/", "/stories/before", "/Stories/Before/"})
    void a_page_past_its_last_day_says_when_that_was_and_whom_to_ask(String address) throws Exception {
        try (var portal = portal()) {
            var gone = portal.get(address);

            assertThat(gone.statusCode()).isEqualTo(410);
            var page = Jsoup.parse(gone.body());
            assertThat(page.expectFirst("main").text())
                    .contains("An old story", "22 November 2026", "Ada Price")
                    .doesNotContain("A page.");
            assertThat(page.select("main a[href=mailto:pricing@example.com]")).hasSize(1);
            assertThat(page.select("main a[href^=/ask?text=]")).hasSize(1);
            assertThat(gone.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void a_page_is_shown_on_its_last_day() throws Exception {
        try (var portal = portal()) {
            assertThat(portal.get("/stories/last-day/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_program_is_told_the_same_in_json() throws Exception {
        try (var portal = portal()) {
            var gone = portal.send(portal.request(OLD).header("Accept", "application/json"));

            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(Portal.json(gone).get("detail").asString())
                    .isEqualTo("“An old story” was valid until 22 November 2026."
                            + " Ask Ada Price (pricing@example.com) what holds now. Search for what replaced it.");
        }
    }

    @Test
    void search_its_counts_and_what_is_shown_while_typing_leave_it_out() throws Exception {
        try (var portal = portal()) {
            var found = portal.json("/api/search?q=an+old+story");
            var listed = portal.json("/api/search?q=&type=story");

            assertThat(found.toString()).contains("/stories/last-day/").doesNotContain(OLD);
            assertThat(found.get("facets").get("type").get("story").asInt()).isEqualTo(1);
            assertThat(listed.get("total").asInt()).isEqualTo(1);
            assertThat(portal.get("/search?q=an+old+sto&part=results").body())
                    .contains("/stories/last-day/")
                    .doesNotContain(OLD);
        }
    }

    @Test
    void after_the_next_build_its_addresses_are_gone_and_not_unknown() throws Exception {
        try (var portal = portal()) {
            assertThat(portal.get(OLD).statusCode()).isEqualTo(410);
        }
        Portal.releases(folder).publish();
        try (var portal = Portal.on(folder)) {
            for (var address : List.of(OLD, "/stories/before/", "/stories/old")) {
                var gone = portal.get(address);

                assertThat(gone.statusCode()).as(address).isEqualTo(410);
                assertThat(gone.body()).contains("Ada Price").doesNotContain("An old story");
            }
            assertThat(portal.get("/stories/never/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_former_address_leads_on_for_good() throws Exception {
        Portal.releases(folder)
                .page("/faqs/moved/", PageType.FAQ, "A page that moved", List.of("/faqs/before/"))
                .publish();
        try (var portal = Portal.on(folder)) {
            assertThat(portal.get("/faqs/before/").headers().firstValue("Location"))
                    .hasValue("/faqs/moved/");
            // The author may forget the line one day; readers keep their bookmarks.
            Portal.releases(folder)
                    .page("/faqs/moved/", PageType.FAQ, "A page that moved", List.of())
                    .publish();
        }
        try (var portal = Portal.on(folder)) {
            var moved = portal.get("/faqs/before/");

            assertThat(moved.statusCode()).isEqualTo(301);
            assertThat(moved.headers().firstValue("Location")).hasValue("/faqs/moved/");
        }
    }

    @Test
    void a_release_without_the_template_still_says_it() throws Exception {
        Portal.releases(folder)
                .expiring(OLD, LocalDate.of(2026, 11, 22))
                .serviceFile("service/gone.ftlh", "${nothing.of.it}")
                .publish();
        try (var portal = Portal.on(folder)) {
            var gone = portal.get(OLD);

            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body()).contains("22 November 2026");
        }
    }
}
