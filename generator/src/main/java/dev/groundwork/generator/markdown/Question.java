package dev.groundwork.generator.markdown;

/// Something that the reading of a page asked or told its [Links], and the answer.
///
/// A page reads the same for as long as its text is the same and every question has the same answer.
///
/// @param target as the page has it
/// @param answer the answer in words, to be compared with another; empty where nothing was asked
public record Question(Kind kind, String target, int line, String answer) {

    /// What is asked or told.
    public enum Kind {
        LINK,
        IMAGE,
        NO_SUCH_PART,
        REFUSED,
        REFUSED_IMAGE,
        WITHOUT_WORDS,
        UNRESOLVED,
        LEFT_OUT
    }

    /// Asks again, which also tells again what was wrong.
    ///
    /// @return whether the answer is the same
    public boolean holds(Links links) {
        return answer.equals(
                switch (kind) {
                    case LINK -> links.link(target, line).toString();
                    case IMAGE -> links.image(target, line).toString();
                    case NO_SUCH_PART, REFUSED, REFUSED_IMAGE, WITHOUT_WORDS, UNRESOLVED, LEFT_OUT -> {
                        tell(links);
                        yield "";
                    }
                });
    }

    private void tell(Links links) {
        switch (kind) {
            case NO_SUCH_PART -> links.noSuchPart(target, line);
            case REFUSED -> links.refused(target, line);
            case REFUSED_IMAGE -> links.refusedImage(target, line);
            case WITHOUT_WORDS -> links.withoutWords(target, line);
            case UNRESOLVED -> links.unresolved(target, line);
            case LEFT_OUT -> links.leftOut(target, line);
            case LINK, IMAGE -> throw new IllegalStateException("%s is asked, not told".formatted(kind));
        }
    }
}
