package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.emptySite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.search.Question;
import dev.groundwork.search.SearchIndex;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every script that people write survives whole, from the file's name to the search.
class ScriptsTest {

    @ParameterizedTest
    @CsvSource({
        "ar, rtl",
        "he, rtl",
        "fa-IR, rtl",
        "ur, rtl",
        "az-Arab, rtl",
        "ar-Latn, ltr",
        "de, ltr",
        "zh-Hant, ltr",
        "th, ltr",
    })
    void a_page_says_its_language_and_which_way_it_runs(String language, String direction) {
        var built = emptySite()
                .change("content/a.md", "---\ntitle: A\nlang: %s\n---\n\nText.\n".formatted(language))
                .build();

        var html = built.page("/a/").select("html");
        assertThat(html.attr("lang")).isEqualTo(language);
        assertThat(html.attr("dir")).isEqualTo(direction);
        assertThat(built.page("/a/").select("header.top").attr("lang")).isEqualTo("en");
        assertThat(built.page("/a/").select("header.top").attr("dir")).isEqualTo("ltr");
    }

    @Test
    void a_portal_in_a_language_that_runs_from_the_right_does_so_everywhere() {
        var built = emptySite()
                .change("content/portal.yaml", "name: هالدن\nlanguage: ar\n")
                .change("content/a.md", "---\ntitle: A\n---\n")
                .build();

        assertThat(built.page("/").select("html").attr("dir")).isEqualTo("rtl");
        assertThat(built.page("/").select("header.top").hasAttr("dir")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "كم يكلف المحلول",
                "כמה זה עולה",
                "多少钱一台机器",
                "ราคาเท่าไหร่",
                "कीमत कितनी है",
                "Цена прибора",
                "e\u0301tude nai\u0308ve",
                "x \u202Ereversed\u202C \u2067embedded\u2069 y",
                "👩🏽\u200D🔬 lab 🇨🇭",
            })
    void a_text_survives_in_front_matter_body_headings_lists_and_search(String text) throws IOException {
        var built = emptySite()
                .change("content/portal.yaml", "name: Halden\nurl: https://p.example.com\n")
                .change(
                        "content/faqs/a.md",
                        "---\ntitle: %s\nbenefit: %s!\nreviewed: 2026-11-02\n---\n\n%s.\n\n## %s?\n\nMore.\n"
                                .formatted(text, text, text, text))
                .build();

        var main = built.page("/faqs/a/");
        assertThat(words(main, "h1")).isEqualTo(text);
        assertThat(words(main, ".for-you span")).isEqualTo(text + "!");
        assertThat(words(main, ".lead p")).isEqualTo(text + ".");
        assertThat(words(main, "section > h2")).isEqualTo(text + "?");
        assertThat(words(built.main("/faqs/"), "ul.cards a")).isEqualTo(text);
        assertThat(built.text("site/feed.xml")).contains("<title>" + text + "</title>");
        assertThat(built.released("/faqs/a/").title()).isEqualTo(text);
        try (var index = SearchIndex.open(built.path().resolve("index"))) {
            assertThat(index.find(new Question(text, Map.of(), 10, 0, Question.Typing.FINISHED))
                            .hits())
                    .extracting(hit -> hit.address())
                    .contains("/faqs/a/");
        }
    }

    private static String words(Element page, String selector) {
        return Objects.requireNonNull(page.selectFirst(selector), selector).wholeText();
    }

    @ParameterizedTest
    @CsvSource({"كم-يكلف, كم-يكلف", "多少钱, 多少钱", "ราคา, ราคา", "Größe & Maß, größe-&-maß", "50% off, 50--off"})
    void a_file_may_be_named_in_any_script(String name, String address) {
        var built = emptySite()
                .change("content/portal.yaml", "name: Halden\nurl: https://p.example.com\n")
                .change("content/faqs/%s.md".formatted(name), "---\ntitle: A\n---\n\n## %s\n".formatted(name))
                .change(
                        "content/faqs/b.md",
                        "---\ntitle: B\n---\n\n[a](<%s.md>) and [b](%s.md)\n"
                                .formatted(
                                        name.replace("%", "%25"),
                                        java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)
                                                .replace("+", "%20")))
                .build();

        assertThat(built.addresses()).contains("/faqs/" + address + "/");
        assertThat(built.main("/faqs/b/").select(".lead a").eachAttr("href"))
                .containsExactly("/faqs/" + address + "/", "/faqs/" + address + "/");
        assertThat(built.text("site/sitemap.xml").chars()).allMatch(each -> each < 128);
    }
}
