package dev.groundwork.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// SHA-256 of bytes, text and whole folders.
public final class Hashes {

    private Hashes() {}

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Every file below the folder but the description, in the order of their paths.
    static List<ReleasedFile> filesOf(Path folder) throws IOException {
        var files = new ArrayList<ReleasedFile>();
        try (var found = Files.walk(folder)) {
            for (var file : found.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.equals(ReleaseFolder.DESCRIPTION)) {
                    var bytes = Files.readAllBytes(file);
                    files.add(new ReleasedFile(name, bytes.length, sha256(bytes)));
                }
            }
        }
        return List.copyOf(files);
    }
}
