package dev.groundwork.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.search.meaning.OnDemand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is not wanted is not loaded: seen in a process of its own.
class WordsAloneTest {

    @TempDir
    Path folder;

    /// Writes an index, asks it, and lists the native libraries that the process has by then.
    static final class Asking {
        public static void main(String[] arguments) throws IOException {
            var folder = Path.of(arguments[0]);
            var pages = List.of(TestPage.page("/lid/", "Lid").says("It closes.").indexed());
            if (arguments[1].equals("meaning")) {
                SearchIndex.write(folder, pages, MeaningSearchTest::understood);
            } else {
                SearchIndex.write(folder, pages);
            }
            try (var index = SearchIndex.open(folder, new OnDemand())) {
                index.find(new Question("does the lid close", Map.of(), 10, 0, Question.Typing.FINISHED));
            }
            System.out.println(java.nio.file.Files.readString(Path.of("/proc/self/maps")));
        }
    }

    @Test
    void without_meaning_neither_the_model_nor_its_native_library_is_loaded() throws Exception {
        assertThat(loaded("words")).doesNotContain("onnxruntime").doesNotContain("search.meaning.Model ");
        assertThat(loaded("meaning")).contains("libonnxruntime").contains("search.meaning.Model ");
    }

    private String loaded(String mode) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xlog:class+load", "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), Asking.class.getName()));
        command.addAll(List.of(folder.resolve(mode).toString(), mode));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(said.lines().reduce((_, last) -> last).orElse(""))
                .isZero();
        return said.lines()
                .filter(line -> !line.contains("shared objects file"))
                .reduce("", (all, line) -> all + "\n" + line);
    }
}
