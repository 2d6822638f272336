package dev.groundwork.generator;

import dev.groundwork.generator.author.Author;
import dev.groundwork.generator.author.NewPage;
import dev.groundwork.generator.author.Refusal;
import dev.groundwork.generator.content.ContentReader;
import dev.groundwork.generator.content.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a page to begin with.
@Command(
        description = "Makes a page with the front matter and the headings that its type needs.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "TYPE",
            description = "faq, objection, battlecard, positioning, collateral, story, product, launch or page")
    private String type = "";

    @Parameters(paramLabel = "TITLE", description = "as readers will see it, in quotation marks")
    private String title = "";

    @Option(
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "${env:GROUNDWORK_CONTENT:-content}",
            description = "where pages are (${DEFAULT-VALUE})")
    private Path content = Path.of("content");

    NewCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var folder = Folders.shown(Folders.within(content));
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    commandLine, "there is no folder %s. Name one with --content.".formatted(folder));
        }
        var at = clock.instant();
        // What is wrong in other pages is for check to say; here they only tell which addresses are taken.
        var written = ContentReader.read(folder, at, new Problems(ContentReader.hasPolicy(folder)));
        try {
            var page = NewPage.write(folder, written, type, title, Author.in(folder), at);
            commandLine.getOut().println(page.file());
            if (!page.open().isEmpty()) {
                commandLine
                        .getErr()
                        .println("Fill in %s, and write its text, before it passes ./portal check."
                                .formatted(and(page.open())));
            }
            return Commands.DONE;
        } catch (Refusal refusal) {
            commandLine.getErr().println(refusal.getMessage());
            return Commands.WRONG_INPUT;
        }
    }

    private static String and(List<String> fields) {
        var last = fields.size() - 1;
        return last == 0 ? fields.getFirst() : String.join(", ", fields.subList(0, last)) + " and " + fields.get(last);
    }
}
