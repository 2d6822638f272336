package dev.groundwork.generator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimilarBenchTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new SimilarBench())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void a_suggestion_is_right_where_one_page_answers_both() throws IOException {
        write("docs.tsv", "lid\tLid\tIt shuts.\npump\tPump\tIt turns.\nrent\tRent\tNo.\n");
        write("queries.tsv", """
                1\tWhy does the grey lid of the changer rattle?
                2\twhy does the changer's grey lid rattle
                3\tHow loud is the blue pump at night?
                4\tHow loud is the blue pump at night
                5\tCan it be leased?
                """);
        write("qrels.tsv", "1\tlid\t1\n2\tlid\t1\n3\tpump\t1\n4\tlid\t1\n5\trent\t1\n");

        assertThat(run("--set", folder.toString(), "--questions", "5"))
                .as(err.toString())
                .isZero();

        var name = folder.getFileName();
        assertThat(out.toString())
                .contains("| " + name + ", by words")
                .containsPattern("by words +\\| +5 \\| +80\\.0 % \\| +50\\.0 % \\| +80\\.0 % \\| +50\\.0 % \\|")
                .containsPattern("by meaning +\\| +5 \\| +80\\.0 % \\| +50\\.0 % \\|");
    }

    @Test
    void a_folder_that_is_no_judged_set_is_refused_by_name() {
        assertThat(run("--set", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there is no docs.tsv in " + folder);
    }
}
