package dev.groundwork.generator.view;

/// HTML that may be written as it is; everything else is escaped.
public record Html(String markup) {
    static final Html NONE = new Html("");
}
