package dev.groundwork.generator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.generator.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BuildBenchTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new BuildBench(Main.class.getName()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void a_folder_is_measured_in_every_way_and_left_as_it_was() throws IOException {
        SyntheticSite.write(folder.resolve("mine"), 6);
        var before = files(folder);

        assertThat(run(
                        "--folder",
                        folder.resolve("mine").toString(),
                        "--runs",
                        "1",
                        "--hugo",
                        "/no/hugo",
                        "--templates",
                        "../templates"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString().lines().filter(line -> line.startsWith("| mine, 6 pages")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).matches(".*\\d+\\.\\d{3} s \\|.*"));
        assertThat(err.toString()).contains("Hugo was not found");
        assertThat(files(folder)).isEqualTo(before);
    }

    @Test
    void what_cannot_be_built_is_told_and_not_measured() throws IOException {
        Files.write(Files.createDirectories(folder.resolve("bad")).resolve("page.md"), new byte[] {(byte) 0xff});

        assertThat(run(
                        "--folder",
                        folder.resolve("bad").toString(),
                        "--runs",
                        "1",
                        "--hugo",
                        "/no/hugo",
                        "--templates",
                        "../templates"))
                .isEqualTo(3);

        assertThat(err.toString()).contains("page.md").doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_a_wrong_command_line() {
        assertThat(run("--folder", "nowhere")).isEqualTo(2);

        assertThat(err.toString()).contains("there is no folder nowhere. Name one with --folder.");
    }

    @Test
    void the_same_size_gives_the_same_pages() throws IOException {
        SyntheticSite.write(folder.resolve("one"), 40);
        SyntheticSite.write(folder.resolve("two"), 40);

        assertThat(files(folder.resolve("one"))).hasSize(41).isEqualTo(files(folder.resolve("two")));
    }

    @Test
    void a_synthetic_page_is_as_long_as_a_real_one() throws IOException {
        var pages = new Pages(SyntheticSite.write(folder.resolve("one"), 40));

        for (var page : pages.all()) {
            assertThat(Files.readString(page).split("\\s+").length).isBetween(300, 1200);
        }
    }

    @Test
    void a_page_that_hugo_refuses_is_taken_without_its_front_matter() throws Exception {
        var executable = Hugo.find("hugo");
        Assumptions.assumeTrue(executable.isPresent());
        var content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("good.md"), "# Good\n");
        Files.writeString(content.resolve("bad.md"), "---\ntitle: [never closed\n---\n# Bad {{< nothing >}}\n");

        var hugo = Hugo.of(executable.get(), new Pages(content), folder);

        assertThat(hugo.mended()).isEqualTo(1);
        // The two and the home page.
        assertThat(hugo.pages()).isEqualTo(3);
        assertThat(hugo.run().seconds()).isPositive();
    }

    @Test
    void the_median_of_an_even_number_is_the_lower_of_the_two_in_the_middle() {
        var runs = List.of(run(4), run(1), run(3), run(2));

        assertThat(Measured.median(runs).seconds()).isEqualTo(2);
    }

    private static Measured run(double seconds) {
        return new Measured(seconds, seconds, 0);
    }
}
