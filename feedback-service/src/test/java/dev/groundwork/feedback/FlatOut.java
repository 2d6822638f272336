package dev.groundwork.feedback;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// People who send the next thing as soon as the last one is acknowledged, each on a connection of his own. Plain
/// sockets, so that the machine's time goes to the service.
record FlatOut(int port, int people) {

    private static final String VOTE = "{\"page\":\"/faqs/warranty/\",\"worth\":true}";
    private static final String LENGTH = "Content-Length:";
    /// How many were acknowledged in this time.
    ///
    /// @throws IllegalStateException where one was not
    int during(double seconds) throws Exception {
        var end = System.nanoTime() + (long) (seconds * 1e9);
        var acknowledged = 0;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Integer>>();
            for (var person = 0; person < people; person++) {
                all.add(() -> until(end));
            }
            for (var one : pool.invokeAll(all)) {
                acknowledged += one.get();
            }
        }
        return acknowledged;
    }

    private int until(long end) throws IOException {
        var acknowledged = 0;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            while (System.nanoTime() < end) {
                socket.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
                var answer = answer(in);
                if (!answer.startsWith("HTTP/1.1 201")) {
                    throw new IllegalStateException("not acknowledged: " + answer);
                }
                acknowledged++;
            }
        }
        return acknowledged;
    }

    private String request() {
        return """
                POST /api/votes HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Content-Type: application/json\r
                Cookie: device=AAAAAAAAAAAAAAAAAAAAAA\r
                Idempotency-Key: %s\r
                Content-Length: %d\r
                \r
                %s""".formatted(port, UUID.randomUUID(), VOTE.length(), VOTE);
    }

    /// Reads one answer, and leaves what follows.
    private static String answer(InputStream in) throws IOException {
        var head = new StringBuilder();
        var length = 0;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(line.substring(LENGTH.length()).trim());
            }
            head.append(line).append('\n');
        }
        in.skipNBytes(length);
        return head.toString();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the service hung up");
            }
            line.append((char) next);
        }
        return line.toString().trim();
    }
}
