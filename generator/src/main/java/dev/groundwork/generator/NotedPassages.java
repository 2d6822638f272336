package dev.groundwork.generator;

import dev.groundwork.generator.bench.Failed;
import dev.groundwork.search.meaning.OnDemand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

/// The texts that a first build would understand, found by a build that only notes them.
final class NotedPassages {

    private NotedPassages() {}

    static Set<String> of(Path content, Path templates, Clock clock) throws IOException {
        var folder = Files.createTempDirectory("groundwork-noted-");
        try {
            var noted = Understanding.in(folder, OnDemand.never(), Progress.untold());
            var outcome = new Build(content, templates, clock.instant())
                    .understood(Semantic.later, noted)
                    .release(folder);
            if (outcome instanceof Outcome.Refused) {
                throw new Failed(content + " has faults. './portal check --content " + content + "' lists them.");
            }
            return noted.missing();
        } finally {
            Build.delete(folder);
        }
    }
}
