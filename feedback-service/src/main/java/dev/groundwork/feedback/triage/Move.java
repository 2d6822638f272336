package dev.groundwork.feedback.triage;

import dev.groundwork.feedback.item.State;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// One thing that can be done with an item.
public sealed interface Move {

    /// How the item stands after it; the same where it changes nothing.
    Standing of(Standing before);

    /// Why this item cannot be moved so; empty where it can.
    default Optional<Why> refusal(Standing before) {
        return Optional.empty();
    }

    /// Its name in the database: `answer`.
    default String what() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /// Somebody looks at it.
    record Look() implements Move {
        @Override
        public Standing of(Standing before) {
            return before.state() == State.NEW ? before.become(State.LOOKING, null) : before;
        }
    }

    /// Gives it to somebody.
    ///
    /// @param to the address of who takes care of it; null for nobody
    record Assign(@Nullable String to) implements Move {
        @Override
        public Standing of(Standing before) {
            return before.assignedTo(to);
        }
    }

    record Tag(SortedSet<String> added, SortedSet<String> removed) implements Move {
        @Override
        public Standing of(Standing before) {
            return before.tagged(added, removed);
        }
    }

    /// Puts it aside.
    ///
    /// @param until null to have it back now
    record Snooze(@Nullable Instant until) implements Move {
        @Override
        public Standing of(Standing before) {
            return before.until(until);
        }

        @Override
        public Optional<Why> refusal(Standing before) {
            return before.state().isOpen() ? Optional.empty() : Optional.of(Why.SETTLED);
        }
    }

    /// A sentence or two for who asked.
    record Answer(String reply) implements Move {
        @Override
        public Standing of(Standing before) {
            return before.become(State.ANSWERED, reply);
        }
    }

    /// Nothing to say to it, but it was read.
    record Read() implements Move {
        @Override
        public Standing of(Standing before) {
            return before.state().isOpen() ? before.become(State.ANSWERED, null) : before;
        }
    }

    record Decline(String reason) implements Move {
        @Override
        public Standing of(Standing before) {
            return before.become(State.DECLINED, reason);
        }
    }

    record Reopen() implements Move {
        @Override
        public Standing of(Standing before) {
            return before.state().isOpen() ? before : before.become(State.NEW, null);
        }
    }

    /// Lets another one stand for it.
    ///
    /// @param head the id of the item that stands for it from now on
    /// @param its how that one stands
    record Merge(String head, Standing its) implements Move {
        @Override
        public Standing of(Standing before) {
            return before.following(head, its);
        }
    }

    /// Stands for itself again.
    record Split() implements Move {
        @Override
        public Standing of(Standing before) {
            return before.alone();
        }

        @Override
        public Optional<Why> refusal(Standing before) {
            return before.mergedInto() == null ? Optional.of(Why.ALONE) : Optional.empty();
        }
    }
}
