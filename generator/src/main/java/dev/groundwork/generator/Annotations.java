package dev.groundwork.generator;

import dev.groundwork.generator.content.Problem;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes problems as GitHub's workflow commands, which it shows beside their lines in a pull request.
final class Annotations {

    private final PrintWriter out;

    Annotations(PrintWriter out) {
        this.out = out;
    }

    void errors(List<Problem> problems) {
        problems.forEach(problem -> write("error", problem));
    }

    void warnings(List<Problem> problems) {
        problems.forEach(problem -> write("warning", problem));
    }

    private void write(String level, Problem problem) {
        var file = Path.of(problem.file());
        var title = "title=" + property(problem.concern().title());
        if (Files.exists(file)) {
            var place = "file=%s,line=%d".formatted(property(fromRepository(file)), problem.line());
            out.println("::%s %s,%s::%s".formatted(level, place, title, data(problem.text())));
        } else {
            // A page of the output is in no repository.
            out.println("::%s %s::%s".formatted(level, title, data(problem.toString())));
        }
    }

    /// As the repository names it, which is what GitHub knows.
    static String fromRepository(Path file) {
        var whole = file.toAbsolutePath().normalize();
        for (var folder = whole.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder.relativize(whole).toString().replace('\\', '/');
            }
        }
        return file.toString().replace('\\', '/');
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
