package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tar.gz on a machine with a Java runtime and nothing else of ours.
class DistributionTest {

    private static final Pattern ITEM = Pattern.compile("\"id\":\"([A-Z]-[0-9A-Z]{6})\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    @TempDir
    private static Path machine = Path.of("");

    private static Distribution distribution = new Distribution(machine, machine);

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void unpack() throws Exception {
        distribution = Distribution.unpackedIn(machine);
    }

    private static Map<Path, Long> files() throws IOException {
        var files = new TreeMap<Path, Long>();
        try (var all = Files.walk(distribution.folder())) {
            for (var file : (Iterable<Path>) all::iterator) {
                files.put(file, Files.getLastModifiedTime(file).toMillis());
            }
        }
        return files;
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String get(Portal portal, String address) throws IOException {
        return Jsoup.connect(portal.at(address))
                .ignoreContentType(true)
                .execute()
                .body();
    }

    /// The ids of everything that is in the lists.
    private static List<String> kept(Portal portal) throws IOException {
        var ids = new ArrayList<String>();
        for (var list : List.of("votes", "questions", "objections")) {
            var page = "/api/" + list;
            while (!page.isEmpty()) {
                var answer = get(portal, page);
                ITEM.matcher(answer).results().forEach(found -> ids.add(found.group(1)));
                var next = NEXT.matcher(answer);
                page = next.find() ? "/api/" + list + "?before=" + next.group(1) : "";
            }
        }
        return ids;
    }

    /// What was acknowledged before the backup began.
    private static Set<String> backedUpUnderLoad(Portal portal, Path data, Path backup) throws Exception {
        try (var writers = new EightWriters(portal, 300)) {
            var acknowledged = writers.acknowledged();
            assertThat(distribution.run("backup", backup.toString(), "--data", data.toString()))
                    .isEqualTo(new Program.Ended(0, "The backup is in " + backup + ".\n"));
            assertThat(writers.refused()).isEmpty();
            return acknowledged;
        }
    }

    @Test
    void it_builds_serves_takes_input_and_outlives_the_loss_of_its_data() throws Exception {
        var before = files();
        var releases = folder.resolve("releases");
        var data = folder.resolve("data");
        var backup = folder.resolve("backup.db");

        var built = distribution.run("build", "--semantic", "off", "--output", releases.toString());
        assertThat(built.output()).startsWith("Built ");
        assertThat(built.exitCode()).isZero();

        Set<String> acknowledged;
        try (var portal = Portal.serving(distribution.portal("serve"), releases, data)) {
            assertThat(get(portal, "/")).contains("<title>");
            assertThat(get(portal, "/api/search?q=how+long+is+the+warranty")).contains("\"url\":\"/faqs/warranty/\"");
            acknowledged = backedUpUnderLoad(portal, data, backup);
            portal.stop();
        }
        assertThat(Program.run(List.of("rm", "-r", data.toString())).exitCode()).isZero();
        assertThat(distribution
                        .run("restore", backup.toString(), "--data", data.toString())
                        .exitCode())
                .isZero();

        try (var portal = Portal.serving(distribution.portal("serve"), releases, data)) {
            assertThat(kept(portal))
                    .hasSizeGreaterThanOrEqualTo(300)
                    .containsAll(acknowledged)
                    .doesNotHaveDuplicates();
            portal.stop();
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void it_holds_what_an_operator_needs_and_every_library_once() throws Exception {
        assertThat(names(distribution.folder()))
                .containsExactly("LICENSE", "content", "docs", "portal", "programs", "templates");
        assertThat(names(distribution.folder().resolve("docs"))).contains("operating.md", "nginx.conf", "systemd");
        assertThat(names(distribution.folder().resolve("content"))).contains("portal.yaml");

        var libraries = names(distribution.folder().resolve("programs/lib"));
        assertThat(libraries.stream().map(name -> name.replaceAll("-\\d.*", "")))
                .doesNotHaveDuplicates();
        var named = new HashSet<String>();
        for (var program : List.of("generator.jar", "feedback-service.jar")) {
            try (var jar = new JarFile(
                    distribution.folder().resolve("programs").resolve(program).toFile())) {
                var path = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
                named.addAll(Arrays.asList(path.split(" ")));
            }
        }
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        libraries.stream().map(name -> "lib/" + name).toList());
    }

    @Test
    void it_says_what_it_can_do_there_and_nothing_that_it_cannot() throws Exception {
        assertThat(distribution.run("--help").output())
                .contains("./portal serve", "./portal backup")
                .doesNotContain("./portal test", "./portal dist");
        assertThat(distribution.run("test"))
                .isEqualTo(new Program.Ended(2, "portal: there is no command test. What there is: ./portal --help\n"));
    }

    @Test
    void without_java_or_with_an_older_one_it_says_what_to_install() throws Exception {
        // This machine has one where it looks.
        var script = Files.readString(distribution.folder().resolve("portal")).replace("/usr/lib/jvm", folder + "/jvm");
        Files.createDirectory(folder.resolve("programs"));
        var portal = Files.writeString(folder.resolve("portal"), script);
        var bare = Files.createDirectory(folder.resolve("bin"));
        for (var name : List.of("dirname", "readlink")) {
            Distribution.standIn(bare.resolve(name), name);
        }
        var command = List.of("/usr/bin/env", "-i", "PATH=" + bare, "/bin/bash", portal.toString(), "build");

        assertThat(Program.run(command))
                .isEqualTo(new Program.Ended(
                        3, "portal: no Java 25 or newer was found. Install one and set JAVA_HOME to its folder.\n"));

        var older = folder.resolve("jvm/older");
        Files.createDirectories(older.resolve("bin"));
        Distribution.standIn(older.resolve("bin/java"), "true");
        Files.writeString(older.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"17.0.9\"\n");

        assertThat(Program.run(command))
                .isEqualTo(new Program.Ended(
                        3,
                        "portal: no Java 25 or newer was found. That in " + older
                                + " is 17.0.9. Install one and set JAVA_HOME to its folder.\n"));
    }

    @Test
    void a_folder_that_cannot_be_written_and_a_port_that_is_taken_are_told_in_a_sentence() throws Exception {
        var locked = Files.createDirectory(folder.resolve("locked"));
        assertThat(locked.toFile().setWritable(false)).isTrue();
        for (var data : List.of(locked, locked.resolve("data"))) {
            assertThat(distribution.run("serve", "--port", "0", "--data", data.toString()))
                    .isEqualTo(
                            new Program.Ended(
                                    3,
                                    "The folder " + data
                                            + " cannot be written. Make it one that the user of this service owns, or give another --data.\n"));
        }
        var built = distribution.run(
                "build",
                "--semantic",
                "off",
                "--output",
                locked.resolve("releases").toString());
        assertThat(built.exitCode()).isEqualTo(3);
        assertThat(built.output())
                .contains(locked + "/releases may not be read or written")
                .hasLineCount(1);

        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(other.getLocalPort());
            var ended = distribution.run(
                    "serve", "--port", port, "--data", folder.resolve("data").toString());
            assertThat(ended.exitCode()).isEqualTo(3);
            assertThat(ended.output())
                    .startsWith("Port " + port)
                    .contains("give another --port")
                    .hasLineCount(1);
        }
    }
}
