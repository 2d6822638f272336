package dev.groundwork.feedback;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server that lets something happen between a command and its answer, and says what it is told to.
final class SlowMailServer implements AutoCloseable {

    /// When all of a message is here.
    static final String END = ".";

    private static final Map<String, String> USUAL = Map.of("DATA", "354 go on", "QUIT", "221 bye", END, "250 taken");

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, Runnable> between = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    SlowMailServer() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /// Does this once, after the command has come and before it is answered.
    void once(String command, Runnable action) {
        between.put(command, action);
    }

    /// Answers so from now on; with nothing, it hangs up instead.
    void answer(String command, String line) {
        answers.put(command, line);
    }

    /// Whom the messages that it took were to.
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void accept() {
        try {
            while (true) {
                var peer = socket.accept();
                Thread.ofVirtual().start(() -> talk(peer));
            }
        } catch (IOException closed) {
            // This is how it ends.
        }
    }

    private void talk(Socket peer) {
        try (peer;
                var in = new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.UTF_8))) {
            say(peer, "220 here");
            var to = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                to = line.startsWith("RCPT") ? line.replaceAll(".*<(.*)>.*", "$1") : to;
                var command = command(line);
                if (!answered(peer, command, to)) {
                    return;
                }
                if (command.equals("DATA") && answer(command).startsWith("354")) {
                    while (!END.equals(in.readLine())) {
                        // The message itself.
                    }
                    if (!answered(peer, END, to)) {
                        return;
                    }
                }
            }
        } catch (SocketException gone) {
            // Killed, as it should be.
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String command(String line) {
        return line.length() < 4 ? line : line.substring(0, 4);
    }

    private boolean answered(Socket peer, String command, String to) throws IOException {
        var action = between.remove(command);
        if (action != null) {
            action.run();
        }
        var answer = answer(command);
        if (command.equals(END) && (answer.isEmpty() || answer.startsWith("250"))) {
            taken.add(to);
        }
        if (answer.isEmpty()) {
            return false;
        }
        say(peer, answer);
        return true;
    }

    private String answer(String command) {
        return answers.getOrDefault(command, USUAL.getOrDefault(command, "250 fine"));
    }

    private static void say(Socket peer, String line) throws IOException {
        peer.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
