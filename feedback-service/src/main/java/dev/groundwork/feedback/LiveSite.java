package dev.groundwork.feedback;

import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.site.SiteFiles;
import dev.groundwork.feedback.site.SiteHandlers;
import java.time.LocalDate;

/// The static files of whichever release is live.
record LiveSite(Live live) implements SiteHandlers.Source {

    @Override
    public SiteFiles files() {
        return live.now().files();
    }

    @Override
    public LocalDate today() {
        return live.today();
    }

    @Override
    public void refresh() {
        live.look();
    }
}
