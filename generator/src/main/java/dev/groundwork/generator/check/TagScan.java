package dev.groundwork.generator.check;

import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

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
    private static final List<String> RAW = List.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed");

    private final String html;
    private final List<String> wanted;
    private final Attributes attributes;
    private int at;

    private TagScan(String html, List<String> wanted, Attributes attributes) {
        this.html = html;
        this.wanted = wanted;
        this.attributes = attributes;
    }

    /// Tells of every attribute that has one of these names.
    static void run(String html, List<String> wanted, Attributes attributes) {
        new TagScan(html, wanted, attributes).run();
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
        var name = word(RAW, at + 1);
        while (at < html.length() && html.charAt(at) != '>') {
            var next = html.charAt(at);
            if (next == '/' || next == '=' || isBlank(next)) {
                at++;
            } else {
                attribute();
            }
        }
        at++;
        if (name != null) {
            skipRaw(name);
        }
    }

    private void attribute() {
        var name = word(wanted, at);
        var afterName = at;
        skipBlanks();
        if (at >= html.length() || html.charAt(at) != '=') {
            at = afterName;
            tell(name, "");
            return;
        }
        at++;
        skipBlanks();
        var from = at;
        skipValue();
        if (name != null) {
            tell(name, value(from, at));
        }
    }

    private void tell(@Nullable String name, String value) {
        if (name != null) {
            attributes.found(name, value);
        }
    }

    private void skipValue() {
        var quote = at < html.length() ? html.charAt(at) : ' ';
        if (quote == '"' || quote == '\'') {
            var end = html.indexOf(quote, at + 1);
            at = end < 0 ? html.length() : end + 1;
            return;
        }
        while (at < html.length() && html.charAt(at) != '>' && !isBlank(html.charAt(at))) {
            at++;
        }
    }

    private String value(int from, int to) {
        var value = html.substring(from, to);
        if (value.startsWith("\"") || value.startsWith("'")) {
            var end = value.length() > 1 && value.endsWith(value.substring(0, 1)) ? value.length() - 1 : value.length();
            value = value.substring(1, end);
        }
        return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
    }

    /// Stops behind the name that begins here.
    ///
    /// @return the one of these that it is; null where it is another
    private @Nullable String word(List<String> known, int from) {
        var end = from;
        while (end < html.length() && isPartOfName(html.charAt(end))) {
            end++;
        }
        at = Math.max(end, from + 1);
        for (var name : known) {
            if (name.length() == end - from && html.regionMatches(true, from, name, 0, name.length())) {
                return name;
            }
        }
        return null;
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
