package dev.groundwork.generator.link;

import dev.groundwork.generator.content.Addresses;
import dev.groundwork.generator.markdown.Percent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;

/// A link within the content, taken apart.
///
/// @param path from the content folder
/// @param query with its question mark, or empty
/// @param part what stands after `#`, or empty
record Reference(String path, String query, String part) {

    /// Takes a link apart.
    ///
    /// @param from the path of the page that has the link
    /// @return empty where it leads out of the content folder
    static Optional<Reference> of(String from, String target) {
        var hash = target.indexOf('#');
        var part = hash < 0 ? "" : Percent.decoded(target.substring(hash + 1));
        var rest = hash < 0 ? target : target.substring(0, hash);
        var mark = rest.indexOf('?');
        var query = mark < 0 ? "" : rest.substring(mark);
        var path = Percent.decoded(mark < 0 ? rest : rest.substring(0, mark)).replace('\\', '/');
        return resolved(from, path).map(whole -> new Reference(whole, query, part));
    }

    private static Optional<String> resolved(String from, String path) {
        var folders = new ArrayDeque<String>();
        var whole = path.startsWith("/") ? path : from.substring(0, from.lastIndexOf('/') + 1) + path;
        for (var segment : whole.split("/", -1)) {
            if (segment.equals("..")) {
                if (folders.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                folders.add(segment);
            }
        }
        return Optional.of(String.join("/", folders));
    }

    String extension() {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /// Where a page without `.md`, a folder or a list would be.
    String asAddress() {
        return path.isEmpty() ? "/" : Addresses.ofPage(path);
    }

    /// The address of the file, fit for an attribute.
    String fileHref() {
        var href = new StringBuilder();
        for (var character : Addresses.ofFile(path).getBytes(StandardCharsets.UTF_8)) {
            var isPlain = character > ' ' && character < 127 && "%?#\"<>\\^`{|}".indexOf(character) < 0;
            href.append(isPlain ? String.valueOf((char) character) : "%%%02X".formatted(character & 0xff));
        }
        return href + (part.isEmpty() ? "" : "#" + part);
    }
}
