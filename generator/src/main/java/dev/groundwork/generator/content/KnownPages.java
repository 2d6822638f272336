package dev.groundwork.generator.content;

import org.jspecify.annotations.Nullable;

/// Pages as an earlier build understood them. Safe for many threads.
public interface KnownPages {

    /// For whoever builds once.
    KnownPages NONE = new KnownPages() {
        @Override
        public void under(Object... circumstances) {}

        @Override
        public @Nullable Page unchanged(String path, Stamp stamp) {
            return null;
        }

        @Override
        public void understood(String path, Stamp stamp, Page page) {}
    };

    /// Tells under which circumstances pages are understood now. What was understood under others is not known.
    void under(Object... circumstances);

    /// The page without its body; null where the file must be read.
    @Nullable
    Page unchanged(String path, Stamp stamp);

    /// Keeps a page of which there was nothing to say, whatever the hour.
    void understood(String path, Stamp stamp, Page page);
}
