package dev.groundwork.generator.markdown;

import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/// Tells whether a text can become nothing but HTML that every page may have, so that it need not be cleaned.
final class OnlyMarkdown {

    private static final Set<Class<? extends Node>> HARMLESS = Set.of(
            BlockQuote.class,
            BulletList.class,
            Code.class,
            Document.class,
            Emphasis.class,
            FencedCodeBlock.class,
            HardLineBreak.class,
            Heading.class,
            IndentedCodeBlock.class,
            LinkReferenceDefinition.class,
            ListItem.class,
            OrderedList.class,
            Paragraph.class,
            SoftLineBreak.class,
            Strikethrough.class,
            StrongEmphasis.class,
            TableBlock.class,
            TableBody.class,
            TableCell.class,
            TableHead.class,
            TableRow.class,
            Text.class,
            ThematicBreak.class);

    private OnlyMarkdown() {}

    static boolean is(Node node) {
        if (!isHarmless(node)) {
            return false;
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (!is(child)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmless(Node node) {
        return switch (node) {
            case Link link -> isOneWord(link.getDestination());
            case Image image -> isOneWord(image.getDestination());
            default -> HARMLESS.contains(node.getClass());
        };
    }

    /// Browsers read over what is invisible in an address, and would see a scheme where nobody else does.
    private static boolean isOneWord(String address) {
        return address.chars().allMatch(character -> character > ' ' && character < 0x7f);
    }
}
