package dev.groundwork.generator.content;

import java.time.Instant;

/// Tells of tags that readers do not see yet, because the entry of the vocabulary is under embargo itself.
final class HiddenTags {

    private final Portal portal;
    private final Instant at;

    HiddenTags(Portal portal, Instant at) {
        this.portal = portal;
        this.at = at;
    }

    /// Only a page that can be seen lacks something without them.
    void tell(Fields fields, Page page) {
        if (!Embargo.isVisible(page, portal.site().timeZone(), at)) {
            return;
        }
        for (var vocabulary : portal.vocabularies()) {
            for (var text : fields.texts(vocabulary.field())) {
                if (vocabulary.hides(text.value(), at)) {
                    fields.where()
                            .problems()
                            .report(
                                    page.file(),
                                    fields.where().line(text.node()),
                                    Concern.HIDDEN_TAG,
                                    "%s has '%s', which is not released now. It is left out; %s."
                                            .formatted(vocabulary.field(), text.value(), page.whomToTell()));
                }
            }
        }
    }
}
