package dev.groundwork.feedback.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.groundwork.feedback.http.Json;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.page.Day;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells an item's history: who did what, in words.
record Steps(LiveRelease live) {

    /// What a step left behind, as far as it is told.
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record After(
            @Nullable String assignee,
            @Nullable List<String> tags,
            @Nullable Instant snoozedUntil,
            @Nullable String mergedInto,
            @Nullable String reply) {}

    ItemPage.StepView of(Arrivals.Step step) {
        var page = step.page() == null ? null : live.reference(step.page());
        var what = step.what() == null ? "release-" + step.state() : step.what();
        return new ItemPage.StepView(
                day(step.changedAt()),
                step.what() == null ? "A release" : step.who(),
                live.templates().words().of("done." + what),
                step.after() == null ? null : detail(what, Json.STRICT.readValue(step.after(), After.class)),
                page);
    }

    private @Nullable String detail(String what, After after) {
        return switch (what) {
            case "answer", "decline" -> after.reply();
            case "assign" ->
                after.assignee() == null
                        ? "to nobody"
                        : "to " + live.person(after.assignee()).name();
            case "tag" -> after.tags() == null ? null : String.join(", ", after.tags());
            case "merge" -> after.mergedInto() == null ? null : "into " + after.mergedInto();
            case "snooze" ->
                after.snoozedUntil() == null
                        ? "back now"
                        : "until " + day(after.snoozedUntil()).text();
            default -> null;
        };
    }

    private Day day(Instant at) {
        return Day.of(at, live.release().site().timeZone());
    }
}
