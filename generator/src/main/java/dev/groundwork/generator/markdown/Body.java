package dev.groundwork.generator.markdown;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A page's Markdown as clean HTML, in parts, without the heading that repeats the title.
///
/// @param lead what stands before the first heading of level two
/// @param outline what other pages and checks want to know of it
/// @param passages its text by headings of every level
public record Body(String lead, List<Section> sections, Outline outline, List<Passage> passages) {

    /// A heading of level two and the HTML below it.
    ///
    /// @param title its plain text
    /// @param heading its HTML, without the element itself
    /// @param opening the element itself
    public record Section(String id, String title, String heading, String opening, String html) {}

    /// A heading of any level and the plain text below it, a paragraph, list item or table row a line.
    public record Passage(
            @Nullable String heading, @Nullable String anchor, String text) {}

    /// What is small enough to be at hand for all pages at once.
    ///
    /// @param titles of its sections
    /// @param bare those of its sections that say nothing
    /// @param headings of every level, in reading order
    /// @param anchors ids that a link may name after `#`
    /// @param titleAnchors ids in the heading that was left out for the title: they lead to the page's top
    public record Outline(
            List<String> titles,
            List<String> bare,
            List<String> headings,
            Set<String> anchors,
            Set<String> titleAnchors,
            int words) {
        private static final double WORDS_A_SECOND = 3.5;

        public Outline {
            titles = List.copyOf(titles);
            bare = List.copyOf(bare);
            headings = List.copyOf(headings);
            anchors = Set.copyOf(anchors);
            titleAnchors = Set.copyOf(titleAnchors);
        }

        /// How long a rep takes who looks for something.
        public int readingSeconds() {
            return (int) Math.ceil(words / WORDS_A_SECOND);
        }

        /// How many words are to go before it can be read in so many seconds.
        public int wordsBeyond(int seconds) {
            return Math.max(0, words - (int) Math.floor(seconds * WORDS_A_SECOND));
        }
    }

    public Body {
        sections = List.copyOf(sections);
        passages = List.copyOf(passages);
    }

    /// The whole of it.
    public String html() {
        var html = new StringBuilder(lead);
        sections.forEach(section -> html.append(section.opening()).append(section.html()));
        return html.toString();
    }

    /// The same with another way to write its links.
    public Body rewritten(UnaryOperator<String> rewrite) {
        var rewritten = sections.stream()
                .map(section -> new Section(
                        section.id(),
                        section.title(),
                        rewrite.apply(section.heading()),
                        rewrite.apply(section.opening()),
                        rewrite.apply(section.html())))
                .toList();
        return new Body(rewrite.apply(lead), rewritten, outline, passages);
    }
}
