package dev.groundwork.feedback.searchlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A search as it is kept.
///
/// @param id random, and never told to a browser
/// @param searchedAt the hour
/// @param filters `facet=id`, sorted, with a blank between two
/// @param results null where a page answered before the question was asked
/// @param clickedRank from 1; 0 is the answer above the list
public record KeptSearch(
        String id,
        Instant searchedAt,
        String words,
        String filters,
        @Nullable Integer results,
        boolean confident,
        @Nullable Integer clickedRank,
        boolean deflected) {

    KeptSearch clicked(int rank) {
        return new KeptSearch(id, searchedAt, words, filters, results, confident, rank, deflected);
    }
}
