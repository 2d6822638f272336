package dev.groundwork.release;

import java.util.List;

/// The words that pages are tagged with, each list in the order of `portal.yaml`. Entries under embargo are not in it.
public record Vocabularies(List<Term> products, List<Term> stages, List<Term> personas, List<Term> competitors) {

    public static final Vocabularies EMPTY = new Vocabularies(List.of(), List.of(), List.of(), List.of());

    public Vocabularies {
        products = List.copyOf(products);
        stages = List.copyOf(stages);
        personas = List.copyOf(personas);
        competitors = List.copyOf(competitors);
    }
}
