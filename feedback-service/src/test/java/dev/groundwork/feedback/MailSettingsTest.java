package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.feedback.mail.Smtp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSettingsTest {

    @TempDir
    Path folder;

    private static Smtp read(Map<String, String> environment, String... options) throws Settings.Invalid {
        var given =
                new HashMap<>(Map.of("public-url", "https://portal.example.com", "mail-from", "portal@example.com"));
        for (var i = 0; i < options.length; i += 2) {
            given.put(options[i], options[i + 1]);
        }
        return Objects.requireNonNull(Settings.of(given, environment).channels().smtp());
    }

    private static Smtp read(String... options) throws Settings.Invalid {
        return read(Map.of(), options);
    }

    @Test
    void without_a_server_no_mail_is_sent() throws Exception {
        assertThat(Settings.of(Map.of(), Map.of()).channels().smtp()).isNull();
    }

    @Test
    void a_server_elsewhere_is_spoken_to_encrypted_only() throws Exception {
        assertThat(read("smtp", "smtp://mail.example.com:587"))
                .isEqualTo(new Smtp("mail.example.com", 587, false, true, null, null, "portal@example.com"));
        assertThat(read("smtp", "smtps://mail.example.com"))
                .isEqualTo(new Smtp("mail.example.com", 465, true, true, null, null, "portal@example.com"));
        assertThat(read("smtp", "smtp://localhost").tls()).isFalse();
        assertThat(read("smtp", "smtp://relay", "smtp-tls", "off").tls()).isFalse();
    }

    @Test
    void a_password_comes_from_a_file_or_a_variable_and_is_never_shown() throws Exception {
        var file = Files.createFile(
                folder.resolve("password"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "swordfish\n");

        var fromFile =
                read("smtp", "smtp://mail.example.com", "smtp-user", "portal", "smtp-password-file", file.toString());
        var fromVariable = read(
                Map.of("GROUNDWORK_SMTP_PASSWORD", "swordfish"),
                "smtp",
                "smtp://mail.example.com",
                "smtp-user",
                "portal");

        assertThat(fromFile).isEqualTo(fromVariable);
        assertThat(fromFile.password()).isEqualTo("swordfish");
        assertThat(fromFile.toString()).isEqualTo("smtp://mail.example.com:25");
    }

    @Test
    void what_is_wrong_is_said_by_its_name() {
        assertWrong("--smtp needs --mail-from", "smtp", "smtp://localhost", "mail-from", "");
        assertWrong("--smtp needs --public-url", "smtp", "smtp://localhost", "public-url", "");
        assertWrong("one address, such as", "smtp", "smtp://localhost", "mail-from", "a@example.com, b@example.com");
        assertWrong("must be the address of a mail server", "smtp", "mail.example.com");
        assertWrong("must be the address of a mail server", "smtp", "smtp://portal:swordfish@mail.example.com");
        assertWrong("needs a password", "smtp", "smtp://mail.example.com", "smtp-user", "portal");
        assertWrong("would show the password", "smtp", "smtp://relay", "smtp-user", "portal", "smtp-tls", "off");
        assertWrong("must be on or off", "smtp", "smtp://relay", "smtp-tls", "perhaps");
    }

    private static void assertWrong(String sentence, String... options) {
        assertThatThrownBy(() -> read(options))
                .isInstanceOf(Settings.Invalid.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("swordfish");
    }
}
