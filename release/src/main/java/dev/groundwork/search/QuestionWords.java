package dev.groundwork.search;

import java.util.Set;

/// Words that make a question of it but say little about which page answers.
final class QuestionWords {

    private static final Set<String> ALL = Set.of(
            "about",
            "after",
            "all",
            "am",
            "any",
            "anything",
            "been",
            "before",
            "being",
            "can",
            "cannot",
            "cant",
            "could",
            "did",
            "do",
            "does",
            "doing",
            "dont",
            "from",
            "get",
            "had",
            "has",
            "have",
            "he",
            "her",
            "here",
            "him",
            "his",
            "how",
            "i",
            "id",
            "im",
            "its",
            "ive",
            "just",
            "may",
            "me",
            "might",
            "mine",
            "must",
            "my",
            "need",
            "one",
            "our",
            "please",
            "she",
            "should",
            "so",
            "some",
            "than",
            "them",
            "those",
            "too",
            "us",
            "very",
            "want",
            "we",
            "were",
            "what",
            "when",
            "where",
            "which",
            "who",
            "whom",
            "whose",
            "why",
            "would",
            "you",
            "your");

    private QuestionWords() {}

    static boolean contains(String word) {
        return ALL.contains(word);
    }
}
