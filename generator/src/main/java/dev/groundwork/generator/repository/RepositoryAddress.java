package dev.groundwork.generator.repository;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/// Where a repository is: a folder of this machine, or an address from which it is fetched.
public final class RepositoryAddress {

    private static final Set<String> FETCHED = Set.of("http", "https", "file");

    private final @Nullable Path folder;
    private final @Nullable URIish url;
    private final @Nullable Credentials credentials;

    private RepositoryAddress(@Nullable Path folder, @Nullable URIish url, @Nullable Credentials credentials) {
        this.folder = folder;
        this.url = url;
        this.credentials = credentials;
    }

    /// Understands what was named on the command line.
    ///
    /// @throws IllegalArgumentException with a sentence, where it is of no kind that can be read
    public static RepositoryAddress of(String text) {
        try {
            // Git takes an empty password, the class does not.
            var uri = new URIish(text.replaceFirst("^(\\w+://[^/:@]+):@", "$1@"));
            if (!uri.isRemote() && !"file".equals(uri.getScheme())) {
                if (text.contains("://")) {
                    throw new IllegalArgumentException(
                            "this address cannot be understood. Write it as https://user:token@git.example.com/portal.git, and a / in the token as %2F.");
                }
                return new RepositoryAddress(Path.of(text).toAbsolutePath().normalize(), null, null);
            }
            var plain = uri.setPass(null).setUser(null);
            if (uri.getScheme() == null || !FETCHED.contains(uri.getScheme())) {
                throw new IllegalArgumentException(
                        "%s cannot be fetched: only folders and https addresses can. Use the repository's https address, or keep a clone beside it."
                                .formatted(plain));
            }
            return new RepositoryAddress(null, plain, uri.getUser() == null ? null : Credentials.of(uri, text));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "this is neither a folder nor an address of a repository. Write it as /srv/git/portal.git or https://git.example.com/portal.git.",
                    e);
        }
    }

    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /// Without what only its server may know.
    Optional<URIish> url() {
        return Optional.ofNullable(url);
    }

    Optional<Credentials> credentials() {
        return Optional.ofNullable(credentials);
    }

    /// The last part of it without `.git`: what people call the repository.
    String name() {
        var path = url == null ? toString() : String.valueOf(url.getPath());
        var name = path.replaceFirst("(/\\.git|\\.git)?/*$", "").replaceFirst(".*/", "");
        return name.matches("[\\w][\\w.-]*") ? name : "repository";
    }

    /// Words in which neither user nor password stands.
    String clean(String message) {
        return credentials == null ? message : credentials.clean(message, toString());
    }

    /// As it may be shown to anybody. Links are resolved, so that a folder has one name; it is still read through them,
    /// as they may be led elsewhere.
    @Override
    public String toString() {
        return String.valueOf(folder == null ? url : real(folder));
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            // What is wrong with it, a look at it tells.
            return folder;
        }
    }
}
