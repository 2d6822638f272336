package dev.groundwork.feedback;

import dev.groundwork.feedback.Given.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/// Reads a secret from one place: a file that only its reader can read, or a variable. Never from the command line,
/// which everybody on the machine can see.
///
/// @param option that names the file: `smtp-password-file`
/// @param variable that holds it otherwise: `GROUNDWORK_SMTP_PASSWORD`
record SecretFile(Given given, String option, String variable) {

    /// Where it was found, and what it says.
    record Found(String where, String text) {}

    /// The secret; empty where it is in neither place or in both.
    Optional<Found> read() throws Settings.Invalid {
        var file = given.ifAny(option);
        var inVariable = Optional.ofNullable(given.environment().get(variable));
        if (file.isPresent() == inVariable.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                file.isPresent()
                        ? new Found(file.get().where(), read(file.get()))
                        : new Found(variable, inVariable.orElseThrow()));
    }

    private static String read(Value file) throws Settings.Invalid {
        var path = Path.of(file.text());
        try {
            var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            if (view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ)) {
                throw new Settings.Invalid("%s: everybody on this machine can read %s. Change that with: chmod o= %s"
                        .formatted(file.where(), path, path));
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new Settings.Invalid(
                    "%s: %s cannot be read. Give a file with the secret in it, and let this user read it."
                            .formatted(file.where(), path));
        }
    }
}
