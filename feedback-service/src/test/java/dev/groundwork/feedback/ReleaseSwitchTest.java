package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseSwitchTest {

    @TempDir
    Path folder;

    @Test
    void it_waits_for_the_first_release_and_says_so() throws Exception {
        try (var portal = Portal.on(folder)) {
            var waiting = portal.get("/");
            assertThat(waiting.statusCode()).isEqualTo(503);
            assertThat(waiting.headers().firstValue("Retry-After")).isPresent();
            assertThat(waiting.body()).contains("Nothing has been published yet");
            assertThat(portal.json("/health").get("status").asString()).isEqualTo("waiting");
            assertThat(portal.post("/api/questions", "{\"text\":\"Why?\"}").statusCode())
                    .isEqualTo(503);

            Portal.releases(folder).publish();

            Awaitility.await().until(() -> portal.get("/").statusCode() == 200);
            assertThat(portal.json("/health").get("status").asString()).isEqualTo("ok");
        }
    }

    @Test
    void twenty_switches_fail_no_request() throws Exception {
        Portal.releases(folder).publish();
        var failed = new ConcurrentLinkedQueue<String>();
        var sent = new AtomicInteger();
        var done = new AtomicBoolean();
        var reading = new ArrayList<Future<Boolean>>();
        try (var portal = Portal.on(folder);
                var readers = Executors.newFixedThreadPool(5)) {
            for (var address : List.of("/", "/faqs/warranty/", "/search?q=warranty", "/api/search?q=price", "/desk")) {
                reading.add(readers.submit(() -> {
                    while (!done.get()) {
                        var answer = portal.get(address);
                        sent.incrementAndGet();
                        if (answer.statusCode() != 200) {
                            failed.add(address + " " + answer.statusCode());
                        }
                    }
                    return true;
                }));
            }
            for (var i = 0; i < 20; i++) {
                var id = Portal.releases(folder)
                        .file("number.txt", "release " + i)
                        .publish()
                        .release()
                        .id();
                if (i % 2 == 0) {
                    Awaitility.await()
                            .until(() -> portal.json("/health")
                                    .get("release")
                                    .asString()
                                    .equals(id));
                }
            }
            done.set(true);
            for (var reader : reading) {
                assertThat(reader.get()).isTrue();
            }
        }

        assertThat(failed).isEmpty();
        assertThat(sent.get()).isGreaterThan(20);
    }

    @Test
    void what_is_taken_while_releases_switch_is_there_once() throws Exception {
        Portal.releases(folder).publish();
        var taken = new ConcurrentLinkedQueue<String>();
        var failed = new ConcurrentLinkedQueue<String>();
        var done = new AtomicBoolean();
        try (var portal = Portal.on(folder);
                var people = Executors.newFixedThreadPool(3)) {
            var pressing = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < 3; i++) {
                pressing.add(people.submit(() -> {
                    while (!done.get()) {
                        var sent = portal.post("/api/objections", "{\"page\":\"/objections/price/\"}");
                        (sent.statusCode() == 201 ? taken : failed).add(sent.body());
                    }
                    return true;
                }));
            }
            for (var i = 0; i < 10; i++) {
                Portal.releases(folder).file("number.txt", "release " + i).publish();
            }
            done.set(true);
            for (var person : pressing) {
                assertThat(person.get()).isTrue();
            }
            assertThat(failed).isEmpty();
            assertThat(kept(portal))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            taken.stream().map(ReleaseSwitchTest::id).toList());
        }
    }

    private static String id(String receipt) {
        return receipt.replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
    }

    private static List<String> kept(Portal portal) throws Exception {
        var ids = new ArrayList<String>();
        var next = "";
        do {
            var listing = portal.json("/api/objections?limit=100&before=" + next);
            listing.get("items").forEach(item -> ids.add(item.get("id").asString()));
            next = listing.get("next").asString("");
        } while (!next.isEmpty());
        return ids;
    }

    @Test
    void a_damaged_release_is_refused_and_what_was_live_stays() throws Exception {
        Portal.releases(folder).publish();
        try (var portal = Portal.on(folder)) {
            var live = portal.json("/health").get("release").asString();
            var next = Portal.releases(folder.resolve("elsewhere"))
                    .file("guides/new.txt", "new")
                    .publish();
            Files.writeString(next.folder().site().resolve("index.html"), "damaged");
            var moved = folder.resolve("releases").resolve(next.release().id());
            Files.move(next.folder().path(), moved);
            point(moved);

            Awaitility.await()
                    .until(() -> !portal.json("/health").get("refused").isNull());

            assertThat(portal.json("/health").get("refused").asString())
                    .contains("site/index.html is missing or changed");
            assertThat(portal.json("/health").get("status").asString()).isEqualTo("degraded");
            assertThat(portal.json("/health").get("release").asString()).isEqualTo(live);
            assertThat(portal.get("/").statusCode()).isEqualTo(200);

            var whole =
                    Portal.releases(folder).file("guides/whole.txt", "whole").publish();
            Awaitility.await()
                    .until(() -> portal.json("/health")
                            .get("release")
                            .asString()
                            .equals(whole.release().id()));
            assertThat(portal.json("/health").get("refused").isNull()).isTrue();
        }
    }

    @Test
    void a_release_whose_templates_have_a_fault_is_refused() throws Exception {
        Portal.releases(folder).publish();
        try (var portal = Portal.on(folder)) {
            Portal.releases(folder)
                    .serviceFile("service/vote.ftlh", "<#if never closed")
                    .publish();

            Awaitility.await()
                    .until(() -> !portal.json("/health").get("refused").isNull());

            assertThat(portal.json("/health").get("refused").asString()).contains("vote.ftlh");
            assertThat(portal.get("/vote?page=/faqs/warranty/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_site_is_read_although_search_fails() throws Exception {
        Portal.releases(folder).withoutIndex().publish();
        try (var portal = Portal.on(folder)) {
            assertThat(portal.get("/faqs/warranty/").statusCode()).isEqualTo(200);
            assertThat(portal.get("/api/search?q=price").statusCode()).isEqualTo(503);
            assertThat(portal.get("/search?q=price").body()).contains("Search does not work at the moment");
            assertThat(portal.get("/ask?text=price").statusCode()).isEqualTo(200);
            assertThat(portal.get("/objection?page=/objections/price/").statusCode())
                    .isEqualTo(200);
            assertThat(portal.json("/health").get("status").asString()).isEqualTo("degraded");
        }
    }

    private void point(Path release) throws Exception {
        var link = folder.resolve("releases/.test-link");
        Files.createSymbolicLink(link, release.getFileName());
        Files.move(link, folder.resolve("releases/current"), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
