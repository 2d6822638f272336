package dev.groundwork.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What kind of page a Markdown file is; decides its template, its required fields and how it is listed.
public enum PageType {
    FAQ("faqs"),
    OBJECTION("objections"),
    BATTLECARD("battlecards"),
    POSITIONING("positioning"),
    COLLATERAL("collateral"),
    STORY("stories"),
    PRODUCT("products"),
    LAUNCH("launches"),
    PAGE("pages");

    private final String folder;

    PageType(String folder) {
        this.folder = folder;
    }

    /// The name in front matter, in release.json and in template names: `faq`, `battlecard` ...
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The folder whose files have this type when they name none, and the address of the list: `faqs`, `stories` ...
    public String folder() {
        return folder;
    }

    public static Optional<PageType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
    }

    /// The type that a folder of this name (singular or plural, any case) gives to its files.
    public static Optional<PageType> ofFolder(String folder) {
        var name = folder.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.folder.equals(name) || type.id().equals(name))
                .findFirst();
    }

    @JsonCreator
    static PageType required(String id) {
        return of(id).orElseThrow(() -> new IllegalArgumentException("no page type '" + id + "'"));
    }
}
