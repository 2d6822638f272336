package dev.groundwork.generator.view;

import dev.groundwork.generator.markdown.Body;
import dev.groundwork.release.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A content page.
///
/// @param changed when a commit last changed its file; null where no repository says
/// @param lead the body before the first heading of level two
/// @param about pages about the product or competitor whose page this is
public record PageView(
        String address,
        String title,
        String type,
        String audience,
        @Nullable String benefit,
        @Nullable String description,
        @Nullable Person owner,
        @Nullable Day reviewed,
        @Nullable Day reviewDue,
        @Nullable Day changed,
        boolean stale,
        @Nullable String basedOn,
        String version,
        int readingSeconds,
        List<Named> products,
        List<Named> stages,
        List<Named> personas,
        List<Named> competitors,
        Html html,
        Html lead,
        List<Section> sections,
        List<Card> related,
        List<Group> about,
        @Nullable Day launchDate,
        @Nullable String quietOverride,
        @Nullable PositioningView positioning,
        @Nullable String editUrl,
        @Nullable String lang) {

    /// A heading of level two and what stands below it.
    public record Section(String id, String title, Html heading, Html html) {}

    PageView with(Body body) {
        var parts = body.sections().stream()
                .map(section -> new Section(
                        section.id(), section.title(), new Html(section.heading()), new Html(section.html())))
                .toList();
        return new PageView(
                address,
                title,
                type,
                audience,
                benefit,
                description,
                owner,
                reviewed,
                reviewDue,
                changed,
                stale,
                basedOn,
                version,
                readingSeconds,
                products,
                stages,
                personas,
                competitors,
                new Html(body.html()),
                new Html(body.lead()),
                parts,
                related,
                about,
                launchDate,
                quietOverride,
                positioning,
                editUrl,
                lang);
    }
}
