package dev.groundwork.search;

import dev.groundwork.search.meaning.Direction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What people said, held in memory: finds what says the same, and what holds some words. Safe for many threads.
///
/// Of each saying it holds its words, some 60 bytes each, and 500 bytes more where its meaning is known; not its text.
public final class Sayings {

    private static final int AT_ONCE = 50;

    private final Map<String, Said> byId = new HashMap<>();
    private final WordBook book = new WordBook();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /// Keeps it, in place of what had its id before.
    ///
    /// @param direction of its text; null where that is not known
    public void put(Saying saying, @Nullable Direction direction) {
        var words = SaidWords.of(saying.text());
        var all = SaidWords.withStems(saying.text() + "\n" + saying.rest());
        changing(() -> {
            forget(saying.id());
            var found = book.learned(all);
            var said = new Said(saying, words, book.numbers(words.stems()), found, heading(direction));
            byId.put(said.id(), said);
            book.add(said);
        });
    }

    /// Learns what the text of this one means, where it is still there.
    public void understand(String id, Direction direction) {
        changing(() -> byId.computeIfPresent(id, (_, said) -> said.understood(new Heading(direction))));
    }

    /// Forgets it, if it is there.
    public void remove(String id) {
        changing(() -> forget(id));
    }

    private void forget(String id) {
        var said = byId.remove(id);
        if (said != null) {
            book.remove(said);
        }
    }

    /// How many there are.
    public int count() {
        return looking(byId::size);
    }

    /// The ids of those that hold every one of these words in any form; of the last one the beginning is enough. None
    /// where nothing is asked for.
    public Set<String> find(String words) {
        var wanted = WantedWords.of(words);
        return looking(() -> book.find(wanted));
    }

    /// What says the same as each of these, nearest first, by their ids. What says the same as none is not there.
    ///
    /// @param most how many for each
    public Map<String, List<Similar>> similar(Collection<String> ids, int most) {
        return looking(() -> new Comparison(
                        book,
                        byId.size(),
                        ids.stream().map(byId::get).filter(Objects::nonNull).toList())
                .with(byId.values(), most));
    }

    /// Which of these say the same as each other: for each the others, nearest first.
    ///
    /// @param most how many for each
    public Map<String, List<Similar>> alike(Collection<String> ids, int most) {
        return looking(() -> {
            var some = ids.stream().map(byId::get).filter(Objects::nonNull).toList();
            var alike = new HashMap<String, List<Similar>>();
            // Some at a time: of what is compared at once all that comes near is held.
            for (var from = 0; from < some.size(); from += AT_ONCE) {
                var part = some.subList(from, Math.min(from + AT_ONCE, some.size()));
                alike.putAll(new Comparison(book, byId.size(), part).with(some, most));
            }
            return alike;
        });
    }

    /// What says the same as a text that need not be kept, nearest first.
    ///
    /// @param direction of its text; null where that is not known
    /// @param most how many
    public List<Similar> similar(Saying saying, @Nullable Direction direction, int most) {
        var words = SaidWords.of(saying.text());
        return looking(() -> {
            var asked = new Said(saying, words, book.numbers(words.stems()), new int[0], heading(direction));
            return new Comparison(book, byId.size(), List.of(asked))
                    .with(byId.values(), most)
                    .getOrDefault(saying.id(), List.of());
        });
    }

    private static @Nullable Heading heading(@Nullable Direction direction) {
        return direction == null ? null : new Heading(direction);
    }

    private void changing(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T looking(Supplier<T> look) {
        lock.readLock().lock();
        try {
            return look.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
