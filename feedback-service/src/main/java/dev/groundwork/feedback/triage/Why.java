package dev.groundwork.feedback.triage;

import java.util.Locale;

/// Why an item stays as it was.
public enum Why {
    GONE("was taken back by its sender."),
    CHANGED("was changed by somebody else meanwhile. Look at it again."),
    MERGED("was merged. Move the one that stands for it."),
    NO_HEAD("stays by itself: the one that should stand for it was taken back, or merged itself."),
    VOICE("stays by itself: where a product belongs is counted by each voice."),
    OTHER_KIND("stays by itself: only what is of one kind can be merged."),
    ANSWERED("is answered already. Let it stand for the others, or open it again first."),
    SETTLED("waits for nothing any more."),
    ALONE("was not merged with another one.");

    private final String sentence;

    Why(String sentence) {
        this.sentence = sentence;
    }

    /// Its name in addresses: `other-kind`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A sentence that begins with the item's id.
    public String sentence() {
        return sentence;
    }
}
