package dev.groundwork.feedback.site;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// A file of the static site, and how it is sent.
///
/// @param path from the site's root
/// @param etag changes with the bytes
record SiteFile(String path, Path file, String etag) {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    String contentType() {
        return TYPES.getOrDefault(extension(), "application/octet-stream");
    }

    boolean compressible() {
        var type = contentType();
        return type.startsWith("text/") || type.contains("json") || type.contains("xml;") || type.endsWith("+xml");
    }

    boolean isPage() {
        return contentType().startsWith("text/html");
    }

    /// Whether its name changes with its bytes, so that it may be kept for good.
    boolean fingerprinted() {
        return path.startsWith("assets/") && path.matches(".*-[0-9a-f]{8,64}\\.[a-z0-9]+");
    }

    private String extension() {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
