package dev.groundwork.feedback;

import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.Problem;
import dev.groundwork.feedback.live.Live;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A problem in the portal's own look; plain where there is no release, or where its template is the problem.
record ProblemPages(Live live) implements Answers.ProblemPage {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

    @Override
    public Optional<String> of(Problem problem) {
        return filled("problem", problem);
    }

    /// The page for somebody who may see how the portal looks, and nothing of what is in it.
    Optional<String> withoutContent(Problem problem) {
        return filled("no-access", problem);
    }

    private Optional<String> filled(String template, Problem problem) {
        try {
            return live.ifAny().map(now -> now.templates().fill(template, Map.of("problem", problem)));
        } catch (RuntimeException e) {
            LOG.error("the template of problems has a fault", e);
            return Optional.empty();
        }
    }
}
