package dev.groundwork.generator.view;

/// Where a page is that was elsewhere before.
///
/// @param address fit for a place where nothing is encoded any more
public record MovedView(String title, String address) {}
