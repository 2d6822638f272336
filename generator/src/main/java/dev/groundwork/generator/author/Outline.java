package dev.groundwork.generator.author;

import dev.groundwork.release.PageType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What stands below the front matter of a new page: its headings, a line of guidance under each that no reader sees.
final class Outline {

    private static final Map<String, String> GUIDANCE = Map.ofEntries(
            Map.entry("why we win", "Three to five facts with a number each, the strongest first."),
            Map.entry("where they win", "Be fair: what they do better, so that the rep is not surprised."),
            Map.entry("traps to set", "Questions that the customer should ask them."),
            Map.entry("what to say", "One or two sentences in quotation marks, as the rep would say them."),
            Map.entry("what to answer", "Two or three sentences in quotation marks, as the rep would say them."),
            Map.entry("proof", "What it rests on: a number, a customer, a page to link to."),
            Map.entry("why", "The reason behind the answer, for the rep who is asked a second time."),
            Map.entry("beside our line", "A table: for whom each is, and for whom it is not."),
            Map.entry("beside them", "A table: us, them, and what it means for the customer."),
            Map.entry("when to use it", "The stage and the person it is made for, and what to say with it."),
            Map.entry("before", "Who they are and what went wrong, in two sentences."),
            Map.entry("what changed", "What they bought, and what became of it, with numbers and dates."),
            Map.entry("what to quote", "A sentence that the customer has allowed us to use."),
            Map.entry("in numbers", "A short table of what customers ask for first."),
            Map.entry("readiness", "What is ready and what is not: price, stock, training, material."),
            Map.entry("what we ask of you", "One thing, with a date."));

    private Outline() {}

    /// @param sections that the policy asks of the type; the usual ones where it asks for none
    static String of(PageType type, List<String> sections) {
        var headings = sections.isEmpty() ? usual(type) : sections;
        var blocks = new ArrayList<String>();
        blocks.add(comment(lead(type)));
        for (var heading : headings) {
            var guidance = GUIDANCE.getOrDefault(heading.toLowerCase(Locale.ROOT), "What belongs under this heading.");
            blocks.add("## %s\n\n%s".formatted(heading, comment(guidance)));
        }
        return String.join("\n\n", blocks) + "\n";
    }

    private static String lead(PageType type) {
        return switch (type) {
            case FAQ -> "The short answer, in a sentence or two. It is shown largest and quoted by the search.";
            case OBJECTION -> "What the customer says, in the customer's words, as a quotation: > We already have one.";
            case BATTLECARD -> "Four tiles that are read in 60 seconds: about 200 words in all.";
            case POSITIONING -> "The claim first, in one sentence. Then us beside our line and beside them.";
            case COLLATERAL -> "What it is, when to hand it out, and a link to the file beside this page.";
            case STORY -> "The result as a number first: Two hours a week saved.";
            case PRODUCT ->
                "What it is and whom it is for, in two sentences. All pages about it are listed below by themselves.";
            case LAUNCH -> "What comes, when, and what it changes for the rep.";
            case PAGE -> "What a rep needs to know, the most important first.";
        };
    }

    private static List<String> usual(PageType type) {
        return switch (type) {
            case FAQ -> List.of("Why");
            case OBJECTION -> List.of("What to answer", "Proof");
            case BATTLECARD -> List.of("Why we win", "Where they win", "Traps to set", "What to say");
            case POSITIONING -> List.of("Beside our line", "Beside them");
            case COLLATERAL -> List.of("When to use it");
            case STORY -> List.of("Before", "What changed", "What to quote");
            case PRODUCT -> List.of("In numbers");
            case LAUNCH -> List.of("Readiness", "What we ask of you");
            case PAGE -> List.of();
        };
    }

    private static String comment(String guidance) {
        return "<!-- %s -->".formatted(guidance);
    }
}
