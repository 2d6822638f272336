package dev.groundwork.feedback.question;

import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The questions that wait for an answer, as every colleague may see them: without who asked.
final class WaitingQuestions {

    /// Who still waits after a quarter of a year has found out.
    private static final int DAYS = 92;

    private static final int READ = 200;
    private static final int SHOWN = 20;

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

    List<Questions.Waiting> on(LiveRelease now) {
        var answered = now.release().pages().stream()
                .flatMap(page -> page.answers().stream())
                .collect(Collectors.toSet());
        var since = live.today(now).minusDays(DAYS).atStartOfDay().toInstant(ZoneOffset.UTC);
        return questions.waiting(since, READ).stream()
                .filter(question -> !answered.contains(question.id()))
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
