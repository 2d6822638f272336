package dev.groundwork.feedback.draft;

import dev.groundwork.release.Site;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A new file in the editor of the host of the content's repository.
///
/// @param address that opens it under its name
/// @param filled whether its text is there already; else it is to be pasted
public record Editor(String address, boolean filled) {

    /// What servers and proxies read of an address, with some room.
    private static final int LONGEST = 7_500;

    /// Empty where no repository is known, or not how its host takes a new file.
    static Optional<Editor> of(Site site, Draft draft) {
        var repository = site.repository();
        if (repository == null || repository.contains("{path}")) {
            return Optional.empty();
        }
        var file = encoded(place(site) + draft.path());
        if (repository.contains("gitlab")) {
            // It takes the name alone.
            return Optional.of(new Editor(repository + "/-/new/HEAD?file_name=" + file, false));
        }
        var named = repository + "/new/HEAD?filename=" + file;
        var whole = named + "&value=" + encoded(draft.text());
        return Optional.of(whole.length() > LONGEST ? new Editor(named, false) : new Editor(whole, true));
    }

    /// The folder of the content, as far as it is known.
    static String place(Site site) {
        return site.folder() == null ? "" : site.folder();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
