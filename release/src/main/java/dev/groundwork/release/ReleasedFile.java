package dev.groundwork.release;

/// A file of the release: what it must be for the release to be whole.
///
/// @param path from the release's folder, with `/`
/// @param size in bytes
/// @param sha256 in hex
public record ReleasedFile(String path, long size, String sha256) {}
