package dev.groundwork.generator.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.cbor.CBORMapper;
import tools.jackson.dataformat.cbor.CBORWriteFeature;

/// All that a build remembers but what lies in the pack file. A file beside it names the release that it describes.
///
/// @param program that wrote it: another one may make something else of the same content
/// @param pack name of the pack file
/// @param templates that could be read: the hash of each, by its path
/// @param circumstances under which front matter was understood
/// @param understood by their path in the content
/// @param pages likewise
/// @param sheets by their path in the site
/// @param shards key of each shard of the index
record StateFile(
        String program,
        String pack,
        Map<String, String> templates,
        String circumstances,
        Map<String, UnderstoodPage> understood,
        Map<String, ReadPage> pages,
        Map<String, WrittenSheet> sheets,
        Map<Integer, String> shards) {

    private static final String STATE = "state";
    private static final String NEXT = "state.next";
    private static final String RELEASE = "release";

    // The same links stand on every page; each is written, and held, once.
    static final CBORMapper MAPPER = CBORMapper.builder(tools.jackson.dataformat.cbor.CBORFactory.builder()
                    .enable(CBORWriteFeature.STRINGREF)
                    .build())
            .build();

    /// What somebody remembers who has built nothing.
    static StateFile empty() {
        return new StateFile(Program.key(), "pack-0", Map.of(), "", Map.of(), Map.of(), Map.of(), Map.of());
    }

    /// What is known of pages is still true where another release is live; what is known of files is of other files.
    StateFile knownOfPages() {
        return new StateFile(program, pack, templates, circumstances, understood, pages, Map.of(), Map.of());
    }

    /// Empty where there is none, or none that can be read: then everything is made anew.
    static Optional<StateFile> read(Path folder) throws IOException {
        var file = folder.resolve(STATE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(Files.readAllBytes(file), StateFile.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// The id of the release that was live when the state was written; empty where nobody knows.
    static String release(Path folder) throws IOException {
        var file = folder.resolve(RELEASE);
        return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    }

    /// Writes it beside the one that counts.
    void write(Path folder) throws IOException {
        Files.write(folder.resolve(NEXT), MAPPER.writeValueAsBytes(this));
    }

    /// Makes what was written count, for this release.
    static void settle(Path folder, String release) throws IOException {
        // At no moment does a release's name stand beside the state of another.
        Files.deleteIfExists(folder.resolve(RELEASE));
        Files.move(folder.resolve(NEXT), folder.resolve(STATE), StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(folder.resolve(RELEASE), release, StandardCharsets.ISO_8859_1);
    }

    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(RELEASE));
        Files.deleteIfExists(folder.resolve(STATE));
    }
}
