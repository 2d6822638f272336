package dev.groundwork.generator.check;

import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/// Goes through the tags of an HTML file from its start to its end, without making a tree of it.
///
/// It reads what a browser would read of tags and attributes, and forgives what a browser forgives. Checks read every
/// page
/// of the site with it, so it is quick.
final class TagScan {

    /// Is told of every attribute.
    interface Attributes {
        /// Called in the order of the file.
        ///
        /// @param name in lower case
        /// @param value with its entities resolved
        void found(String name, String value);
    }

    /// What is within them is text, whatever it looks like.
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed");

    private final String html;
    private final Attributes attributes;
    private int at;

    private TagScan(String html, Attributes attributes) {
        this.html = html;
        this.attributes = attributes;
    }

    static void run(String html, Attributes attributes) {
        new TagScan(html, attributes).run();
    }

    private void run() {
        for (at = html.indexOf('<'); at >= 0 && at + 1 < html.length(); at = html.indexOf('<', at)) {
            var next = html.charAt(at + 1);
            if (html.startsWith("<!--", at)) {
                skipTo("-->", at + 4);
            } else if (next == '!' || next == '?' || next == '/') {
                skipTo(">", at + 1);
            } else if (isLetter(next)) {
                tag();
            } else {
                at++;
            }
        }
    }

    private void skipTo(String end, int from) {
        var found = html.indexOf(end, from);
        at = found < 0 ? html.length() : found + end.length();
    }

    private void tag() {
        var name = word(at + 1);
        while (at < html.length() && html.charAt(at) != '>') {
            var next = html.charAt(at);
            if (next == '/' || next == '=' || isBlank(next)) {
                at++;
            } else {
                attribute();
            }
        }
        at++;
        if (RAW.contains(name)) {
            skipRaw(name);
        }
    }

    private void attribute() {
        var name = word(at);
        var afterName = at;
        skipBlanks();
        if (at >= html.length() || html.charAt(at) != '=') {
            at = afterName;
            attributes.found(name, "");
            return;
        }
        at++;
        skipBlanks();
        attributes.found(name, value());
    }

    private String value() {
        var quote = at < html.length() ? html.charAt(at) : ' ';
        var start = at;
        var end = at;
        if (quote == '"' || quote == '\'') {
            start++;
            end = html.indexOf(quote, start);
            end = end < 0 ? html.length() : end;
            at = end + 1;
        } else {
            while (end < html.length() && html.charAt(end) != '>' && !isBlank(html.charAt(end))) {
                end++;
            }
            at = end;
        }
        var value = html.substring(start, end);
        return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
    }

    /// The name that begins here, in lower case; stops behind it.
    private String word(int from) {
        var end = from;
        while (end < html.length() && isPartOfName(html.charAt(end))) {
            end++;
        }
        at = Math.max(end, from + 1);
        return html.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private void skipRaw(String name) {
        var close = "</" + name;
        while (at < html.length() && !html.regionMatches(true, at, close, 0, close.length())) {
            var next = html.indexOf('<', at + 1);
            at = next < 0 ? html.length() : next;
        }
    }

    private void skipBlanks() {
        while (at < html.length() && isBlank(html.charAt(at))) {
            at++;
        }
    }

    private static boolean isPartOfName(char character) {
        return character != '>' && character != '/' && character != '=' && !isBlank(character);
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r' || character == '\f';
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
