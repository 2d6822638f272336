package dev.groundwork.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.generator.markdown.Links.Picture;
import dev.groundwork.generator.markdown.Links.Target;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Raw HTML in Markdown, as somebody would write it who wants a browser to do something.
class CleaningTest {

    private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");
    private static final Set<String> SAFE_SCHEMES = Set.of("http", "https", "mailto", "tel");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil.example/x.js></sCrIpT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<img src='x' onload='alert(1)' alt=a>",
                "<img/src=x/onerror=alert(1)>",
                "<img src=\"x`onerror=alert(1)\">",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<a href=\"&#106;avascript&colon;alert(1)\">x</a>",
                "<a href=\" javascript:alert(1)\">x</a>",
                "<a href=\"\u0001javascript:alert(1)\">x</a>",
                "<a href=\"vbscript:msgbox(1)\">x</a>",
                "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
                "[x](javascript:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](java&Tab;script:alert(1))",
                "[x](java&NewLine;script&colon;alert(1))",
                "[x](&#1;javascript:alert(1))",
                "[x](\u00a0javascript:alert(1))",
                "[x][y]\n\n[y]: <java\tscript:alert(1)>",
                "![x](<java\tscript:alert(1)>)",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "<iframe src=\"https://evil.example/\"></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=\"x.swf\"></object><embed src=\"x.swf\">",
                "<form action=\"https://evil.example/\"><input name=q><button formaction=x>go</button></form>",
                "<input onfocus=alert(1) autofocus>",
                "<body onload=alert(1)>",
                "<p style=\"position:fixed;background:url(javascript:alert(1))\">x</p>",
                "<style>@import '//evil.example/x.css';</style>",
                "<link rel=stylesheet href=//evil.example/x.css>",
                "<meta http-equiv=refresh content=\"0;url=//evil.example/\">",
                "<base href=\"//evil.example/\">",
                "<video src=x onerror=alert(1)><source onerror=alert(1)></video>",
                "<details open ontoggle=alert(1)>x</details>",
                "<div onclick=\"alert(1)\" id=\"gw-main\">x</div>",
                "<template><script>alert(1)</script></template>",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[><script>alert(1)</script>]]>",
                "<a name=\"x\" href=\"javascript:alert(1)\">x</a>",
                "<td background=\"javascript:alert(1)\">x</td>",
            })
    void nothing_that_a_browser_would_run_or_fetch_gets_through(String payload) {
        var html = Markdown.read("Before.\n\n%s\n\nAfter.\n".formatted(payload), "T", 1, new Anything())
                .html();

        // Read twice, as a browser would: what is written must mean the same when it is parsed again.
        var body = Jsoup.parse(Jsoup.parse(html).body().html()).body();

        assertThat(body.select(
                        "script, style, iframe, object, embed, svg, math, form, button, link, meta, base, template,"
                                + " video, source, noscript"))
                .isEmpty();
        assertThat(body.getAllElements()).allSatisfy(CleaningTest::isHarmless);
        assertThat(body.text()).startsWith("Before.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# One\n\n## Two *three*\n\nA **strong** word, `code`, ~~gone~~\\\nand a break.",
                "- a\n- b\n  1. c\n  2. d\n\n> quoted\n\n---\n\n    indented & <kept>",
                "```java\nvar x = \"<b>\";\n```\n\n> [!NOTE]\n> Mind this.",
                "| a | b |\n| :-- | --: |\n| 1 | [x](/there \"why\") |\n",
                "[x](https://example.com/a?b=c&d=e#f) ![y](z.png \"why\") <https://example.com/>\n\n[l]: /there\n\n[l]",
                "3. third\n4. fourth\n\n[mail](mailto:a@example.com) [call](tel:+49301234)",
                "Größe, עברית, 日本語 & \"quotes\"\n\n## Größe\n\n## Größe\n",
            })
    void what_markdown_alone_makes_is_the_same_whether_it_is_cleaned_or_not(String text) {
        var withHtml = Markdown.read(text + "\n\n<!-- HTML: so all is cleaned -->\n", "T", 1, new Anything());

        var without = Markdown.read(text, "T", 1, new Anything());

        assertThat(without.html().strip()).isEqualTo(withHtml.html().strip());
        assertThat(without.passages()).isEqualTo(withHtml.passages());
    }

    private static void isHarmless(Element element) {
        for (var attribute : element.attributes()) {
            assertThat(attribute.getKey())
                    .doesNotStartWith("on")
                    .isNotIn("style", "srcdoc", "formaction", "background");
            if (Set.of("href", "src").contains(attribute.getKey())) {
                var target = attribute.getValue().replaceAll("[\\s\\p{Cc}]", "");
                var scheme = SCHEME.matcher(target);
                assertThat(!scheme.find()
                                || SAFE_SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT)))
                        .as(target)
                        .isTrue();
            }
        }
        assertThat(element.id()).doesNotStartWith("gw-");
        assertThat(!element.nameIs("input") || (element.attr("type").equals("checkbox") && element.hasAttr("disabled")))
                .isTrue();
    }

    /// Takes every link and image for one of ours, so that only the cleaning stands between a payload and the page.
    private static final class Anything implements Links {
        @Override
        public Target link(String target, int line) {
            return new Target.Reachable(target, false);
        }

        @Override
        public Picture image(String target, int line) {
            return new Picture.Shown(target, null);
        }

        @Override
        public void noSuchPart(String target, int line) {}

        @Override
        public void refused(String target, int line) {}

        @Override
        public void refusedImage(String target, int line) {}

        @Override
        public void withoutWords(String target, int line) {}

        @Override
        public void unresolved(String what, int line) {}

        @Override
        public void leftOut(String element, int line) {}
    }
}
