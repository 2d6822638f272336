package dev.groundwork.feedback.triage;

import dev.groundwork.feedback.item.State;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How an item stands at the desk: all that a move may change.
///
/// @param assignee the address of who takes care of it
/// @param snoozedUntil kept out of the inbox until then
/// @param mergedInto the id of the item that stands for it
/// @param reply what its sender is told: the answer, or why it was declined
record Standing(
        State state,
        @Nullable String assignee,
        SortedSet<String> tags,
        @Nullable Instant snoozedUntil,
        @Nullable String mergedInto,
        @Nullable String reply) {

    Standing become(State next, @Nullable String words) {
        return new Standing(next, assignee, tags, null, mergedInto, words);
    }

    /// Somebody takes care of it, so it is not new any more.
    Standing assignedTo(@Nullable String address) {
        var next = state == State.NEW && address != null ? State.LOOKING : state;
        return new Standing(next, address, tags, snoozedUntil, mergedInto, reply);
    }

    Standing tagged(SortedSet<String> added, SortedSet<String> removed) {
        var all = new TreeSet<>(tags);
        all.addAll(added);
        all.removeAll(removed);
        return new Standing(state, assignee, all, snoozedUntil, mergedInto, reply);
    }

    Standing until(@Nullable Instant moment) {
        return new Standing(state, assignee, tags, moment, mergedInto, reply);
    }

    /// Goes the way of the item that stands for it.
    Standing following(String head, Standing its) {
        return new Standing(its.state, assignee, tags, snoozedUntil, head, its.reply);
    }

    Standing alone() {
        return new Standing(State.NEW, assignee, tags, null, null, null);
    }
}
