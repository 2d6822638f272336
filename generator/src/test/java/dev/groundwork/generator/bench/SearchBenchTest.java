package dev.groundwork.generator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.generator.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SearchBenchTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        var clock = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
        return new CommandLine(new SearchBench(Main.class.getName(), clock, (_, _) -> List.of("It turns.")))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    @Test
    void a_judged_set_is_scored_by_rank() throws IOException {
        write("set/docs.tsv", "x\tRotor \"R\"\tIt turns.\ny\tLid\tIt shuts. The rotor is below.\n");
        write("set/queries.tsv", "1\trotor\n2\trotor turns\n3\tnobody judged this\n");
        write("set/qrels.tsv", "1\ty\t1\n2\tx\t2\n");
        write("set/oos.tsv", "9\tbananas\n");

        assertThat(run("--set", folder.resolve("set").toString(), "--semantic", "off", "--templates", "../templates"))
                .as(err.toString())
                .isZero();

        // Second of two and first of one: 1/log2(3) and 1 for nDCG, 1/2 and 1 for MRR.
        assertThat(out.toString())
                .containsPattern("\\| set +\\| +2 \\| +0\\.815 \\| +0\\.750 \\| +1\\.000 \\| +0\\.500 ");
        assertThat(out.toString()).containsPattern("0\\.000 \\| +1\\.000 \\|\\R");
    }

    @Test
    void golden_questions_are_scored_even_where_one_fails() throws IOException {
        write("content/portal.yaml", "name: Halden\n");
        write("content/faqs/rotor.md", "---\ntitle: Rotor\n---\n\nIt turns.\n");
        write("content/faqs/lid.md", "---\ntitle: Lid\n---\n\nIt shuts.\n");
        write(
                "content/golden-questions.yaml",
                "- question: who turns\n  page: faqs/rotor.md\n- question: what shuts\n  page: faqs/rotor.md\n");

        assertThat(run("--content", folder.toString(), "--semantic", "off", "--templates", "../templates", "--typos"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).containsPattern("golden questions +\\| +2 \\| +0\\.500 ");
        assertThat(out.toString()).contains("golden questions, mistyped", "with a slip in every question");
    }

    @Test
    void a_folder_that_is_no_judged_set_is_told() {
        assertThat(run("--set", folder.toString())).isEqualTo(2);

        assertThat(err.toString()).contains("there is no docs.tsv in " + folder);
    }

    @Test
    void slips_are_the_same_every_time_and_leave_short_words_alone() {
        var text = "how much is the Aurora";

        var once = new Slips(11).in(text);

        assertThat(once).isEqualTo(new Slips(11).in(text)).isNotEqualTo(text).contains("how", " is the ");
        assertThat(new Slips(11).in("is it 2 of")).isEqualTo("is it 2 of");
    }
}
