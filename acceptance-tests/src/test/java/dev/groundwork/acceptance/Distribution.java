package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The tar.gz, unpacked where nobody may write, on a machine that has a Java runtime, bash and some of coreutils.
///
/// @param folder what was unpacked
/// @param path the folder of all programs that this machine has
record Distribution(Path folder, Path path) {

    private static final Path MADE = Portal.ROOT.resolve("distribution/target");
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final List<String> PROGRAMS = List.of(
            "bash", "cat", "chmod", "cp", "date", "dirname", "env", "ls", "mkdir", "mv", "readlink", "rm", "sleep");

    /// What was made of these sources: each build begins by deleting an older one.
    static Path archive() throws IOException {
        var made = Optional.<Path>empty();
        if (Files.isDirectory(MADE)) {
            try (var files = Files.list(MADE)) {
                made = files.filter(file -> file.toString().endsWith(".tar.gz")).findFirst();
            }
        }
        assumeTrue(made.isPresent(), "only 'mvn package', and what comes after it, makes the tar.gz that this tries");
        return made.orElseThrow();
    }

    static Distribution unpackedIn(Path folder) throws IOException, InterruptedException {
        var unpacked = Files.createDirectories(folder.resolve("unpacked"));
        ran("tar", "xzf", archive().toString(), "--strip-components=1", "-C", unpacked.toString());
        ran("chmod", "-R", "a-w", unpacked.toString());
        return new Distribution(unpacked, programs(folder.resolve("bin")));
    }

    private static Path programs(Path bin) throws IOException {
        Files.createDirectories(bin);
        for (var name : PROGRAMS) {
            standIn(bin.resolve(name), name);
        }
        return bin;
    }

    /// Makes a program that does what the one of this name does; no link, as what is temporary should lead nowhere
    /// else.
    static void standIn(Path file, String name) throws IOException {
        var program = Stream.of("/bin", "/usr/bin")
                .map(place -> Path.of(place, name))
                .filter(Files::exists)
                .findFirst();
        Files.writeString(file, "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(program.orElseThrow()));
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /// `./portal` and this word, with nothing in its environment but the path.
    List<String> portal(String word) {
        var command = new ArrayList<>(
                List.of("/usr/bin/env", "-i", "PATH=" + path, "JAVA_HOME=" + System.getProperty("java.home")));
        if ("root".equals(System.getProperty("user.name")) && Files.isExecutable(SETPRIV)) {
            // Root may write everywhere, unless this is taken from it.
            command.addAll(List.of(SETPRIV.toString(), "--inh-caps=-dac_override", "--bounding-set=-dac_override"));
        }
        command.addAll(List.of(folder.resolve("portal").toString(), word));
        return List.copyOf(command);
    }

    Program.Ended run(String word, String... arguments) throws IOException, InterruptedException {
        return Program.run(portal(word), arguments);
    }

    private static void ran(String... command) throws IOException, InterruptedException {
        assertThat(Program.run(List.of(command))).isEqualTo(new Program.Ended(0, ""));
    }
}
