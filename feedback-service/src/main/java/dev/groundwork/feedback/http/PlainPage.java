package dev.groundwork.feedback.http;

/// A problem's page where there is no template: before the first release, or when a template is at fault.
public final class PlainPage {

    private PlainPage() {}

    public static String of(Problem problem) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s</title></head>
                <body><main><h1>%1$s</h1><p>%2$s</p></main></body>
                </html>
                """.formatted(escape(problem.title()), escape(problem.detail()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
