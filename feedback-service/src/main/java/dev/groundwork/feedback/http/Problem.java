package dev.groundwork.feedback.http;

/// How every failure looks to a client.
///
/// @param detail what, where and what to do, fit for a reader
public record Problem(int status, String title, String detail) {

    public static Problem of(int status, String detail) {
        return new Problem(status, title(status), detail);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "This request cannot be understood";
            case 403 -> "This request came from another site";
            case 404 -> "There is no such page";
            case 405 -> "This address does not take that";
            case 409 -> "Too late for this";
            case 410 -> "This page has expired";
            case 413, 414, 431 -> "This is too long";
            case 415 -> "This was sent in a way that is not taken";
            case 421 -> "This is not the portal's address";
            case 422 -> "This was sent before, with other words";
            case 429 -> "Too much at once";
            case 503 -> "Not at the moment";
            case 507 -> "There is no room left";
            default -> status < 500 ? "This request was refused" : "Something failed here";
        };
    }
}
