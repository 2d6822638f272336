package dev.groundwork.generator.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// Addresses as browsers write them, with `%C3%BC` for what is not plain.
public final class Percent {

    private Percent() {}

    /// The text itself where it is not written so.
    public static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
