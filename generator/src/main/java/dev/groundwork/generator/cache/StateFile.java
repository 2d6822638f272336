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
/// @param circumstances under which front matter was understood
/// @param understood by their path in the content
/// @param pages likewise
/// @param sheets by their path in the site
/// @param shards key of each shard of the index
record StateFile(
        String program,
        String release,
        String pack,
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
