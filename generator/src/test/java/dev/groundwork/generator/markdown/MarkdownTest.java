package dev.groundwork.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private final List<String> heard = new ArrayList<>();

    private Body read(String text) {
        return Markdown.read(text, "Title", 1, new Links() {
            @Override
            public Target link(String target, int line) {
                heard.add("link %s on %d".formatted(target, line));
                return target.startsWith("dead")
                        ? new Target.Unreachable()
                        : new Target.Reachable("/there/", target.startsWith("http"));
            }

            @Override
            public Picture image(String target, int line) {
                return target.startsWith("http")
                        ? new Picture.Elsewhere(target)
                        : target.startsWith("dead")
                                ? new Picture.Missing()
                                : new Picture.Shown("/i.png", new Size(3, 2));
            }

            @Override
            public void noSuchPart(String target, int line) {
                heard.add("no part %s on %d".formatted(target, line));
            }

            @Override
            public void refused(String target, int line) {
                heard.add("refused %s on %d".formatted(target, line));
            }

            @Override
            public void refusedImage(String target, int line) {
                heard.add("refused image %s on %d".formatted(target, line));
            }

            @Override
            public void withoutWords(String target, int line) {
                heard.add("no words for %s on %d".formatted(target, line));
            }

            @Override
            public void unresolved(String what, int line) {
                heard.add("unresolved %s on %d".formatted(what, line));
            }

            @Override
            public void leftOut(String element, int line) {
                heard.add("left out %s on %d".formatted(element, line));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a ", "[", "<b>", "![a](b "})
    void text_nested_too_deep_is_read_all_the_same(String opening) {
        assertThat(read(opening.repeat(20_000) + "end").html()).contains("end");
    }

    @Test
    void headings_get_the_anchors_that_github_gives() {
        var body = read("## What's in it?\n\n## What's in it?\n\n## Größe & Maß\n");

        assertThat(body.outline().anchors()).contains("whats-in-it", "whats-in-it-1", "größe--maß");
    }

    @Test
    void an_image_without_words_is_told_unless_it_is_marked_as_decoration() {
        read("![](a.png)\n\n![Words](b.png)\n\n<img src=\"c.png\" alt=\"\"> <img src=\"d.png\">\n");

        assertThat(heard).containsExactly("no words for a.png on 1", "no words for d.png on 5");
    }

    @Test
    void a_first_heading_that_repeats_the_title_is_left_out() {
        assertThat(read("# Title\n\nText.\n").html()).isEqualToIgnoringWhitespace("<p>Text.</p>");
        assertThat(read("# Other\n\nText.\n").html()).startsWith("<h2 id=\"other\">Other</h2>");
    }

    @Test
    void a_link_to_the_heading_that_was_left_out_leads_to_the_top() {
        assertThat(read("# Title\n\n[up](#title)\n").html()).contains("<a href=\"#\">up</a>");
    }

    @Test
    void the_body_falls_into_a_lead_and_sections() {
        var body = read("Lead.\n\n## One\n\nFirst.\n\n### Deeper\n\nMore.\n\n## Two\n\nSecond.\n");

        assertThat(body.lead()).isEqualToIgnoringWhitespace("<p>Lead.</p>");
        assertThat(body.sections()).extracting(Body.Section::id).containsExactly("one", "two");
        assertThat(body.sections().getFirst().html())
                .contains("<h3 id=\"deeper\">")
                .doesNotContain("<h2");
    }

    @Test
    void the_index_is_given_plain_text_by_headings_a_block_a_line() {
        var body = read("Lead *in*.\n\n## One\n\n- a\n- b\n\n| x | y |\n| - | - |\n| 1 | 2 |\n");

        assertThat(body.passages())
                .containsExactly(
                        new Body.Passage(null, null, "Lead in."), new Body.Passage("One", "one", "a\nb\n1 · y: 2"));
    }

    @Test
    void tables_can_be_scrolled_by_keyboard() {
        assertThat(read("## Prices\n\n| a |\n| - |\n| 1 |\n").html())
                .contains("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table: Prices\"><table>");
    }

    @Test
    void a_row_of_a_table_can_be_read_without_the_names_above_it() {
        var text = read("""
                        Delivery times.

                        | Region | Weeks | Remark |
                        | - | - | - |
                        | Europe | 5 | none |
                        | Asia | 9 | customs take a week more in most of the countries |
                        """).passages().getFirst().text();

        assertThat(text).isEqualTo("""
                        Delivery times.
                        Europe · Weeks: 5 · Remark: none
                        Asia · Weeks: 9 · customs take a week more in most of the countries""");
    }

    @Test
    void a_column_without_a_name_moves_no_other() {
        assertThat(read("| | Ours | | Theirs |\n| - | - | - | - |\n| Price | 38 | 7 | 29 |\n")
                        .passages()
                        .getFirst()
                        .text())
                .isEqualTo("Price · Ours: 38 · 7 · Theirs: 29");
    }

    @Test
    void a_cell_that_spans_columns_names_none_wrongly() {
        var table = "<table><tr><th>Part</th><th>Ours</th><th>Theirs</th></tr>"
                + "<tr><td>Price</td><td colspan=2>38</td></tr></table>";

        assertThat(read(table).passages().getFirst().text()).isEqualTo("Part Ours Theirs\nPrice 38");
    }

    @Test
    void a_table_of_names_alone_keeps_them() {
        assertThat(read("| Seals |\n| - |\n").passages().getFirst().text()).isEqualTo("Seals");
    }

    @Test
    void notes_look_like_notes() {
        assertThat(read("> [!NOTE]\n> Mind the gap.\n").html())
                .contains("<div class=\"alert alert-note\" role=\"note\"><p class=\"alert-title\">Note</p>")
                .contains("Mind the gap.")
                .doesNotContain("[!NOTE]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "<svg onload=alert(1)>",
                "<iframe src=\"https://example.com\"></iframe>",
                "<p style=\"position:fixed\">x</p>",
                "<form action=\"https://example.com\"><input name=a></form>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
            })
    void html_that_does_something_is_left_out(String html) {
        assertThat(read(html).html().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(
                        "<script",
                        "<img src=\"x",
                        "onerror",
                        "javascript:",
                        "onload",
                        "<iframe",
                        "style=",
                        "<form",
                        "<svg");
    }

    @Test
    void what_was_left_out_is_told_with_its_line() {
        read("Text.\n\n<video src=\"a.mp4\"></video>\n\n[!INCLUDE[name](includes/name.md)]\n");

        assertThat(heard)
                .containsExactlyInAnyOrder("left out video on 3", "unresolved [!INCLUDE[name](includes/name.md)] on 5");
    }

    @Test
    void directives_within_code_are_code() {
        assertThat(read("```\n[!INCLUDE[a](b.md)]\n```\n").html()).contains("[!INCLUDE[a](b.md)]");
    }

    @Test
    void links_to_nowhere_become_their_words() {
        assertThat(read("See [the *guide*](dead.md \"secret\").").html())
                .isEqualToIgnoringWhitespace("<p>See the <em>guide</em>.</p>");
        assertThat(heard).containsExactly("link dead.md on 1");
    }

    @Test
    void links_to_other_hosts_tell_them_nothing() {
        assertThat(read("[x](https://example.com)").html()).contains("rel=\"noopener noreferrer\"");
    }

    @Test
    void links_in_raw_html_are_links_too() {
        assertThat(read("\n<a href=\"b.md\">b</a>").html()).contains("<a href=\"/there/\">b</a>");
        assertThat(heard).containsExactly("link b.md on 2");
    }

    @Test
    void images_hold_their_place_and_load_late() {
        assertThat(read("![A chart](chart.png)").html())
                .contains("<img src=\"/i.png\" alt=\"A chart\" loading=\"lazy\" width=\"3\" height=\"2\">");
    }

    @Test
    void images_of_other_hosts_become_links_and_missing_ones_their_words() {
        assertThat(read("![A chart](https://example.com/c.png)").html())
                .contains("<a href=\"https://example.com/c.png\" rel=\"noopener noreferrer\">A chart</a>");
        assertThat(read("![A chart](dead.png)").html()).isEqualToIgnoringWhitespace("<p>A chart</p>");
    }

    @Test
    void a_place_marked_in_a_heading_can_be_linked_to() {
        var body = read("## <a name=\"old\"></a>New\n\nText. [there](#old)\n");

        assertThat(body.sections().getFirst().heading()).contains("<a id=\"old\"></a>");
        assertThat(body.sections().getFirst().html()).contains("href=\"#old\"");
        assertThat(heard).isEmpty();
    }
}
