package dev.groundwork.generator.markdown;

import org.jspecify.annotations.Nullable;

/// Knows where the links of one page lead. It also hears of what was wrong, with the line of the file.
public interface Links {

    /// Where a link leads, as it is to be written into the page.
    sealed interface Target {
        /// A page or a file of the portal, or a page elsewhere.
        record Reachable(String href, boolean elsewhere) implements Target {}

        /// Nothing that a reader could open: the link becomes plain text.
        record Unreachable() implements Target {}

        /// What readers must not know of yet: as unreachable, and words that are its address go too.
        record Hidden() implements Target {}
    }

    /// How an image can be shown.
    sealed interface Picture {
        /// An image of ours.
        ///
        /// @param size null where the file does not say it in its first bytes
        record Shown(String src, @Nullable Size size) implements Picture {}

        /// It lies on another host, so it becomes a link.
        record Elsewhere(String href) implements Picture {}

        record Missing() implements Picture {}
    }

    /// In pixels.
    record Size(int width, int height) {}

    /// Finds where a link leads.
    ///
    /// @param target as written, never a mere `#part`
    Target link(String target, int line);

    Picture image(String target, int line);

    /// A link to a part of this page that it does not have.
    void noSuchPart(String target, int line);

    /// A link with a scheme that no page may have: it becomes plain text.
    void refused(String target, int line);

    /// An image that is no file but lies within the text, or is fetched in a way that no page may use.
    void refusedImage(String target, int line);

    /// An image that says nothing to those who cannot see it, and is not marked as mere decoration.
    void withoutWords(String target, int line);

    /// Something that only another system understands was left out of the text.
    void unresolved(String what, int line);

    /// HTML that a page may not have was left out.
    void leftOut(String element, int line);
}
