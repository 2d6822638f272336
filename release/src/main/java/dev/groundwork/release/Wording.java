package dev.groundwork.release;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The ids for which both halves look up a name in `words.properties`, so that none is shown to readers as it is.
///
/// What a template names in full (`words["field.product"]`) is not here: it fails by itself where it is missing.
public final class Wording {

    private static final List<String> OF_THE_SERVICE = List.of(
            "outcome.worked",
            "outcome.failed",
            "outcome.untried",
            "worth.true",
            "worth.false",
            "reason.outdated",
            "reason.not-found",
            "reason.wrong-customer",
            "reason.too-long",
            "relation.above",
            "relation.beside",
            "relation.below",
            "relation.replaces",
            "needed-by.today",
            "needed-by.week",
            "kind.objection",
            "kind.vote",
            "kind.positioning",
            "kind.question",
            "kind.challenge",
            "kinds.all",
            "kinds.objection",
            "kinds.vote",
            "kinds.positioning",
            "kinds.question",
            "kinds.challenge",
            "facet.type",
            "facet.product",
            "facet.stage",
            "facet.persona",
            "facet.competitor",
            "list.new");

    private Wording() {}

    /// Every key that must have a text: `type.faq`, `audience.internal`, `kinds.all` ...
    public static List<String> keys() {
        var types =
                Arrays.stream(PageType.values()).flatMap(type -> Stream.of("type." + type.id(), "types." + type.id()));
        var audiences = Arrays.stream(Audience.values()).map(audience -> "audience." + audience.id());
        return Stream.of(types, audiences, OF_THE_SERVICE.stream())
                .flatMap(keys -> keys)
                .toList();
    }
}
