package dev.groundwork.generator.content;

import dev.groundwork.release.ReservedAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a content folder. Where something is wrong it goes on, so that all problems are found at once.
public final class ContentReader {

    public static final String PORTAL = "portal.yaml";

    private static final String SYNONYMS = "synonyms.txt";
    private static final String GOLDEN = "golden-questions.yaml";

    /// What lies in the root for us, and is neither page nor attachment.
    private static final Set<String> OURS = Set.of(PORTAL, SYNONYMS, GOLDEN);

    private final Path folder;
    private final Instant at;
    private final Problems problems;
    private final KnownPages known;

    private ContentReader(Path folder, Instant at, Problems problems, KnownPages known) {
        this.folder = folder;
        this.at = at;
        this.problems = problems;
        this.known = known;
    }

    public static boolean hasPolicy(Path folder) {
        return Files.exists(folder.resolve(PORTAL));
    }

    /// Every field that front matter may have.
    public static Set<String> fields() {
        return PageReader.KEYS;
    }

    /// Reads it for an instant.
    ///
    /// @param at by which no day of a review can be still to come
    public static Content read(Path folder, Instant at, Problems problems) throws IOException {
        return read(folder, at, problems, KnownPages.NONE);
    }

    /// Reads it for an instant, but for what is known.
    public static Content read(Path folder, Instant at, Problems problems, KnownPages known) throws IOException {
        return new ContentReader(folder, at, problems, known).content();
    }

    private Content content() throws IOException {
        var walk = FolderWalk.through(folder, problems);
        var files = walk.files();
        var portal = portal(files.get(PORTAL));
        var synonyms = read(files.get(SYNONYMS), SynonymReader::read);
        var golden = read(files.get(GOLDEN), GoldenReader::read);
        files.forEach((path, file) -> tellWrongName(path, file, files.containsKey(PORTAL)));
        files.keySet().removeAll(OURS);
        known.under(
                folder.toString(),
                portal,
                at.atZone(portal.site().timeZone()).toLocalDate(),
                portal.vocabularies().stream().map(words -> words.visibleAt(at)).toList());
        var pages = files.entrySet().parallelStream()
                .filter(file -> Addresses.isMarkdown(file.getKey()))
                .flatMap(file -> page(file.getKey(), file.getValue(), walk.stamp(file.getKey()), portal).stream())
                .toList();
        if (pages.isEmpty() && problems.errors().isEmpty()) {
            problems.report(
                    folder.toString(),
                    1,
                    Concern.FILE,
                    "no Markdown file in this folder. Name another one with --content.");
        }
        refuseDoubles(pages);
        files.keySet().removeIf(Addresses::isMarkdown);
        return new Content(portal, pages, files, synonyms, golden);
    }

    private Optional<Page> page(String path, Path file, @Nullable Stamp stamp, Portal portal) {
        var before = stamp == null ? null : known.unchanged(path, stamp);
        if (before != null) {
            return Optional.of(before);
        }
        var own = problems.apart();
        var page = text(file).map(text -> new PageReader(portal, at, own).read(Source.of(path, file.toString(), text)));
        problems.add(own);
        if (page.isPresent() && stamp != null && own.isEmpty() && page.get().isTimeless()) {
            known.understood(path, stamp, page.get());
        }
        return page;
    }

    private void tellWrongName(String path, Path file, boolean hasPolicy) {
        if (path.equals("portal.yml") || path.equals("golden-questions.yml")) {
            // With the settings the vocabularies would be gone, and with them what is held back.
            var isLost = path.equals("portal.yml") && !hasPolicy;
            problems.report(
                    file.toString(),
                    1,
                    isLost ? Concern.SETTING : Concern.UNREAD_SETTING,
                    "it is not read. Rename it to %s.".formatted(path.replace(".yml", ".yaml")));
        } else if (path.toLowerCase(Locale.ROOT).endsWith(".markdown")) {
            var name = String.valueOf(file.getFileName());
            var right = name.substring(0, name.lastIndexOf('.')) + ".md";
            problems.report(
                    file.toString(), 1, Concern.UNREAD_PAGE, "only .md is read. Rename it to %s.".formatted(right));
        }
    }

    private Portal portal(@Nullable Path file) {
        var name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        return Optional.ofNullable(file)
                .flatMap(this::text)
                .map(text -> PortalReader.read(text, String.valueOf(file), name, problems))
                .orElseGet(() -> Portal.lenient(name));
    }

    private interface Reading<T> {
        List<T> of(String text, String file, Problems problems);
    }

    private <T> List<T> read(@Nullable Path file, Reading<T> reading) {
        return Optional.ofNullable(file)
                .flatMap(this::text)
                .map(text -> reading.of(text, String.valueOf(file), problems))
                .orElse(List.of());
    }

    private Optional<String> text(Path file) {
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            try {
                return Optional.of(
                        StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
            } catch (CharacterCodingException e) {
                problems.report(
                        file.toString(),
                        lineAt(bytes),
                        Concern.FILE,
                        "bytes that are no UTF-8. Save the file as UTF-8.");
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The line of the byte at which decoding stopped.
    private static int lineAt(ByteBuffer stopped) {
        var line = 1;
        for (var i = 0; i < stopped.position(); i++) {
            line += stopped.get(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    private void refuseDoubles(List<Page> pages) {
        Map<String, Page> taken = new HashMap<>();
        for (var page : pages) {
            if (ReservedAddresses.contains(page.address())) {
                report(page, "its address %s is the portal's own. Rename the file.".formatted(page.address()));
            }
            var other = taken.putIfAbsent(page.address(), page);
            if (other != null) {
                report(
                        page,
                        "its address %s is also that of %s. Rename one of them."
                                .formatted(page.address(), other.file()));
            }
        }
        for (var page : pages) {
            for (var former : page.facts().formerAddresses()) {
                var other = taken.putIfAbsent(former, page);
                if (other != null && !other.path().equals(page.path())) {
                    report(
                            page,
                            "redirect-from %s is also an address of %s. Take it out of one of them."
                                    .formatted(former, other.file()));
                }
            }
        }
    }

    private void report(Page page, String text) {
        problems.report(page.file(), 1, Concern.ADDRESS, text);
    }
}
