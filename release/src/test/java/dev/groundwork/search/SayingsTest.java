package dev.groundwork.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.search.Similar.Why;
import dev.groundwork.search.meaning.Direction;
import dev.groundwork.search.meaning.OnDemand;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayingsTest {

    private static final OnDemand MEANING = new OnDemand();

    private final Sayings sayings = new Sayings();

    private static Saying question(String id, String text) {
        return new Saying(id, "question", Map.of(), text, "");
    }

    private void ask(String id, String text) throws Exception {
        sayings.put(question(id, text), MEANING.of(text));
    }

    private List<String> sameAs(String text) throws Exception {
        return sayings.similar(question("new", text), MEANING.of(text), 3).stream()
                .map(Similar::id)
                .toList();
    }

    private List<String> sameByWords(String text) {
        return sayings.similar(question("new", text), null, 3).stream()
                .map(Similar::id)
                .toList();
    }

    @Test
    void what_means_the_same_is_found_in_other_words() throws Exception {
        ask("warranty", "How long is the warranty on the lid?");
        ask("noise", "How loud is it at night?");

        assertThat(sameAs("What is the length of the lid's warranty?")).containsExactly("warranty");
        assertThat(sameAs("Can it be leased?")).isEmpty();
    }

    @Test
    void the_nearest_comes_first_and_tells_what_both_say() throws Exception {
        ask("asked-so", "When will the new lid for the changer be delivered?");
        ask("asked-again", "When will the new changer lid be delivered?");
        ask("other", "Who repairs the pump?");
        var text = "When is the new changer lid being delivered?";

        var similar = sayings.similar(question("new", text), MEANING.of(text), 3);

        assertThat(similar).extracting(Similar::id).containsExactly("asked-again", "asked-so");
        assertThat(similar.getFirst().likeness()).isBetween(similar.getLast().likeness(), 1.0);
        assertThat(similar.getLast().why()).isEqualTo(Why.SAME_WORDS);
        assertThat(similar.getFirst().shared("When will the new changer lid be delivered?"))
                .containsExactly("new", "changer", "lid", "delivered");
        assertThat(similar.getFirst().marked("Its lids.").pieces())
                .containsExactly(
                        new Hit.Marked.Piece("Its ", false),
                        new Hit.Marked.Piece("lids", true),
                        new Hit.Marked.Piece(".", false));
    }

    @Test
    void without_meaning_the_same_words_are_the_same_question() {
        sayings.put(question("lid", "Why does the grey lid of my changer not close?"), null);

        assertThat(sameByWords("why doesn't the changer's grey lid close")).containsExactly("lid");
        assertThat(sameByWords("Why does the grey lid of my changer close?")).isEmpty();
        assertThat(sameByWords("Why does the grey lid rattle?")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "What does the set of seals AX-200/B cost and who delivers it?, What does the set of seals AX-200/C cost and"
                + " who delivers it?",
        "Which seals fit the Aurora 200 for acids?, Which seals fit the Aurora 250 for acids?",
    })
    void what_names_another_part_or_model_is_another_question(String one, String other) throws Exception {
        ask("one", one);

        assertThat(sameAs(one)).containsExactly("one");
        assertThat(sameByWords(one)).containsExactly("one");
        assertThat(sameAs(other)).isEmpty();
        assertThat(sameByWords(other)).isEmpty();
    }

    @Test
    void what_is_of_another_kind_or_about_another_product_is_not_the_same() {
        var text = "Why does the grey lid of the changer not close?";
        sayings.put(new Saying("objection", "objection", Map.of(), text, ""), null);
        sayings.put(new Saying("of-100", "question", Map.of("product", "aurora-100"), text, ""), null);
        sayings.put(new Saying("of-none", "question", Map.of(), text, ""), null);

        var similar =
                sayings.similar(new Saying("new", "question", Map.of("product", "aurora-200"), text, ""), null, 3);

        assertThat(similar).extracting(Similar::id).containsExactly("of-none");
    }

    @Test
    void each_is_compared_with_all_others_and_not_with_itself() throws Exception {
        ask("one", "How long is the warranty on the lid?");
        ask("two", "How long does the lid's warranty last?");
        ask("three", "Can it be leased?");

        var similar = sayings.similar(List.of("one", "three", "gone"), 3);

        assertThat(similar).containsOnlyKeys("one");
        assertThat(similar.get("one")).extracting(Similar::id).containsExactly("two");
    }

    @Test
    void what_is_taken_back_is_neither_similar_nor_found() throws Exception {
        ask("one", "How long is the warranty on the lid?");

        sayings.remove("one");
        sayings.understand("one", Direction.of(new byte[Direction.SIZE]));

        assertThat(sameAs("How long is the warranty on the lid?")).isEmpty();
        assertThat(sayings.find("warranty")).isEmpty();
        assertThat(sayings.count()).isZero();
    }

    @Test
    void what_is_put_again_is_known_by_its_new_words_alone() {
        sayings.put(question("one", "How long is the warranty?"), null);

        sayings.put(question("one", "How loud is the pump?"), null);

        assertThat(sayings.find("warranty")).isEmpty();
        assertThat(sayings.find("pump")).containsExactly("one");
    }

    @ParameterizedTest
    @CsvSource({
        "warranties, one",
        "Aurora warranty, one",
        "warranty pump, ",
        "war, one",
        "war aurora, ",
        "aurora war, one",
        "calibr, two",
        "kaffee, two",
        "KAFFÉE, two",
        "ax200b, two",
        "AX 200/B, two",
        "ax-200/c, ",
        "the, ",
        "???, ",
    })
    void words_are_found_in_any_form_and_the_last_one_by_its_beginning(String typed, String found) {
        sayings.put(question("one", "How long is the Aurora's warranty?"), null);
        sayings.put(new Saying("two", "vote", Map.of(), "", "Calibration of AX-200/B beside the Kaffée"), null);

        assertThat(sayings.find(typed)).isEqualTo(found == null ? java.util.Set.of() : java.util.Set.of(found));
    }
}
