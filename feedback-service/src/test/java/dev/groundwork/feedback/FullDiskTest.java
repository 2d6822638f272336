package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service on a disk of 8 MB that somebody else fills. Where no disk can be mounted, `WriterTest` has the same with
/// a limit of the database's own.
class FullDiskTest {

    private static final int TIMES = 10;

    @TempDir
    Path folder;

    Path data;

    @BeforeEach
    void mount() throws Exception {
        data = Files.createDirectory(folder.resolve("data"));
        assumeTrue(ran("mount", "-t", "tmpfs", "-o", "size=8m", "none", data.toString()), "no disk can be mounted");
    }

    @AfterEach
    void unmount() throws Exception {
        ran("umount", data.toString());
    }

    private static boolean ran(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }

    /// Takes all the room there is, to the last byte.
    private void fill() throws IOException {
        try (var file = Files.newOutputStream(data.resolve("of-somebody-else"))) {
            for (var size = 1 << 16; size > 0; size /= 2) {
                fill(file, new byte[size]);
            }
        }
    }

    private static void fill(OutputStream file, byte[] bytes) {
        try {
            while (true) {
                file.write(bytes);
            }
        } catch (IOException full) {
            // That is what it is for.
        }
    }

    private static HttpResponse<String> ask(Portal portal, String key) throws Exception {
        return portal.post("/api/questions", "{\"text\":\"" + "Why? ".repeat(700) + key + "\"}", key);
    }

    @Test
    void what_was_acknowledged_stays_and_reading_goes_on_and_it_recovers_by_itself() throws Exception {
        try (var portal = Portal.withPages(folder)) {
            var acknowledged = new ArrayList<String>();
            for (var time = 0; time < TIMES; time++) {
                fill();
                var refused = fillUp(portal, acknowledged);

                assertThat(refused.statusCode()).isEqualTo(507);
                assertThat(refused.headers().firstValue("Retry-After")).contains("60");
                assertThat(Portal.json(refused).get("detail").asString()).contains("The disk is full");
                assertThat(portal.get("/faqs/warranty/").statusCode()).isEqualTo(200);
                assertThat(portal.get("/api/search?q=warranty").statusCode()).isEqualTo(200);
                assertThat(portal.get("/desk").statusCode()).isEqualTo(200);
                assertThat(kept()).containsExactlyInAnyOrderElementsOf(acknowledged);

                Files.delete(data.resolve("of-somebody-else"));
                acknowledged.add(id(ask(portal, "after-" + UUID.randomUUID())));
            }
            assertThat(kept()).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(new Kept(portal.database()).integrity()).isEqualTo("ok");
        }
    }

    @Test
    void a_backup_for_which_there_is_no_room_leaves_nothing() throws Exception {
        try (var portal = Portal.withPages(folder)) {
            id(ask(portal, "one-to-be-kept"));
            fill();

            var ended = Program.run(folder, "backup", "data/kept.db", "--data", "data");

            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.err()).contains("was not written").hasLineCount(1);
            assertThat(data.toFile().list())
                    .containsExactlyInAnyOrder(
                            "groundwork.db", "groundwork.db-shm", "groundwork.db-wal", "of-somebody-else");
        }
    }

    /// Some may still find room in the log that is there.
    private static HttpResponse<String> fillUp(Portal portal, List<String> acknowledged) throws Exception {
        var answer = ask(portal, UUID.randomUUID().toString());
        while (answer.statusCode() == 201) {
            acknowledged.add(id(answer));
            answer = ask(portal, UUID.randomUUID().toString());
        }
        return answer;
    }

    private static String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(201);
        return Portal.json(answer).get("id").asString();
    }

    private List<String> kept() throws Exception {
        return new Kept(folder.resolve("data/groundwork.db")).query("SELECT id FROM question");
    }
}
