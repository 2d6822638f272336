package dev.groundwork.generator.view;

import dev.groundwork.generator.content.Portal;
import org.jspecify.annotations.Nullable;

/// The portal as a whole.
public record SiteView(
        String name,
        @Nullable String url,
        String language,
        String timeZone,
        @Nullable String repository,
        String answerWithin,
        int smallestGroup) {

    static SiteView of(Portal portal) {
        var site = portal.site();
        var policy = portal.policy();
        return new SiteView(
                site.name(),
                site.url(),
                site.language(),
                site.timeZone().getId(),
                site.repository(),
                policy.answerWithin(),
                policy.smallestGroup());
    }
}
