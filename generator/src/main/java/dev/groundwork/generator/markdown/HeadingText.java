package dev.groundwork.generator.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// The words of a heading as they are shown: never where its links lead.
final class HeadingText extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    private HeadingText() {}

    static String of(Heading heading) {
        var text = new HeadingText();
        text.visitChildren(heading);
        return text.words.toString().replaceAll("\\s+", " ").strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
        words.append(' ');
    }

    @Override
    public void visit(Image image) {
        // What describes an image is not read as a part of the heading.
    }
}
