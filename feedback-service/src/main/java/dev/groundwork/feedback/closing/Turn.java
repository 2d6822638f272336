package dev.groundwork.feedback.closing;

import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.item.State;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.release.ReleasedPage;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Goes from what one release says to what the next one says, within one transaction.
///
/// @param live the next one
record Turn(Answered statements, LiveRelease live, Instant at) {

    /// What there is to tell those who asked.
    private enum News {
        ANSWERED,
        DECIDED,
        ANSWERED_ALREADY,
        ANSWERED_NO_MORE
    }

    /// What an item was said to be answered by, and is now.
    ///
    /// @param gone what was said before and is not any more
    /// @param kept what was said before and still is
    /// @param added what is said now, or has come to nothing so far
    private record Change(String item, List<Answered.Row> gone, List<Answered.Row> kept, List<Claim> added) {

        boolean wasClosed() {
            return Stream.concat(gone.stream(), kept.stream()).anyMatch(row -> row.is(Effect.CLOSED));
        }

        boolean isClosed() {
            return kept.stream().anyMatch(row -> row.is(Effect.CLOSED));
        }

        /// Who else could answer it now.
        List<Claim> heirs() {
            return Stream.concat(
                            added.stream(),
                            kept.stream().filter(row -> row.is(Effect.REFUSED)).map(Answered.Row::claim))
                    .toList();
        }
    }

    static boolean isNeeded(List<Answered.Row> before, Set<Claim> says) {
        return before.stream().anyMatch(row -> row.is(Effect.UNKNOWN))
                || !says.equals(
                        new HashSet<>(before.stream().map(Answered.Row::claim).toList()));
    }

    void to(Set<Claim> says) {
        var before = statements.all();
        var gone = byItem(before.stream().filter(row -> !says.contains(row.claim())));
        var kept = byItem(before.stream().filter(row -> says.contains(row.claim()) && !row.is(Effect.UNKNOWN)));
        var known = kept.values().stream()
                .flatMap(List::stream)
                .map(Answered.Row::claim)
                .collect(Collectors.toSet());
        var added = says.stream().filter(claim -> !known.contains(claim)).collect(Collectors.groupingBy(Claim::item));
        gone.values().forEach(rows -> rows.forEach(row -> statements.drop(row.claim())));
        Stream.concat(gone.keySet().stream(), added.keySet().stream())
                .distinct()
                // The order of the ids says nothing of who sent what first.
                .sorted()
                .forEach(item -> settle(new Change(
                        item,
                        gone.getOrDefault(item, List.of()),
                        kept.getOrDefault(item, List.of()),
                        added.getOrDefault(item, List.of()))));
    }

    private static Map<String, List<Answered.Row>> byItem(Stream<Answered.Row> rows) {
        return rows.collect(Collectors.groupingBy(Answered.Row::item));
    }

    private void settle(Change change) {
        var state = statements.state(change.item()).map(State::of).orElse(null);
        if (state == null) {
            keep(change.added(), Effect.UNKNOWN);
        } else if (statements.isMerged(change.item())) {
            // It stands as the other one does, of which the page says the same from now on.
            return;
        } else if (state.isOpen()) {
            if (!change.added().isEmpty()) {
                close(change.added(), News.ANSWERED);
            }
        } else if (state == State.ANSWERED && change.wasClosed() && !change.isClosed()) {
            inherit(change);
        } else if (statements.isOnlyRead(change.item())
                && !change.wasClosed()
                && !change.added().isEmpty()) {
            // That it was read is no answer: this is the first one.
            close(change.added(), News.ANSWERED);
        } else {
            var byDesk = state == State.ANSWERED && !change.wasClosed() && !change.isClosed();
            keep(change.added(), byDesk ? Effect.LINKED : Effect.REFUSED);
            if (state == State.ANSWERED && change.gone().isEmpty()) {
                // Whatever else it was answered by, that was no decision: whoever took part is told of that too.
                change.added().stream()
                        .filter(this::isDecision)
                        .findFirst()
                        .ifPresent(claim -> become(claim, State.ANSWERED, News.DECIDED));
            }
        }
    }

    private boolean isDecision(Claim claim) {
        return claim.item().startsWith(Kind.POSITIONING.letter() + "-")
                && live.page(claim.page()).map(ReleasedPage::decision).isPresent();
    }

    /// The page that answered it does so no more: another one takes its place, or it is open again.
    private void inherit(Change change) {
        var heirs = change.heirs();
        if (heirs.isEmpty()) {
            var before = statements.before(change.item()).map(State::of).orElse(State.NEW);
            become(change.gone().getFirst().claim(), before, News.ANSWERED_NO_MORE);
        } else {
            close(heirs, News.ANSWERED_ALREADY);
        }
    }

    private void close(List<Claim> claims, News news) {
        keep(claims, Effect.CLOSED);
        become(claims.getFirst(), State.ANSWERED, news);
    }

    /// What was merged into it goes its way, and whoever asked that is told too.
    private void become(Claim by, State state, News news) {
        Stream.concat(Stream.of(by.item()), statements.members(by.item()).stream())
                .forEach(item -> become(item, by.page(), state, news));
    }

    private void become(String item, String page, State state, News news) {
        var was = statements.state(item).map(State::of).orElse(State.NEW);
        var isUntold = news == News.DECIDED || was.isOpen() || statements.isOnlyRead(item);
        statements.become(item, state.id());
        var number = statements.next(item);
        statements.note(new Answered.Change(
                item,
                number,
                at,
                was.id(),
                state.id(),
                page,
                live.release().id(),
                live.release().commit()));
        switch (news) {
            case ANSWERED, DECIDED -> {
                if (isUntold) {
                    statements.tell(item, number);
                }
            }
            case ANSWERED_NO_MORE -> statements.hush(item);
            case ANSWERED_ALREADY -> {}
        }
    }

    private void keep(List<Claim> claims, Effect effect) {
        claims.forEach(claim -> statements.keep(claim, effect.id(), at));
    }
}
