package dev.groundwork.feedback.similar;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.database.Writer;
import dev.groundwork.feedback.item.Kind;
import dev.groundwork.search.Saying;
import dev.groundwork.search.Sayings;
import dev.groundwork.search.Similar;
import dev.groundwork.search.meaning.Direction;
import dev.groundwork.search.meaning.Meaning;
import dev.groundwork.search.meaning.NoMeaning;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What all items say, held in memory and in step with the database: seconds behind it with what is alike, and not at
/// all with what holds some words. Safe for many threads.
public final class SaidItems implements AutoCloseable {

    private static final int AT_ONCE = 500;

    /// No item: its id is before all others.
    private static final String NONE = "";

    private static final long NEVER = -1;

    private final Writer writer;
    private final Texts texts;
    private final Supplier<Optional<Meaning>> meaning;
    private final Sayings sayings = new Sayings();
    private final Understanding understanding;
    private final Map<String, Known> known = new HashMap<>();
    private final InStep inStep;
    private long seen = NEVER;

    /// What was read of an item.
    ///
    /// @param saying changes with what it says
    private record Known(int revision, int saying) {}

    /// Begins to read, and to find out what is meant, in the background.
    ///
    /// @param meaning what finds it out; empty where words alone count
    public SaidItems(Database database, Supplier<Optional<Meaning>> meaning) {
        this.writer = database.writer();
        this.texts = database.reading(Texts.class);
        this.meaning = meaning;
        this.understanding = new Understanding(database, sayings, meaning);
        this.inStep = new InStep(() -> {
            follow();
            return understanding.some();
        });
    }

    /// The ids of the items that hold all of these words in any form; of the last one the beginning is enough.
    public Set<String> find(String words) {
        follow();
        return sayings.find(words);
    }

    /// The items that say the same as each of these, nearest first, by their ids: merged ones too, and what was taken
    /// back a moment ago.
    ///
    /// @param most how many for each
    public Map<String, List<Similar>> similar(Collection<String> ids, int most) {
        return sayings.similar(ids, most);
    }

    /// Which of these items say the same as each other: for each the others, nearest first.
    ///
    /// @param most how many for each
    public Map<String, List<Similar>> alike(Collection<String> ids, int most) {
        return sayings.alike(ids, most);
    }

    /// The items that say the same as this text, nearest first.
    ///
    /// @param most how many
    public List<Similar> similar(
            Kind kind, @Nullable String product, @Nullable String competitor, String text, int most) {
        follow();
        var saying = new Saying(NONE, kind.id(), Text.about(product, competitor), text, "");
        return sayings.similar(saying, direction(text), most);
    }

    private @Nullable Direction direction(String text) {
        try {
            var ready = meaning.get();
            return ready.isEmpty() ? null : ready.get().of(text);
        } catch (NoMeaning e) {
            // Words count too. The model itself remembers why, for whoever runs the service.
            return null;
        }
    }

    /// Reads what has come, gone or changed.
    private synchronized void follow() {
        var now = writer.commits();
        if (seen == NEVER) {
            readAll();
        } else if (now != seen) {
            readChanges();
        }
        seen = now;
    }

    private void readAll() {
        List<Text> some;
        var after = NONE;
        do {
            some = texts.after(after, AT_ONCE);
            for (var text : some) {
                put(text, understanding::add);
                after = text.id();
            }
        } while (some.size() == AT_ONCE);
    }

    private void readChanges() {
        var gone = new HashSet<>(known.keySet());
        for (var item : texts.revisions()) {
            gone.remove(item.id());
            var before = known.get(item.id());
            if (before == null || before.revision() != item.revision()) {
                texts.one(item.id()).ifPresent(text -> put(text, understanding::addNew));
            }
        }
        gone.forEach(id -> {
            known.remove(id);
            sayings.remove(id);
        });
    }

    private void put(Text text, Consumer<String> toUnderstand) {
        var saying = text.saying();
        var before = known.put(text.id(), new Known(text.revision(), saying.hashCode()));
        if (before != null && before.saying() == saying.hashCode()) {
            return;
        }
        sayings.put(saying, null);
        if (text.isCompared()) {
            toUnderstand.accept(text.id());
        }
    }

    @Override
    public void close() {
        inStep.close();
    }
}
