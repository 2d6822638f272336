package dev.groundwork.generator.content;

/// What a problem is about: decides whether it stops a build, and how many of a kind are summed up.
public enum Concern {
    FILE(Gravity.ALWAYS, "unreadable file", "unreadable files"),
    SETTING(Gravity.ALWAYS, "wrong setting", "wrong settings"),
    ADDRESS(Gravity.ALWAYS, "address that is taken", "addresses that are taken"),
    TEMPLATE(Gravity.ALWAYS, "template fault", "template faults"),
    OUTPUT(Gravity.ALWAYS, "fault in the output", "faults in the output"),
    HEADER(Gravity.UNDER_POLICY, "front matter that cannot be read", "front matters that cannot be read"),
    HELD_BACK(Gravity.NEVER, "page held back", "pages held back"),
    UNREAD_SETTING(Gravity.NEVER, "setting that is not read", "settings that are not read"),
    UNREAD_PAGE(Gravity.NEVER, "page that is not read", "pages that are not read"),
    REFUSED_LINK(Gravity.NEVER, "link that no page may have", "links that no page may have"),
    SYNONYM(Gravity.UNDER_POLICY, "wrong synonym", "wrong synonyms"),
    UNUSED_SYNONYM(Gravity.NEVER, "synonym that no page has", "synonyms that no page has"),
    GOLDEN(Gravity.UNDER_POLICY, "golden question that fails", "golden questions that fail"),
    GOLDEN_NOT_ASKED(Gravity.NEVER, "golden question that was not asked", "golden questions that were not asked"),
    GOLDEN_BY_DATES(
            Gravity.NEVER,
            "golden question that fails because of a page's dates",
            "golden questions that fail because of a page's dates"),
    FIELD(Gravity.UNDER_POLICY, "wrong or missing value", "wrong or missing values"),
    DEAD_LINK(Gravity.UNDER_POLICY, "dead link", "dead links"),
    MISSING_IMAGE(Gravity.UNDER_POLICY, "missing image", "missing images"),
    FOREIGN_IMAGE(Gravity.NEVER, "image of another host", "images of other hosts"),
    HIDDEN_LINK(Gravity.NEVER, "link to what is not released now", "links to what is not released now"),
    HIDDEN_TAG(Gravity.NEVER, "tag that is not released now", "tags that are not released now"),
    NO_WORDS_FOR_IMAGE(Gravity.NEVER, "image without words", "images without words"),
    TOO_LONG(Gravity.NEVER, "page that takes too long to read", "pages that take too long to read"),
    INCLUDE(Gravity.NEVER, "unresolved include", "unresolved includes"),
    HTML(Gravity.NEVER, "HTML element left out", "HTML elements left out");

    /// When a problem of this kind stops the build.
    public enum Gravity {
        ALWAYS,
        UNDER_POLICY,
        NEVER
    }

    private final Gravity gravity;
    private final String one;
    private final String many;

    Concern(Gravity gravity, String one, String many) {
        this.gravity = gravity;
        this.one = one;
        this.many = many;
    }

    public Gravity gravity() {
        return gravity;
    }

    boolean stops(boolean underPolicy) {
        return switch (gravity) {
            case ALWAYS -> true;
            case UNDER_POLICY -> underPolicy;
            case NEVER -> false;
        };
    }

    /// What it is, in a few words: `dead link`.
    public String title() {
        return one;
    }

    /// `1 dead link`, `1,742 dead links`.
    String counted(int count) {
        return "%,d %s".formatted(count, count == 1 ? one : many);
    }
}
