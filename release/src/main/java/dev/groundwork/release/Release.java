package dev.groundwork.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One published state of the portal: what `release.json` says.
///
/// @param format of this file and of the folder; a service refuses any but [#FORMAT]
/// @param indexFormat of the search index
/// @param id names the folder: the instant it was built for and the start of its content's hash
/// @param commit that was published; null where a folder was built as it lay there
/// @param builtFor the instant that decided what is under embargo, expired or stale
/// @param nextChange when the clock will next change what a build makes; null when it never will
/// @param people by e-mail address
/// @param quietTimes of the 24 months after `builtFor`
/// @param semantic whether the index can be searched by meaning
/// @param files every file of the folder but `release.json`, by path
public record Release(
        int format,
        int indexFormat,
        String id,
        @Nullable String commit,
        Instant builtFor,
        @Nullable Instant nextChange,
        Site site,
        Policy policy,
        Vocabularies vocabularies,
        Map<String, Person> people,
        WhoAnswers whoAnswers,
        FiscalCalendar calendar,
        List<QuietTime> quietTimes,
        boolean semantic,
        List<ReleasedPage> pages,
        List<ReleasedFile> files) {

    public static final int FORMAT = 3;

    public Release {
        people = Map.copyOf(people);
        quietTimes = List.copyOf(quietTimes);
        pages = List.copyOf(pages);
        files = List.copyOf(files);
    }

    Release with(String newId, List<ReleasedFile> newFiles) {
        return new Release(
                format,
                indexFormat,
                newId,
                commit,
                builtFor,
                nextChange,
                site,
                policy,
                vocabularies,
                people,
                whoAnswers,
                calendar,
                quietTimes,
                semantic,
                pages,
                newFiles);
    }
}
