package dev.groundwork.generator.link;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The portal's public address, however somebody wrote it: with another scheme, in capitals, with a port.
final class OwnAddress {

    private static final Pattern WHOLE =
            Pattern.compile("(?i)(?:https?:)?//(?:[^/?#@]*@)?([^/?#:]+)(?::(?:80|443)?(?![0-9]))?(:[0-9]+)?([/?#].*)?");

    private final String host;
    private final String path;

    /// @param url null where the portal does not know its own
    OwnAddress(@Nullable String url) {
        var matcher = WHOLE.matcher(url == null ? "" : url);
        this.host = matcher.matches() ? host(matcher) : "";
        this.path = matcher.matches() && matcher.group(3) != null ? matcher.group(3) : "";
    }

    private static String host(java.util.regex.Matcher matcher) {
        var port = matcher.group(2) == null ? "" : matcher.group(2);
        return matcher.group(1).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "") + port;
    }

    /// A link to this portal as one within it; any other as it was.
    String within(String target) {
        if (host.isEmpty() || !target.contains("//")) {
            return target;
        }
        var matcher = WHOLE.matcher(target);
        if (!matcher.matches() || !host.equals(host(matcher))) {
            return target;
        }
        var rest = matcher.group(3) == null ? "/" : matcher.group(3);
        if (!rest.startsWith(path)) {
            return target;
        }
        var below = rest.substring(path.length());
        if (below.startsWith("/")) {
            return below;
        }
        return below.isEmpty() || below.startsWith("?") || below.startsWith("#") ? "/" + below : target;
    }
}
