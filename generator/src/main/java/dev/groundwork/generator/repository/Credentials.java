package dev.groundwork.generator.repository;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/// What an address says before its `@`. It is given to that server alone, and shown to nobody: a token may stand in
/// either place.
final class Credentials extends CredentialsProvider {

    private static final Pattern WRITTEN = Pattern.compile("://([^/@]*)@");

    private final URIish server;
    private final String user;
    private final String password;
    private final Pattern secrets;

    private Credentials(URIish server, String user, String password, Pattern secrets) {
        this.server = server;
        this.user = user;
        this.password = password;
        this.secrets = secrets;
    }

    /// Takes them out of an address that names a user.
    ///
    /// @param text as it was written
    static Credentials of(URIish address, String text) {
        var user = Objects.requireNonNullElse(address.getUser(), "");
        var password = Objects.requireNonNullElse(address.getPass(), "");
        var found = WRITTEN.matcher(text);
        var written = (found.find() ? found.group(1) : "").split(":", 2);
        // A user's name is often a word of every message, as "git" is.
        var users = alternatives(user, written[0]).map("(?<![\\w.-])%s(?![\\w-]|\\.\\w)"::formatted);
        var passwords = alternatives(password, written.length == 2 ? written[1] : "");
        var secrets = Stream.concat(passwords, users).collect(Collectors.joining("|"));
        return new Credentials(address, user, password, Pattern.compile(secrets, Pattern.CASE_INSENSITIVE));
    }

    /// The ways in which a message may have it, the longest first.
    private static Stream<String> alternatives(String plain, String written) {
        var encoded = URLEncoder.encode(plain, StandardCharsets.UTF_8);
        return Stream.of(plain, written, encoded, encoded.replace("+", "%20"))
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote);
    }

    /// Words without them.
    ///
    /// @param shown what may stand there, whatever the words in it
    String clean(String message, String shown) {
        return Arrays.stream(message.split(Pattern.quote(shown), -1))
                .map(part -> secrets.matcher(part).replaceAll("***"))
                .collect(Collectors.joining(shown));
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        return Arrays.stream(items)
                .allMatch(item -> item instanceof CredentialItem.Username || item instanceof CredentialItem.Password);
    }

    /// A server may send us on to another one, which must not learn them.
    @Override
    public boolean get(URIish asking, CredentialItem... items) {
        if (!supports(items)
                || !Objects.equals(asking.getScheme(), server.getScheme())
                || !Objects.equals(asking.getHost(), server.getHost())
                || asking.getPort() != server.getPort()) {
            return false;
        }
        for (var item : items) {
            if (item instanceof CredentialItem.Username name) {
                name.setValue(user);
            } else if (item instanceof CredentialItem.Password secret) {
                secret.setValue(password.toCharArray());
            }
        }
        return true;
    }
}
