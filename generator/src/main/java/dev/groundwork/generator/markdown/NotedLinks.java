package dev.groundwork.generator.markdown;

import dev.groundwork.generator.markdown.Question.Kind;
import java.util.ArrayList;
import java.util.List;

/// Passes every question on and notes it, so that a later build can see whether the page must be read again.
public final class NotedLinks implements Links {

    private final Links links;
    private final List<Question> questions = new ArrayList<>();

    public NotedLinks(Links links) {
        this.links = links;
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    private void note(Kind kind, String target, int line, String answer) {
        questions.add(new Question(kind, target, line, answer));
    }

    @Override
    public Target link(String target, int line) {
        var answer = links.link(target, line);
        note(Kind.LINK, target, line, answer.toString());
        return answer;
    }

    @Override
    public Picture image(String target, int line) {
        var answer = links.image(target, line);
        note(Kind.IMAGE, target, line, answer.toString());
        return answer;
    }

    @Override
    public void noSuchPart(String target, int line) {
        links.noSuchPart(target, line);
        note(Kind.NO_SUCH_PART, target, line, "");
    }

    @Override
    public void refused(String target, int line) {
        links.refused(target, line);
        note(Kind.REFUSED, target, line, "");
    }

    @Override
    public void refusedImage(String target, int line) {
        links.refusedImage(target, line);
        note(Kind.REFUSED_IMAGE, target, line, "");
    }

    @Override
    public void withoutWords(String target, int line) {
        links.withoutWords(target, line);
        note(Kind.WITHOUT_WORDS, target, line, "");
    }

    @Override
    public void unresolved(String what, int line) {
        links.unresolved(what, line);
        note(Kind.UNRESOLVED, what, line, "");
    }

    @Override
    public void leftOut(String element, int line) {
        links.leftOut(element, line);
        note(Kind.LEFT_OUT, element, line, "");
    }
}
