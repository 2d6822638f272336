package dev.groundwork.generator.view;

import dev.groundwork.generator.content.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A list that is to be made: which pages, in which order, at which address.
///
/// @param kind `type`, `product`, `competitor` or `new`
/// @param type of its pages, where it is a list of one type
record Listing(
        String kind, String address, String title, @Nullable String type, List<Page> pages) {

    private static final int PER_SHEET = 100;

    List<String> addresses() {
        return IntStream.rangeClosed(1, sheets()).mapToObj(this::address).toList();
    }

    List<ListView> views(LocalDate today, Words words) {
        var views = new ArrayList<ListView>();
        for (var number = 1; number <= sheets(); number++) {
            var sheet = pages.subList((number - 1) * PER_SHEET, Math.min(number * PER_SHEET, pages.size()));
            var isGrouped = kind.equals("product") || kind.equals("competitor");
            views.add(new ListView(
                    kind,
                    title,
                    address(number),
                    type,
                    isGrouped ? Group.byType(sheet, today, words) : Group.all(sheet, today),
                    pages.size(),
                    number,
                    sheets(),
                    number == 1 ? null : address(number - 1),
                    number == sheets() ? null : address(number + 1)));
        }
        return views;
    }

    private int sheets() {
        return Math.max(1, (pages.size() + PER_SHEET - 1) / PER_SHEET);
    }

    private String address(int number) {
        return number == 1 ? address : "%slist-%d/".formatted(address, number);
    }
}
