package dev.groundwork.feedback.publishing;

import dev.groundwork.feedback.closing.Closing;
import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.Csv;
import dev.groundwork.feedback.http.Unavailable;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.release.BuildRecord;
import dev.groundwork.release.Builds;
import dev.groundwork.release.BuildsFile;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// Shows what is live since when, and why the newest commit is not.
public final class PublishingHandlers {

    private static final String NOBODY = "No publisher is running here: this is a preview, or it was built by hand.";

    private final BuildsFile file;
    private final Live live;
    private final Closing closing;
    private final Clock clock;

    public PublishingHandlers(Path releases, Live live, Closing closing, Clock clock) {
        this.file = new BuildsFile(releases);
        this.live = live;
        this.closing = closing;
        this.clock = clock;
    }

    public void page(Context ctx) {
        Optional<Builds> builds;
        var note = NOBODY;
        try {
            builds = file.read();
        } catch (BuildsFile.Damaged e) {
            builds = Optional.empty();
            note = String.valueOf(e.getMessage());
        }
        if (live.ifAny().isEmpty()) {
            // There is no template yet to make a page of.
            throw new Unavailable(builds.flatMap(Builds::ofTip)
                    .map(PublishingHandlers::nothingLive)
                    .orElse("Nothing is live yet. " + note));
        }
        var now = live.now();
        var view = PublishingView.of(now, builds.orElse(null), note, clock.instant());
        Answers.text(
                ctx,
                "text/html; charset=utf-8",
                now.templates().fill("publishing", Map.of("publishing", view, "fruitless", closing.fruitless(now))));
    }

    /// The builds as a table.
    public void csv(Context ctx) {
        var rows = table().builds().stream().map(PublishingTable.Build::cells).toList();
        Csv.answer(ctx, "publishing", PublishingTable.COLUMNS, rows);
    }

    public void json(Context ctx) {
        Answers.json(ctx, table());
    }

    private PublishingTable table() {
        try {
            return PublishingTable.of(file.read().orElse(null), closing.fruitless(live.now()));
        } catch (BuildsFile.Damaged e) {
            throw new Unavailable(String.valueOf(e.getMessage()), e);
        }
    }

    private static String nothingLive(BuildRecord build) {
        var first =
                build.problems().stream().findFirst().map(fault -> " " + fault).orElse("");
        var more = build.problems().size() > 1
                ? " There are %d more; builds.json has them all."
                        .formatted(build.problems().size() - 1)
                : "";
        return "Nothing is live yet: %s \"%s\" by %s was not published.%s%s"
                .formatted(
                        build.commit().shortId(),
                        build.commit().subject(),
                        build.commit().author(),
                        first,
                        more);
    }
}
