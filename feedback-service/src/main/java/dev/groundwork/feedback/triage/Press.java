package dev.groundwork.feedback.triage;

import dev.groundwork.feedback.http.Json;
import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.item.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One press at the desk, within one transaction.
final class Press {

    private final Deeds deeds;
    private final Deeds.Done deed;
    private final List<String> changed = new ArrayList<>();
    private final List<Outcome.Left> left = new ArrayList<>();
    private boolean begun;

    Press(Deeds deeds, Deeds.Done deed) {
        this.deeds = deeds;
        this.deed = deed;
    }

    Outcome outcome() {
        return new Outcome(deed.id(), List.copyOf(changed), List.copyOf(left));
    }

    void move(Seen seen, Move move) {
        var row = untouched(seen);
        if (row == null) {
            return;
        }
        var before = standing(row);
        if (before.mergedInto() != null && !(move instanceof Move.Split)) {
            leave(seen.id(), Why.MERGED);
            return;
        }
        var refusal = move.refusal(before);
        if (refusal.isPresent()) {
            leave(seen.id(), refusal.get());
            return;
        }
        var after = move.of(before);
        changed.add(seen.id());
        keep(row, before, after);
        lead(seen.id(), before, after);
    }

    /// What was merged into it goes its way.
    private void lead(String head, Standing before, Standing after) {
        if (before.state() == after.state() && Objects.equals(before.reply(), after.reply())) {
            return;
        }
        for (var member : deeds.members(head)) {
            deeds.row(member)
                    .ifPresent(row -> keep(row, standing(row), standing(row).following(head, after)));
        }
    }

    void merge(Seen seen, String into) {
        var row = untouched(seen);
        if (row == null) {
            return;
        }
        var head = deeds.row(into).orElse(null);
        if (head == null || head.mergedInto() != null) {
            leave(seen.id(), Why.NO_HEAD);
        } else if (!head.kind().equals(row.kind())) {
            leave(seen.id(), Why.OTHER_KIND);
        } else if (Kind.POSITIONING.id().equals(row.kind())) {
            leave(seen.id(), Why.VOICE);
        } else if (!State.of(row.state()).isOpen() && State.of(head.state()).isOpen()) {
            leave(seen.id(), Why.ANSWERED);
        } else {
            var move = new Move.Merge(into, standing(head));
            changed.add(seen.id());
            for (var member : deeds.members(seen.id())) {
                deeds.row(member)
                        .ifPresent(follower -> keep(follower, standing(follower), move.of(standing(follower))));
            }
            keep(row, standing(row), move.of(standing(row)));
        }
    }

    /// Puts an item back to how it stood before that line, where nothing came after it.
    void restore(Deeds.Line line) {
        var row = deeds.row(line.item()).orElse(null);
        if (row == null || line.before() == null) {
            leave(line.item(), Why.GONE);
        } else if (deeds.next(line.item()) != line.number() + 1) {
            leave(line.item(), Why.CHANGED);
        } else {
            restore(row, Json.STRICT.readValue(line.before(), Standing.class));
        }
    }

    /// What stood behind another one stands behind it again only where that one still stands for itself.
    private void restore(Deeds.Row row, Standing before) {
        var head = before.mergedInto();
        if (head == null) {
            changed.add(row.id());
            keep(row, standing(row), before);
            return;
        }
        var its = deeds.row(head).filter(found -> found.mergedInto() == null).orElse(null);
        if (its == null || !deeds.members(row.id()).isEmpty()) {
            leave(row.id(), Why.NO_HEAD);
        } else {
            changed.add(row.id());
            keep(row, standing(row), before.following(head, standing(its)));
        }
    }

    /// The one who asked says whether that answered it; what was merged with it is somebody else's.
    void judge(String id, boolean helped) {
        var row = deeds.row(id).orElse(null);
        if (row == null || State.of(row.state()).isOpen()) {
            return;
        }
        var before = standing(row);
        note(row, before, helped ? before : before.alone());
    }

    /// The item, where it is as it was seen.
    private Deeds.@Nullable Row untouched(Seen seen) {
        var row = deeds.row(seen.id()).orElse(null);
        if (row == null) {
            leave(seen.id(), Why.GONE);
            return null;
        }
        if (row.revision() != seen.revision()) {
            leave(seen.id(), Why.CHANGED);
            return null;
        }
        return row;
    }

    private void leave(String id, Why why) {
        left.add(new Outcome.Left(id, why));
    }

    private void keep(Deeds.Row row, Standing before, Standing after) {
        if (!before.equals(after)) {
            note(row, before, after);
        }
    }

    private void note(Deeds.Row row, Standing before, Standing after) {
        if (!begun) {
            deeds.begin(deed);
            begun = true;
        }
        deeds.put(row(row, after));
        var number = deeds.next(row.id());
        deeds.note(new Deeds.Line(
                row.id(),
                number,
                deed.doneAt(),
                deed.who(),
                before.state().id(),
                after.state().id(),
                deed.id(),
                Json.STRICT.writeValueAsString(before),
                Json.STRICT.writeValueAsString(after)));
        if (after.reply() != null && !after.reply().equals(before.reply())) {
            // From now on the desk's words are the answer: no commit takes them back.
            deeds.answeredByDesk(row.id());
        }
        tell(row.id(), number, before, after);
    }

    private void tell(String id, int number, Standing before, Standing after) {
        if (after.state().isOpen()) {
            deeds.hush(id);
        } else if (isNews(id, before, after)) {
            deeds.hush(id);
            deeds.tell(id, number, deed.doneAt().plus(Triage.UNDOABLE));
        } else if (isUndo()) {
            // What is taken back is not told; what it replaced is known already.
            deeds.hush(id);
        }
    }

    private boolean isUndo() {
        return deed.what().equals("undo");
    }

    /// Being read is no news; what an undo gives back is news only where nobody heard of it.
    private boolean isNews(String id, Standing before, Standing after) {
        var head = after.mergedInto();
        var byPage = head != null && before.state().isOpen() && deeds.isAnsweredByPage(head);
        var isNew = byPage || (after.reply() != null && !after.reply().equals(before.reply()));
        return isNew && !(isUndo() && deeds.isTold(id));
    }

    private static Standing standing(Deeds.Row row) {
        var tags = row.tags().isEmpty() ? List.<String>of() : List.of(row.tags().split(" ", -1));
        return new Standing(
                State.of(row.state()),
                row.assignee(),
                new TreeSet<>(tags),
                row.snoozedUntil(),
                row.mergedInto(),
                row.reply());
    }

    private static Deeds.Row row(Deeds.Row row, Standing after) {
        return new Deeds.Row(
                row.id(),
                row.kind(),
                row.revision() + 1,
                after.state().id(),
                after.assignee(),
                String.join(" ", after.tags()),
                after.snoozedUntil(),
                after.mergedInto(),
                after.reply());
    }
}
