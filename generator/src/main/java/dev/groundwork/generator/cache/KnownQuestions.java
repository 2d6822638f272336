package dev.groundwork.generator.cache;

import dev.groundwork.search.meaning.Direction;
import dev.groundwork.search.meaning.Meaning;
import dev.groundwork.search.meaning.NoMeaning;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A model that need not be asked twice what the same question asks for: the golden questions are put to every build.
///
/// @param meaning asked for what is not known yet
/// @param known where questions are kept, beside the texts
public record KnownQuestions(Meaning meaning, KnownDirections known) implements Meaning {

    @Override
    public void prepare() {
        meaning.prepare();
    }

    @Override
    public Direction of(String text) throws NoMeaning {
        return meaning.of(text);
    }

    @Override
    public Direction ofQuestion(String question) throws NoMeaning {
        var name = "asked: " + question;
        var before = known.of(name);
        if (before != null) {
            return before;
        }
        var direction = meaning.ofQuestion(question);
        try {
            known.add(name, direction);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return direction;
    }
}
