package dev.groundwork.release;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The portal as a whole.
///
/// @param url the address people see, without a slash at its end; null where `portal.yaml` names none
/// @param timeZone the zone in which a date of the content is a day
/// @param language BCP 47, for the `lang` attribute
/// @param repository where the content is edited; null where unknown
/// @param folder of the content in its repository: `content/`, or empty where it is all of it; null where unknown
public record Site(
        String name,
        @Nullable String url,
        ZoneId timeZone,
        String language,
        @Nullable String repository,
        @Nullable String folder) {

    public Site(String name, @Nullable String url, ZoneId timeZone, String language, @Nullable String repository) {
        this(name, url, timeZone, language, repository, null);
    }

    /// The same, in this folder of its repository where there is one.
    public Site in(String newFolder) {
        return new Site(name, url, timeZone, language, repository, repository == null ? null : newFolder);
    }
}
