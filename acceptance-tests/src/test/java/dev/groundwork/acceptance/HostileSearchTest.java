package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Hostile questions as bytes on the wire: a client of HTTP would put them right first.
class HostileSearchTest {

    private static final List<String> WAYS = List.of("/search?q=", "/search?part=results&q=", "/api/search?q=");
    private static final long SEED = 20261123;

    private final URI portal = URI.create(Portal.ofTheSampleContent().at("/"));

    @Test
    @Timeout(120)
    void no_question_is_our_fault() throws IOException {
        for (var answer : asked(300)) {
            assertThat(answer.status()).as(answer.address()).isBetween(200, 499);
        }
    }

    @Test
    @Tag("long")
    @Timeout(900)
    void ten_thousand_questions_are_answered_without_a_fault() throws IOException {
        var answers = asked(10_000);

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.address()).isBetween(200, 499));
        tell(answers);
    }

    private record Answer(String address, int status, double millis) {}

    /// How long they took is for whoever reads it: a machine that has other work makes any of them slow.
    private static void tell(List<Answer> answers) throws IOException {
        var statuses = new TreeMap<Integer, Integer>();
        answers.forEach(answer -> statuses.merge(answer.status(), 1, Integer::sum));
        var table = "| what | how often | median | slowest of twenty | slowest |\n| --- | --- | --- | --- | --- |\n"
                + new Waits(answers.stream().map(Answer::millis).toList()).row("hostile questions " + statuses);
        Files.writeString(Files.createDirectories(Path.of("../target")).resolve("hostile-search.txt"), table);
    }

    private List<Answer> asked(int count) throws IOException {
        var questions = new HostileQuestions(SEED);
        // The first of each way pays for loading classes.
        for (var way : WAYS) {
            ask(way + "price");
        }
        var answers = new ArrayList<Answer>();
        for (var number = 0; number < count; number++) {
            answers.add(ask(WAYS.get(number % WAYS.size()) + questions.next()));
        }
        return answers;
    }

    private Answer ask(String address) throws IOException {
        var begun = System.nanoTime();
        try (var socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.setSoTimeout(30_000);
            var request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                    .formatted(address, portal.getAuthority());
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (IOException tooLong) {
                // What is longer than it may be is answered before it has been read.
            }
            var status = status(socket.getInputStream());
            return new Answer(address, status, (System.nanoTime() - begun) / 1e6);
        }
    }

    private static int status(InputStream in) throws IOException {
        var answer = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        return answer.isEmpty() ? 0 : Integer.parseInt(answer.split(" ", 3)[1]);
    }
}
