package dev.groundwork.feedback.site;

import dev.groundwork.release.ReleaseFolder;
import dev.groundwork.release.ReleasedPage;
import dev.groundwork.release.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The static files of one release by address. What is not described by the release is never looked for on the disk,
/// so no spelling of an address leads out of it.
public final class SiteFiles {

    private static final String SITE = "site/";
    private static final String INDEX = "index.html";
    private static final long MOST_PACKED = 32L * 1024 * 1024;

    private final Map<String, SiteFile> files;
    private final Map<String, ReleasedPage> pages = new HashMap<>();
    private final Map<String, String> moved = new HashMap<>();
    private final Map<String, byte[]> packed = new ConcurrentHashMap<>();
    private final AtomicLong packedBytes = new AtomicLong();

    private SiteFiles(Map<String, SiteFile> files, List<ReleasedPage> released) {
        this.files = Map.copyOf(files);
        for (var page : released) {
            pages.put(page.address(), page);
            page.formerAddresses().forEach(former -> moved.put(withSlash(former), page.address()));
        }
    }

    /// The files of a release, and the fingerprinted ones of those kept before it: a page that is still open asks for
    /// them.
    public static SiteFiles of(Releases.Live live, List<ReleaseFolder> kept) throws IOException {
        var files = new HashMap<String, SiteFile>();
        for (var older : kept) {
            if (!older.equals(live.folder())) {
                addAssets(files, older);
            }
        }
        for (var released : live.release().files()) {
            if (released.path().startsWith(SITE) && !released.path().contains("/.")) {
                var path = released.path().substring(SITE.length());
                var file = live.folder().path().resolve(released.path());
                files.put(path, new SiteFile(path, file, released.sha256().substring(0, 32)));
            }
        }
        return new SiteFiles(files, live.release().pages());
    }

    private static void addAssets(Map<String, SiteFile> files, ReleaseFolder older) throws IOException {
        var assets = older.site().resolve("assets");
        if (!Files.isDirectory(assets, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var found = Files.walk(assets)) {
            found.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(file -> {
                        var path = older.site().relativize(file).toString().replace('\\', '/');
                        var asset = new SiteFile(path, file, "kept-" + path.hashCode());
                        if (asset.fingerprinted()) {
                            files.put(path, asset);
                        }
                    });
        }
    }

    /// @param address from the root, decoded
    Found at(String address, LocalDate today) {
        var path = address.substring(1);
        if (path.endsWith("/" + INDEX) || path.equals(INDEX)) {
            return found(new Found.Moved(address.substring(0, address.length() - INDEX.length())), path);
        }
        var page = pages.get(address);
        if (page != null && isExpired(page, today)) {
            return new Found.Expired(page);
        }
        // An old link may be spelled as the file once was; former addresses are small, as all addresses are. The site
        // has a page at each that leads on, for hosts that know no redirects.
        var to = moved.get(withSlash(address).toLowerCase(Locale.ROOT));
        if (to != null && page == null) {
            var there = pages.get(to);
            return there != null && isExpired(there, today) ? new Found.Expired(there) : new Found.Moved(to);
        }
        var file = files.get(path.isEmpty() || path.endsWith("/") ? path + INDEX : path);
        if (file != null) {
            return new Found.At(file);
        }
        return found(new Found.Moved(address + "/"), path + "/" + INDEX);
    }

    private static boolean isExpired(ReleasedPage page, LocalDate today) {
        return page.publishUntil() != null && page.publishUntil().isBefore(today);
    }

    private Found found(Found.Moved where, String path) {
        return files.containsKey(path) ? where : new Found.Nothing();
    }

    /// The page of the site at an address that the service answers.
    Optional<SiteFile> standIn(String address) {
        return Optional.ofNullable(files.get(withSlash(address).substring(1) + INDEX));
    }

    Optional<SiteFile> notFoundPage() {
        return Optional.ofNullable(files.get("404.html"));
    }

    /// The file's bytes, compressed. Kept, as long as all that is kept stays small.
    byte[] packed(SiteFile file, Compressor compressor) throws IOException {
        var kept = packed.get(file.path());
        if (kept != null) {
            return kept;
        }
        var bytes = compressor.compress(Files.readAllBytes(file.file()));
        if (packedBytes.addAndGet(bytes.length) <= MOST_PACKED) {
            packed.put(file.path(), bytes);
        }
        return bytes;
    }

    /// Makes bytes fewer.
    interface Compressor {
        byte[] compress(byte[] bytes);
    }

    private static String withSlash(String address) {
        return address.endsWith("/") ? address : address + "/";
    }
}
