package dev.groundwork.generator.view;

import java.nio.charset.StandardCharsets;

/// Addresses for places that take ASCII only: sitemaps, feeds, headers.
final class WebAddress {

    private static final String FIT = "/-._~!$'()*+,;=:@";

    private WebAddress() {}

    /// Every byte that is no plain letter, digit or sign becomes `%C3`.
    static String encoded(String path) {
        var encoded = new StringBuilder();
        for (var each : path.getBytes(StandardCharsets.UTF_8)) {
            var isPlain = (each >= 'a' && each <= 'z')
                    || (each >= 'A' && each <= 'Z')
                    || (each >= '0' && each <= '9')
                    || FIT.indexOf(each) >= 0;
            encoded.append(isPlain ? String.valueOf((char) each) : "%%%02X".formatted(each & 0xff));
        }
        return encoded.toString();
    }
}
