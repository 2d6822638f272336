package dev.groundwork.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of one commit that the publisher built.
///
/// @param builtFor the instant that decided what is under embargo or expired
/// @param release the id of the release that was live afterwards; null where there was none
/// @param nextChange when the clock will next change what this commit makes; null when it never will, or it failed
/// @param problems what stopped it; empty unless it failed
/// @param warnings how many there were
/// @param waiting of a failed build: the commits that are not live because of it, newest first, at most [#MOST_WAITING]
public record BuildRecord(
        Commit commit,
        Instant builtFor,
        Instant started,
        Instant finished,
        Result result,
        @Nullable String release,
        @Nullable Instant nextChange,
        List<Fault> problems,
        int warnings,
        List<Commit> waiting) {

    public static final int MOST_WAITING = 100;

    public BuildRecord {
        problems = List.copyOf(problems);
        waiting = List.copyOf(waiting);
    }

    @JsonIgnore
    public boolean isGood() {
        return result != Result.FAILED;
    }

    /// How a build ended.
    public enum Result {
        /// A new release is live.
        LIVE,
        /// The live release says the same already, and stays.
        UNCHANGED,
        /// Nothing was published.
        FAILED;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Result required(String id) {
            return Arrays.stream(values())
                    .filter(result -> result.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no result '" + id + "'"));
        }
    }

    /// Something that stopped a build.
    ///
    /// @param file as it is called in the repository; null where it is in no file
    /// @param line from 1; 0 where it is in no file
    public record Fault(@Nullable String file, int line, String text) {

        /// `content/faqs/x.md:3`; null where it is in no file.
        public @Nullable String place() {
            return file == null ? null : file + ":" + line;
        }

        @Override
        public String toString() {
            return file == null ? text : "%s:%d: %s".formatted(file, line, text);
        }
    }
}
