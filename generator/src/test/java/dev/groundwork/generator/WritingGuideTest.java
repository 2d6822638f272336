package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.generator.content.ContentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The marketer's guide is right: its example builds, and it names every field that a page may have.
class WritingGuideTest {

    private static final Pattern EXAMPLE = Pattern.compile("```markdown\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("`([a-z-]+)`");

    private static String guide() throws IOException {
        return Files.readString(Path.of("../docs/writing.md"));
    }

    @Test
    void its_example_builds_without_a_warning() throws IOException {
        var example = EXAMPLE.matcher(guide());
        assertThat(example.find()).isTrue();

        var built = TestSite.emptySite()
                .change("content/portal.yaml", """
                        name: Halden
                        policy:
                          required: { all: [benefit, owner, reviewed] }
                        vocabularies:
                          products: { aurora-200: Aurora 200 }
                          stages: { evaluation: Evaluation }
                        people:
                          ines@example.com: { name: Ines }
                        """)
                .change("content/faqs/how-loud.md", example.group(1) + "\n")
                .change("content/faqs/noise.svg", "<svg viewBox=\"0 0 40 20\"/>")
                .change(
                        "content/objections/price.md",
                        "---\ntitle: P\nbenefit: B\nowner: ines@example.com\nreviewed: 2026-11-02\n---\n\n## Proof\n\nA trial.\n")
                .build();

        assertThat(built.warnings()).isEmpty();
        var main = built.main("/faqs/how-loud/");
        assertThat(main.select("a[href=/objections/price/#proof], img[alt], .alert, table"))
                .hasSize(4);
    }

    @Test
    void it_names_every_field_that_a_page_may_have_and_no_other() throws IOException {
        var fields = guide().substring(guide().indexOf("## The fields"), guide().indexOf("## Links"));
        var named = new TreeSet<String>();
        fields.lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> FIELD.matcher(line.substring(0, line.indexOf(" | ", 1)))
                        .results()
                        .forEach(found -> named.add(found.group(1))));
        assertThat(named).containsExactlyInAnyOrderElementsOf(ContentReader.fields());
    }
}
