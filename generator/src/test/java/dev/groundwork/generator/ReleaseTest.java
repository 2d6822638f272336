package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.emptySite;
import static dev.groundwork.generator.TestSite.site;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.release.FiscalCalendar;
import dev.groundwork.release.Person;
import dev.groundwork.release.Term;
import dev.groundwork.search.Question;
import dev.groundwork.search.SearchIndex;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the service is handed.
class ReleaseTest {

    private static final String PORTAL = """
            name: Halden
            url: https://portal.halden.example/
            time-zone: Europe/Zurich
            language: en-GB
            repository: https://git.example.com/halden/portal
            answer-within: 2 working days
            smallest-group: 7
            policy:
              required: { all: [benefit] }
              review-every: 6 months
            vocabularies:
              products: { aurora-200: { name: Aurora 200, aliases: [A200, AX-200] } }
              stages: { trial: Trial }
            people:
              ines@example.com: { name: Ines Morel, phone: "+41 1", chat: "https://chat.example.com/i" }
            who-answers:
              default: { owner: ines@example.com }
            calendar: { fiscal-year-starts: 2, months: 4-4-5, quiet: 3 weeks }
            """;

    private static BuiltSite company() {
        return emptySite()
                .change("content/portal.yaml", PORTAL)
                .change("content/faqs/a.md", """
                        ---
                        title: How long?
                        benefit: Saves a call.
                        owner: ines@example.com
                        reviewed: 2026-11-01
                        products: [aurora-200]
                        stages: trial
                        audience: customer
                        asked-as: [when is it due]
                        answers: [Q-7K3M2X]
                        redirect-from: [old/place, /faqs/b/]
                        publish-until: 2027-06-30
                        ---

                        Calibration lasts twelve months.
                        """)
                .build();
    }

    @Test
    void the_settings_of_the_portal_are_in_it() {
        var release = company().release();

        assertThat(release.site().url()).isEqualTo("https://portal.halden.example");
        assertThat(release.site().language()).isEqualTo("en-GB");
        assertThat(release.policy().answerWithin()).isEqualTo("2 working days");
        assertThat(release.policy().smallestGroup()).isEqualTo(7);
        assertThat(release.policy().reviewEveryDays()).isEqualTo(180);
        assertThat(release.vocabularies().products())
                .containsExactly(new Term("aurora-200", "Aurora 200", List.of("A200", "AX-200")));
        assertThat(release.people())
                .containsExactly(Map.entry(
                        "ines@example.com",
                        new Person("ines@example.com", "Ines Morel", "+41 1", "https://chat.example.com/i")));
        assertThat(release.calendar())
                .isEqualTo(new FiscalCalendar(Month.FEBRUARY, FiscalCalendar.Months.FOUR_FOUR_FIVE, 3));
        assertThat(release.quietTimes()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void each_page_is_described() {
        var page = company().released("/faqs/a/");

        assertThat(page.formerAddresses()).containsExactly("/old/place/", "/faqs/b/");
        assertThat(page.stages()).containsExactly("trial");
        assertThat(page.audience().id()).isEqualTo("customer");
        assertThat(page.reviewDue()).isEqualTo(LocalDate.parse("2027-04-30"));
        assertThat(page.publishUntil()).isEqualTo(LocalDate.parse("2027-06-30"));
        assertThat(page.answers()).containsExactly("Q-7K3M2X");
    }

    @Test
    void the_index_finds_pages_by_what_they_say_and_what_they_were_asked_as() throws IOException {
        try (var index = SearchIndex.open(company().outcome().live().folder().index())) {
            assertThat(found(index, "calibration lasts")).containsExactly("/faqs/a/");
            assertThat(found(index, "when is it due")).containsExactly("/faqs/a/");
        }
    }

    private static List<String> found(SearchIndex index, String text) throws IOException {
        return index.find(new Question(text, Map.of(), 10, 0, Question.Typing.FINISHED)).hits().stream()
                .map(hit -> hit.address().replaceFirst("#.*", ""))
                .toList();
    }

    @Test
    void assets_have_names_that_change_with_what_is_in_them() {
        var built = site("two-pages")
                .change("templates/assets/portal.css", "@import \"./more.css\";\nbody { color: black }")
                .change("templates/assets/more.css", "b { background: url(dot.svg) }")
                .change("templates/assets/dot.svg", "<svg/>")
                .build();

        var names = built.text("service/assets.json");
        assertThat(names).containsPattern("\"portal.css\" : \"/assets/portal-[0-9a-f]{8}\\.css\"");
        var more = built.files().stream()
                .filter(file -> file.contains("/more-"))
                .findFirst()
                .orElseThrow();
        assertThat(built.text(more)).containsPattern("url\\(/assets/dot-[0-9a-f]{8}\\.svg\\)");
    }

    @Test
    void the_service_gets_the_templates_of_its_own_pages() {
        assertThat(site("two-pages").build().files())
                .contains("service/layout.ftlh", "service/words.properties", "service/service/search.ftlh");
    }

    @Test
    void a_page_can_be_edited_where_it_lies_in_the_repository() {
        assertThat(company()
                        .page("/faqs/a/")
                        .select("a[href^=https://git.example.com]")
                        .attr("href"))
                .startsWith("https://git.example.com/halden/portal/edit/HEAD/")
                .endsWith("/content/faqs/a.md");
    }
}
