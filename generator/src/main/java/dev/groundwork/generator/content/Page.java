package dev.groundwork.generator.content;

import dev.groundwork.release.Audience;
import dev.groundwork.release.PageType;
import dev.groundwork.release.Positioning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A Markdown file, understood. What could not be understood has been reported and is missing here.
///
/// @param path from the content folder, with `/`
/// @param file as problems name it
/// @param address as in a release: `/faqs/how-long/`
/// @param version hash of the file
/// @param body the Markdown below the front matter, which starts on `bodyLine`; null where the file was not read
/// because
/// an earlier build knew the page: ask for [#text]
public record Page(
        String path,
        String file,
        String address,
        String version,
        String title,
        PageType type,
        Audience audience,
        Facts facts,
        Tags tags,
        Schedule schedule,
        ToCome toCome,
        int bodyLine,
        @Nullable String body) {

    /// What the page says of itself.
    ///
    /// @param reviewEveryDays after how many days a review is due again
    /// @param changed the day it is listed under as new
    /// @param askedAs the reps' own words for what it answers, the questions it should win among them
    /// @param bestFor those it should win
    /// @param formerAddresses from `redirect-from`
    public record Facts(
            @Nullable String benefit,
            @Nullable String description,
            @Nullable String owner,
            @Nullable LocalDate reviewed,
            int reviewEveryDays,
            @Nullable LocalDate changed,
            @Nullable String basedOn,
            @Nullable String lang,
            List<String> askedAs,
            List<String> bestFor,
            List<String> answers,
            List<String> aliases,
            List<String> formerAddresses) {}

    /// What the page is about: ids of the four vocabularies, and words of its own.
    public record Tags(
            List<String> products,
            List<String> stages,
            List<String> personas,
            List<String> competitors,
            List<String> own) {}

    /// When it may be seen.
    public record Schedule(
            boolean draft, @Nullable Instant from, @Nullable LocalDate until) {
        static final Schedule DRAFT = new Schedule(true, null, null);
    }

    /// What only products to come and their launches say.
    public record ToCome(
            @Nullable LocalDate launchDate,
            @Nullable String quietOverride,
            @Nullable Positioning positioning) {}

    /// The first day on which it counts as stale; null when it was never reviewed.
    public @Nullable LocalDate reviewDue() {
        return facts.reviewed() == null ? null : facts.reviewed().plusDays(facts.reviewEveryDays());
    }

    public boolean staleOn(LocalDate day) {
        var due = reviewDue();
        return due != null && !day.isBefore(due);
    }

    /// Who should hear of what became of this page, as the end of a sentence.
    public String whomToTell() {
        return facts.owner() == null
                ? "the page has no owner to tell"
                : "tell %s, who owns the page".formatted(facts.owner());
    }

    /// The Markdown below the front matter.
    public String text() throws IOException {
        if (body != null) {
            return body;
        }
        var source = Source.of(path, file, Files.readString(Path.of(file)));
        if (!source.version().equals(version)) {
            throw new IOException(file + " changed while it was read. Build again.");
        }
        return source.body();
    }

    /// Whether nothing in it depends on the hour.
    boolean isTimeless() {
        return schedule.from() == null && schedule.until() == null && toCome.launchDate() == null;
    }

    public Page withoutBody() {
        return new Page(
                path, file, address, version, title, type, audience, facts, tags, schedule, toCome, bodyLine, null);
    }

    Page with(Tags newTags, ToCome newToCome) {
        return new Page(
                path, file, address, version, title, type, audience, facts, newTags, schedule, newToCome, bodyLine,
                body);
    }
}
