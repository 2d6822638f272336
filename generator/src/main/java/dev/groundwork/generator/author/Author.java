package dev.groundwork.generator.author;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Who is at the keyboard, as git knows them.
///
/// @param email null where git has no such setting, or there is no git
public record Author(@Nullable String name, @Nullable String email) {

    public static final Author UNKNOWN = new Author(null, null);

    /// Asks git in a folder, which may have settings of its own.
    public static Author in(Path folder) {
        return new Author(setting(folder, "user.name"), setting(folder, "user.email"));
    }

    private static @Nullable String setting(Path folder, String name) {
        try {
            var git = new ProcessBuilder("git", "-C", folder.toString(), "config", "--get", name)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor(5, TimeUnit.SECONDS) && git.exitValue() == 0 && !said.isEmpty() ? said : null;
        } catch (IOException e) {
            // A machine without git has nothing to say; the owner is then left to be filled in.
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
