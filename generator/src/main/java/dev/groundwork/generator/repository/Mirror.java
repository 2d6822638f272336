package dev.groundwork.generator.repository;

import dev.groundwork.release.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;

/// A bare copy of a repository that is elsewhere.
final class Mirror {

    private static final int SECONDS_WITHOUT_A_BYTE = 30;
    private static final RefSpec BRANCHES = new RefSpec("+refs/heads/*:refs/heads/*");

    private Mirror() {}

    static Repository open(RepositoryAddress address, Path hidden) throws IOException {
        var folder = hidden.resolve(
                "mirror-%s.git".formatted(Hashes.sha256(address.toString()).substring(0, 12)));
        var repository =
                new FileRepositoryBuilder().setBare().setGitDir(folder.toFile()).build();
        if (!Files.exists(folder.resolve("HEAD"))) {
            repository.create(true);
        }
        return repository;
    }

    /// A branch that was deleted there is deleted here; its commits stay.
    static void fetch(Repository repository, RepositoryAddress address) throws Unreachable {
        try (var transport = Transport.open(repository, address.url().orElseThrow())) {
            address.credentials().ifPresent(transport::setCredentialsProvider);
            transport.setTimeout(SECONDS_WITHOUT_A_BYTE);
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.setRemoveDeletedRefs(true);
            transport.fetch(NullProgressMonitor.INSTANCE, List.of(BRANCHES));
        } catch (IOException | RuntimeException e) {
            throw GitRepository.unreadable(address, e);
        }
    }

    /// The innermost cause, which is the one that helps.
    static String reason(Exception e) {
        Throwable innermost = e;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        var message = innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
        var first = message.lines().findFirst().orElse("").strip();
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }
}
