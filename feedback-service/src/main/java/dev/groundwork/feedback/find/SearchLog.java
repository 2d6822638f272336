package dev.groundwork.feedback.find;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.release.ReleasedPage;
import dev.groundwork.search.Facet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps what searches led to, and nothing of who searched.
public interface SearchLog {

    /// Keeps nothing.
    SearchLog NONE = new SearchLog() {
        @Override
        public String searched(Search search) {
            return UUID.randomUUID().toString();
        }

        @Override
        public void deflected(String words) {
            // Nothing to keep.
        }
    };

    /// A search that was answered.
    ///
    /// @param text as it was typed; whoever keeps it removes what names a person first
    /// @param finished whether it was looked at; one that is still being typed counts only once it is clicked
    /// @param offset how many pages stand before these
    /// @param pages as they were listed
    /// @param answer the page that is quoted above the list
    record Search(
            LiveRelease release,
            String text,
            Map<Facet, List<String>> filters,
            int results,
            boolean confident,
            boolean finished,
            int offset,
            List<ReleasedPage> pages,
            @Nullable ReleasedPage answer) {}

    /// Notes a search.
    ///
    /// @return an id that ties a click to it for some minutes
    String searched(Search search);

    /// Notes that a page answered a question that was about to be asked.
    ///
    /// @param words as they were typed; whoever keeps them removes what names a person first
    void deflected(String words);
}
