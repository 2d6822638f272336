package dev.groundwork.feedback.http;

import java.util.LinkedHashMap;
import java.util.Map;

/// The headers that every answer carries, whatever became of the request.
public final class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "font-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final String TWO_YEARS = "max-age=63072000";

    private SecurityHeaders() {}

    /// All of them, by name.
    ///
    /// @param secure whether people reach us by https alone
    public static Map<String, String> of(boolean secure) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (secure) {
            headers.put("Strict-Transport-Security", TWO_YEARS);
        }
        return Map.copyOf(headers);
    }
}
