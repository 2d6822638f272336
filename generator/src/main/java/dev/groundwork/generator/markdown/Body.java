package dev.groundwork.generator.markdown;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A page's Markdown as clean HTML, whole and in parts.
///
/// @param html without the heading that repeats the title
/// @param lead what stands before the first heading of level two
/// @param anchors ids that a link may name after `#`
/// @param titleAnchors ids in the heading that was left out for the title: they lead to the page's top
/// @param passages its text by headings of every level
public record Body(
        String html,
        String lead,
        List<Section> sections,
        Set<String> anchors,
        Set<String> titleAnchors,
        List<Passage> passages,
        int words) {

    /// A heading of level two and the HTML below it.
    ///
    /// @param title its plain text
    /// @param heading its HTML, without the element itself
    public record Section(String id, String title, String heading, String html) {}

    /// A heading of any level and the plain text below it, a paragraph, list item or table row a line.
    public record Passage(
            @Nullable String heading, @Nullable String anchor, String text) {}

    public Body {
        sections = List.copyOf(sections);
        anchors = Set.copyOf(anchors);
        titleAnchors = Set.copyOf(titleAnchors);
        passages = List.copyOf(passages);
    }

    /// The same with another way to write its links.
    public Body rewritten(UnaryOperator<String> rewrite) {
        var rewritten = sections.stream()
                .map(section -> new Section(
                        section.id(), section.title(), rewrite.apply(section.heading()), rewrite.apply(section.html())))
                .toList();
        return new Body(rewrite.apply(html), rewrite.apply(lead), rewritten, anchors, titleAnchors, passages, words);
    }
}
