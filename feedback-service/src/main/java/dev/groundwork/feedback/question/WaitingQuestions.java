package dev.groundwork.feedback.question;

import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.live.PageRef;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The questions that wait for an answer, as every colleague may see them: without who asked.
final class WaitingQuestions {

    /// Who still waits after a quarter of a year has found out.
    private static final int DAYS = 92;

    private static final int READ = 200;
    private static final int SHOWN = 20;
    private static final int ANSWERED_DAYS = 14;
    private static final int ANSWERED_SHOWN = 5;

    private final Questions questions;
    private final Live live;

    WaitingQuestions(Questions questions, Live live) {
        this.questions = questions;
        this.live = live;
    }

    /// An open question.
    ///
    /// @param people who have it; null where they are fewer than the smallest group
    public record Shown(String id, String text, @Nullable Integer people) {}

    /// A question that a page answers.
    public record Answered(String text, PageRef page) {}

    List<Questions.Waiting> on(LiveRelease now) {
        return questions.waiting(daysAgo(now, DAYS), READ);
    }

    private Instant daysAgo(LiveRelease now, int days) {
        return live.today(now).minusDays(days).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /// What was answered lately, the last first.
    List<Answered> answered(LiveRelease now) {
        return questions.closed(daysAgo(now, ANSWERED_DAYS), ANSWERED_SHOWN).stream()
                .map(closed -> new Answered(closed.text(), now.reference(closed.page())))
                .toList();
    }

    List<Shown> shown(LiveRelease now) {
        var smallest = now.release().policy().smallestGroup();
        return on(now).stream()
                .limit(SHOWN)
                .map(open -> new Shown(open.id(), open.text(), open.people() < smallest ? null : open.people()))
                .toList();
    }
}
