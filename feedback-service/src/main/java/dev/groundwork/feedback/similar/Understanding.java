package dev.groundwork.feedback.similar;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.database.NotWritten;
import dev.groundwork.feedback.database.Writer;
import dev.groundwork.search.Sayings;
import dev.groundwork.search.meaning.Direction;
import dev.groundwork.search.meaning.Meaning;
import dev.groundwork.search.meaning.NoMeaning;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/// Finds out what items mean, and keeps that, so that it is found out once.
final class Understanding {

    /// Few enough that a quick look at what else has come is never far.
    private static final int AT_ONCE = 20;

    private final Writer writer;
    private final Texts texts;
    private final Sayings sayings;
    private final Supplier<Optional<Meaning>> meaning;
    private final Deque<String> waiting = new ConcurrentLinkedDeque<>();

    /// What was found out and is still to be kept.
    private record Found(String item, String madeOf, Direction direction) {

        String numbers() {
            return Base64.getEncoder().encodeToString(direction.numbers());
        }
    }

    Understanding(Database database, Sayings sayings, Supplier<Optional<Meaning>> meaning) {
        this.writer = database.writer();
        this.texts = database.reading(Texts.class);
        this.sayings = sayings;
        this.meaning = meaning;
    }

    /// Is to be understood, after all others.
    void add(String id) {
        waiting.addLast(id);
    }

    /// Has just come: is to be understood before all others.
    void addNew(String id) {
        waiting.addFirst(id);
    }

    /// Understands some.
    ///
    /// @return whether more can be done at once
    boolean some() {
        var ready = meaning.get();
        if (ready.isEmpty() || waiting.isEmpty()) {
            return false;
        }
        var some = waiting.stream().limit(AT_ONCE).toList();
        var found = new ArrayList<Found>();
        try {
            for (var id : some) {
                understand(id, ready.get(), found);
                waiting.removeFirstOccurrence(id);
            }
        } catch (NoMeaning e) {
            // Words count too. The model itself remembers why, for whoever runs the service.
            return false;
        } finally {
            keep(found);
        }
        return !waiting.isEmpty();
    }

    private void understand(String id, Meaning ready, List<Found> found) throws NoMeaning {
        var text = texts.one(id).filter(Text::isCompared);
        if (text.isEmpty()) {
            return;
        }
        var madeOf = text.get().madeOf();
        var known = texts.direction(id, madeOf);
        if (known.isPresent()) {
            sayings.understand(id, Direction.of(Base64.getDecoder().decode(known.get())));
        } else {
            var direction = ready.of(text.get().compared());
            sayings.understand(id, direction);
            found.add(new Found(id, madeOf, direction));
        }
    }

    private void keep(List<Found> found) {
        if (found.isEmpty()) {
            return;
        }
        try {
            writer.submit(Texts.class, statements -> {
                found.forEach(one -> statements.keep(one.item(), one.madeOf(), one.numbers()));
                return found.size();
            });
        } catch (NotWritten notNow) {
            // It is known all the same, and is found out again after the next start.
        }
    }
}
