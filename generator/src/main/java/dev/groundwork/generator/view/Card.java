package dev.groundwork.generator.view;

import dev.groundwork.generator.content.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A page in a list.
public record Card(
        String address,
        String title,
        String type,
        @Nullable String benefit,
        String audience,
        boolean stale,
        @Nullable Day changed) {

    static Card of(Page page, LocalDate today) {
        return new Card(
                page.address(),
                page.title(),
                page.type().id(),
                page.facts().benefit(),
                page.audience().id(),
                page.staleOn(today),
                Day.orNull(page.facts().changed()));
    }
}
