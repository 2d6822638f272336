package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.feedback.Proxied.Who;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Insight is about what is said, and never about who says or answers it.
class InsightPrivacyTest {

    private static final String INSIGHT = "/desk/insight";

    @TempDir
    Path folder;

    private static String body(RawHttp.Answer answer) {
        return answer.text().substring(answer.text().indexOf("\r\n\r\n") + 4);
    }

    @Test
    void no_figure_names_counts_or_times_a_person() throws Exception {
        try (var portal = Proxied.on(folder, "rate-limits", "off")) {
            for (var who : List.of(Who.REP, Who.OTHER_REP)) {
                portal.post("/api/objections", who, "{\"text\":\"Too dear\",\"said\":\"It pays\",\"quote\":true}");
                portal.post("/api/votes", who, "{\"page\":\"/objections/price/\",\"worth\":false}");
                portal.post("/api/positioning", who, "{\"page\":\"/products/aurora-500/\",\"text\":\"Above\"}");
                portal.post("/api/challenges", who, "{\"text\":\"No demo unit\"}");
            }
            var question = Proxied.json(portal.post("/api/questions", Who.REP, "{\"text\":\"How loud?\"}"))
                    .get("id")
                    .asString();
            var form = new ArrayList<>(Who.MARKETER.headers());
            form.add("Content-Type: application/x-www-form-urlencoded");
            portal.send("POST", "/desk/items", "id=" + question + ".0&do=answer&text=Very", form);
            var all = body(portal.get(INSIGHT, Who.MARKETER));
            var figures = Jsoup.parse(all).select(".figure h3 a").eachAttr("href");

            assertThat(figures).hasSizeGreaterThan(15);
            assertThat(all).doesNotContain("Ada Rep", "Ben Rep", "Mia Marketer");
            for (var figure : figures) {
                for (var kind : List.of("", ".csv", ".json")) {
                    assertThat(body(portal.get(figure + kind, Who.MARKETER)))
                            .as(figure + kind)
                            .doesNotContain("Ada Rep", "Ben Rep", "Mia Marketer")
                            .doesNotContainPattern("\"(ada|ben|mia)\"");
                }
            }
        }
    }
}
