package dev.groundwork.generator.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.cbor.CBORMapper;
import tools.jackson.dataformat.cbor.CBORWriteFeature;

/// All that a build remembers but what lies in the pack file.
///
/// @param program that wrote it: another one may make something else of the same content
/// @param release that it describes
/// @param pack name of the pack file
/// @param templates that could be read: the hash of each, by its path
/// @param circumstances under which front matter was understood
/// @param understood by their path in the content
/// @param pages likewise
/// @param sheets by their path in the site
/// @param shards key of each shard of the index
record StateFile(
        String program,
        String release,
        String pack,
        Map<String, String> templates,
        String circumstances,
        Map<String, UnderstoodPage> understood,
        Map<String, ReadPage> pages,
        Map<String, WrittenSheet> sheets,
        Map<Integer, String> shards) {

    // The same links stand on every page; each is written, and held, once.
    static final CBORMapper MAPPER = CBORMapper.builder(tools.jackson.dataformat.cbor.CBORFactory.builder()
                    .enable(CBORWriteFeature.STRINGREF)
                    .build())
            .build();

    /// What somebody remembers who has built nothing.
    static StateFile empty(String release) {
        return new StateFile(Program.key(), release, "pack-0", Map.of(), "", Map.of(), Map.of(), Map.of(), Map.of());
    }

    /// What is known of pages is still true where another release is live; what is known of files is of other files.
    StateFile knownOfPages(String live) {
        return new StateFile(program, live, pack, templates, circumstances, understood, pages, Map.of(), Map.of());
    }

    /// Empty where there is none, or none that can be read: then everything is made anew.
    static Optional<StateFile> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(Files.readAllBytes(file), StateFile.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, MAPPER.writeValueAsBytes(this));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
