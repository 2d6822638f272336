package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Somebody with a clone, and the bare repository he pushes to; both in one folder, with the releases beside them.
///
/// @param portal what the hook starts
public record Pusher(Path folder, Path portal) {

    /// An empty repository, and a clone of it.
    public static Pusher in(Path folder, Path portal) throws IOException, InterruptedException {
        var pusher = new Pusher(Files.createDirectories(folder), portal);
        pusher.git(folder, "init", "-q", "--bare", "-b", "main", "portal.git");
        pusher.git(folder, "clone", "-q", "portal.git", "clone");
        pusher.git(pusher.workTree(), "checkout", "-q", "-b", "main");
        return pusher;
    }

    Path repository() {
        return folder.resolve("portal.git");
    }

    /// Where the author writes.
    public Path workTree() {
        return folder.resolve("clone");
    }

    Path releases() {
        return folder.resolve("releases");
    }

    void installHook() throws IOException {
        var hook = repository().resolve("hooks/post-receive");
        Files.createDirectories(hook.resolveSibling("."));
        Files.copy(Portal.ROOT.resolve("docs/post-receive"), hook);
        assertThat(hook.toFile().setExecutable(true)).isTrue();
    }

    void write(String path, String text) throws IOException {
        var file = workTree().resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    public void commit(String subject) throws IOException, InterruptedException {
        git(workTree(), "add", "-A");
        git(workTree(), "commit", "-q", "-m", subject);
    }

    /// Pushes, and waits.
    ///
    /// @return what the pusher reads
    String push() throws IOException, InterruptedException {
        return ended(startPush());
    }

    Process startPush() throws IOException {
        return start(workTree(), "push", "-q", "origin", "main");
    }

    private void git(Path where, String... arguments) throws IOException, InterruptedException {
        ended(start(where, arguments));
    }

    private Process start(Path where, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GROUNDWORK_PORTAL", portal.toString());
        environment.put("GROUNDWORK_RELEASES", releases().toString());
        for (var who : List.of("AUTHOR", "COMMITTER")) {
            environment.put("GIT_" + who + "_NAME", "Ines Morel");
            environment.put("GIT_" + who + "_EMAIL", "ines@example.com");
        }
        return builder.start();
    }

    /// Waits until it ends well.
    static String ended(Process git) throws IOException, InterruptedException {
        var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
        return said;
    }
}
