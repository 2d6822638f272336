package dev.groundwork.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One sheet of a list.
///
/// @param total pages in all sheets
/// @param number of this sheet, from 1
/// @param of how many sheets there are
public record ListView(
        String kind,
        String title,
        String address,
        @Nullable String type,
        List<Group> groups,
        int total,
        int number,
        int of,
        @Nullable String previous,
        @Nullable String next) {}
