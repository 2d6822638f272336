package dev.groundwork.generator.content;

/// A question that a page must go on answering, or one that no page may seem to answer.
///
/// @param file where it is asked, as are `line` and below
/// @param text in the words of a rep
/// @param page that must answer: its path or its address; [#NONE] where none does
/// @param within how far down the list it may stand, from 1
/// @param needsMeaning whether words alone cannot find it
public record GoldenQuestion(String file, int line, String text, String page, int within, boolean needsMeaning) {

    /// Stands for a page where the portal must say that it has no answer.
    public static final String NONE = "none";

    /// Whether some page must answer it.
    public boolean hasAnswer() {
        return !page.equals(NONE);
    }
}
