package dev.groundwork.feedback;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is needed to tell people, and other programs, outside of the portal. Read by name, as the variables are; the
/// fields are for the command line's help.
final class MailOptions {

    @Option(
            names = "--smtp",
            paramLabel = "URL",
            description =
                    "The server that takes mail: smtp://mail.example.com:587, or smtps://. Without it, none is sent.")
    @Nullable
    String smtp;

    @Option(
            names = "--smtp-tls",
            paramLabel = "on|off",
            description = "Whether nothing goes there unencrypted (on; off where it is this machine).")
    @Nullable
    String smtpTls;

    @Option(names = "--smtp-user", paramLabel = "NAME", description = "The account there, if it asks for one.")
    @Nullable
    String smtpUser;

    @Option(
            names = "--smtp-password-file",
            paramLabel = "FILE",
            description = "Holds its password. Or give GROUNDWORK_SMTP_PASSWORD.")
    @Nullable
    String smtpPasswordFile;

    @Option(
            names = "--mail-from",
            paramLabel = "ADDRESS",
            description = "Whom mail comes from: 'Portal <portal@example.com>'.")
    @Nullable
    String mailFrom;

    @Option(
            names = "--webhook",
            paramLabel = "URL",
            description = "Where another program is told what happens, as signed JSON. Without it, none is.")
    @Nullable
    String webhook;

    @Option(
            names = "--webhook-secret-file",
            paramLabel = "FILE",
            description = "Holds the secret that signs it. Or give GROUNDWORK_WEBHOOK_SECRET.")
    @Nullable
    String webhookSecretFile;
}
