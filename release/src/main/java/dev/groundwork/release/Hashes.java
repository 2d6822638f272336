package dev.groundwork.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// SHA-256 of bytes, text and whole folders.
public final class Hashes {

    private Hashes() {}

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Of a file of any size: what is attached to a page may be a film.
    public static String sha256(Path file) throws IOException {
        var digest = digest();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
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
                    files.add(new ReleasedFile(name, Files.size(file), sha256(file)));
                }
            }
        }
        return List.copyOf(files);
    }
}
