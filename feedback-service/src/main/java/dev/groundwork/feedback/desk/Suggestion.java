package dev.groundwork.feedback.desk;

import dev.groundwork.feedback.page.Html;
import java.util.List;

/// An item that says the same as the one that is looked at.
///
/// @param text with the words marked that both say
/// @param asked how many say it: itself, those who pressed that they do too, and what was merged into it
/// @param reason why it is suggested, in words
/// @param shared words that both say
public record Suggestion(ItemView item, Html text, int asked, String reason, List<String> shared) {}
