package dev.groundwork.generator.repository;

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

    private RepositoryAddress(@Nullable Path folder, @Nullable URIish url) {
        this.folder = folder;
        this.url = url;
    }

    /// Understands what was named on the command line.
    ///
    /// @throws IllegalArgumentException with a sentence, where it is of no kind that can be read
    public static RepositoryAddress of(String text) {
        try {
            var uri = new URIish(text);
            if (!uri.isRemote() && !"file".equals(uri.getScheme())) {
                return new RepositoryAddress(Path.of(text).toAbsolutePath().normalize(), null);
            }
            if (uri.getScheme() == null || !FETCHED.contains(uri.getScheme())) {
                throw new IllegalArgumentException(
                        "%s cannot be fetched: only folders and https addresses can. Use the repository's https address, or keep a clone beside it."
                                .formatted(uri.toPrivateString()));
            }
            return new RepositoryAddress(null, uri);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "this is neither a folder nor an address of a repository. Write it as /srv/git/portal.git or https://git.example.com/portal.git.",
                    e);
        }
    }

    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    Optional<URIish> url() {
        return Optional.ofNullable(url);
    }

    /// The last part of it without `.git`: what people call the repository.
    String name() {
        var path = folder == null ? url == null ? "" : String.valueOf(url.getPath()) : folder.toString();
        var name = path.replaceFirst("(/\\.git|\\.git)?/*$", "").replaceFirst(".*/", "");
        return name.matches("[\\w][\\w.-]*") ? name : "repository";
    }

    /// Words in which no password stands.
    String clean(String message) {
        var secret = url == null ? null : url.getPass();
        return secret == null || secret.isEmpty() ? message : message.replace(secret, "***");
    }

    /// As it may be shown to anybody.
    @Override
    public String toString() {
        return folder != null
                ? folder.toString()
                : url == null ? "" : url.setUser(null).toPrivateString();
    }
}
