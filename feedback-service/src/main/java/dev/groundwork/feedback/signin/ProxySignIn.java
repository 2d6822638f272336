package dev.groundwork.feedback.signin;

import dev.groundwork.feedback.http.Caller;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Believes what the company's sign-in proxy says about people, and nobody else.
///
/// @param contact whom to ask for access; null for whoever answers questions
public record ProxySignIn(
        Peers peers,
        Secret secret,
        HeaderNames names,
        Groups groups,
        @Nullable String contact) {

    private static final int LONGEST = 200;

    /// Looks at the other end of the connection and at the headers.
    ///
    /// @param headers all values of the header of a name
    Recognised who(String peer, Function<String, List<String>> headers) {
        if (!peers.contain(peer)) {
            return new Recognised.Stranger("the other end of the connection is not a listed peer");
        }
        var secrets = headers.apply(names.secret());
        if (secrets.size() != 1 || !secret.is(secrets.getFirst())) {
            return new Recognised.Stranger("a listed peer sent no secret, or a wrong one");
        }
        // A proxy that adds its own beside what a browser sent would let everybody be anybody.
        if (ours().anyMatch(name -> headers.apply(name).size() > 1)) {
            return new Recognised.Stranger("the proxy sent one of its headers twice");
        }
        var user = value(headers, names.user());
        if (user.isEmpty()) {
            return new Recognised.Nobody();
        }
        if (user.get().length() > LONGEST) {
            return new Recognised.Stranger("the proxy sent an account of more than " + LONGEST + " characters");
        }
        var belongsTo = value(headers, names.groups()).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .toList();
        return new Recognised.Person(new Caller(
                user.get(),
                shortened(value(headers, names.name())),
                shortened(value(headers, names.email())),
                groups.roleOf(belongsTo)));
    }

    private Stream<String> ours() {
        return Stream.of(names.user(), names.name(), names.email(), names.groups())
                .flatMap(Stream::ofNullable);
    }

    private static Optional<String> value(Function<String, List<String>> headers, @Nullable String name) {
        return Optional.ofNullable(name).stream()
                .flatMap(known -> headers.apply(known).stream())
                .map(sent -> text(sent).strip())
                .filter(sent -> !sent.isEmpty())
                .findFirst();
    }

    private static @Nullable String shortened(Optional<String> value) {
        return value.map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
                .orElse(null);
    }

    /// Headers arrive byte by byte; names are sent in UTF-8.
    private static String text(String sent) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sent.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return sent;
        }
    }
}
