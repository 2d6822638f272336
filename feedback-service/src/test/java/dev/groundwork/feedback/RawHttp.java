package dev.groundwork.feedback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Sends what no proper client would.
final class RawHttp {

    record Answer(int status, String text) {}

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

    private RawHttp() {}

    static Answer get(int port, String address) throws IOException {
        return send(port, "GET " + address + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n");
    }

    /// Everything that comes back when no more is sent, however many answers that is.
    ///
    /// @param request in it, HERE stands for the host
    static String exchange(int port, String request) throws IOException {
        var sent = request.replace("HERE", "localhost:" + port).getBytes(StandardCharsets.ISO_8859_1);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            try {
                socket.getOutputStream().write(sent);
                socket.shutdownOutput();
            } catch (SocketException closed) {
                // It may have had enough before the end; what it said is still there to be read.
            }
            return received(socket);
        }
    }

    /// Of every answer in it.
    static List<Integer> statuses(String answers) {
        return STATUS.matcher(answers)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private static String received(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketException reset) {
            // Closed with something unread: what came before counts.
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static Answer send(int port, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(text.length() < 12 ? 0 : Integer.parseInt(text.substring(9, 12)), text);
        }
    }
}
