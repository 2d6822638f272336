package dev.groundwork.search.meaning;

/// Says what a text means: as a direction, near that of a text which means the same. Safe for many threads.
///
/// The same text always has the same direction, whatever else is asked meanwhile: builds rely on it.
public interface Meaning {

    /// Names everything that a direction depends on besides its text.
    String NAME = Model.NAME;

    /// Begins to get ready, so that whoever asks first need not wait as long.
    default void prepare() {}

    /// What a text says.
    ///
    /// @throws NoMeaning when the model fails
    Direction of(String text) throws NoMeaning;

    /// What a question asks for.
    ///
    /// @throws NoMeaning when the model fails
    Direction ofQuestion(String question) throws NoMeaning;
}
