package dev.groundwork.generator.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagScanTest {

    private static final List<String> WANTED = List.of("id", "href", "src");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"/a/\" id='b'>x</a>",
                "<a href=/a/ id = b>x</a><img src = '/x.png' alt=\"a > b\">",
                "<A HREF=\"/a?x=1&amp;y=2\" Id=&quot;>x</A>",
                "<!-- <a href=\"/no/\"> --><p id=yes>1 < 2 and 3<4</p>",
                "<script>var x = '<a href=\"/no/\">';</script><p id=after></p>",
                "<style>a > b { }</style><title><b id=no></title><p id=after></p>",
                "<textarea id=t><a href=\"/no/\"></textarea><p id=after></p>",
                "<input disabled id=a><br/><a hidden href=\"/x/\"/>",
                "<p data-id=\"no\" xid=\"no\" id=\"yes\">",
                "<p\nid=\"a\"\n\thref='/b/'\n>",
                "text without a tag",
                "<p id=\"\">"
            })
    void it_reads_what_a_browser_reads(String html) {
        var found = new ArrayList<String>();

        TagScan.run(html, WANTED, (name, value) -> found.add(name + "=" + value));

        assertThat(found).containsExactlyInAnyOrderElementsOf(parsed(html));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<a", "<a href", "<a href=", "<a href=\"", "<!--", "<script>", "</", "<a href='x"})
    void a_file_that_is_cut_off_ends_the_scan(String html) {
        TagScan.run(html, WANTED, (_, _) -> {});
    }

    private static List<String> parsed(String html) {
        var found = new ArrayList<String>();
        Jsoup.parse(html).traverse((node, _) -> {
            if (node instanceof Element element) {
                element.attributes().forEach(attribute -> {
                    if (WANTED.contains(attribute.getKey())) {
                        found.add(attribute.getKey() + "=" + attribute.getValue());
                    }
                });
            }
        });
        return found;
    }
}
