package dev.groundwork.generator.content;

import dev.groundwork.generator.markdown.Percent;
import dev.groundwork.release.ReservedAddresses;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// From paths of files to the addresses people see.
public final class Addresses {

    private static final String MARKDOWN = ".md";
    // What cannot stand in an address as it is. Letters of any script can: browsers encode them.
    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}/._~!$'()*+,;=:@&-]");

    private Addresses() {}

    public static boolean isMarkdown(String path) {
        return path.regionMatches(true, path.length() - MARKDOWN.length(), MARKDOWN, 0, MARKDOWN.length());
    }

    /// `faqs/How Long.md` is `/faqs/how-long/`; a folder's `index.md` has the folder's address.
    public static String ofPage(String path) {
        var name = isMarkdown(path) ? path.substring(0, path.length() - MARKDOWN.length()) : path;
        var clean = fit(name.toLowerCase(Locale.ROOT));
        // The first page of all is made by us, so the root's own index is a page like any other.
        var address = clean.endsWith("/index") ? clean.substring(0, clean.length() - "/index".length()) : clean;
        return "/" + address + "/";
    }

    private static String fit(String name) {
        // Most are, and every link is asked for on every build.
        return isPlain(name)
                ? name
                : UNFIT.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("-");
    }

    private static boolean isPlain(String name) {
        for (var at = 0; at < name.length(); at++) {
            var character = name.charAt(at);
            if ((character < 'a' || character > 'z') && (character < '-' || character > '9') && character != '_') {
                return false;
            }
        }
        return true;
    }

    /// A file beside pages keeps its path, unless the service answers there.
    public static String ofFile(String path) {
        var own = "/" + path;
        return ReservedAddresses.contains(own) ? "/files" + own : own;
    }

    /// An address as a person may have typed it, as a page would have it.
    static String tidied(String typed) {
        var path = Percent.decoded(typed).replace('\\', '/').replaceAll("^/+|/+$", "");
        return path.isEmpty() ? "/" : ofPage(path);
    }
}
