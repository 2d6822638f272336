package dev.groundwork.feedback;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What `--sign-in proxy` has to know. Read by name, as the variables are; the fields are for the command line's help.
final class ProxyOptions {

    @Option(
            names = "--proxy-peers",
            paramLabel = "LIST",
            description = "Addresses or networks of the proxy: 10.1.2.3,fd00::/8.")
    @Nullable
    String proxyPeers;

    @Option(
            names = "--proxy-secret-file",
            paramLabel = "FILE",
            description = "Holds the secret that the proxy sends. Or give GROUNDWORK_PROXY_SECRET.")
    @Nullable
    String proxySecretFile;

    @Option(
            names = "--proxy-secret-header",
            paramLabel = "NAME",
            description = "The header with it (X-Groundwork-Secret).")
    @Nullable
    String proxySecretHeader;

    @Option(names = "--proxy-user-header", paramLabel = "NAME", description = "The header with the account.")
    @Nullable
    String proxyUserHeader;

    @Option(
            names = "--proxy-name-header",
            paramLabel = "NAME",
            description = "The header with the person's name, if any.")
    @Nullable
    String proxyNameHeader;

    @Option(
            names = "--proxy-email-header",
            paramLabel = "NAME",
            description = "The header with the e-mail address, if any.")
    @Nullable
    String proxyEmailHeader;

    @Option(
            names = "--proxy-groups-header",
            paramLabel = "NAME",
            description = "The header with the groups, with commas between them.")
    @Nullable
    String proxyGroupsHeader;

    @Option(names = "--marketer-groups", paramLabel = "LIST", description = "The groups that work at the desk.")
    @Nullable
    String marketerGroups;

    @Option(names = "--rep-groups", paramLabel = "LIST", description = "The groups that read, search and send.")
    @Nullable
    String repGroups;

    @Option(names = "--default-role", paramLabel = "ROLE", description = "What everybody else is: rep, or none (none).")
    @Nullable
    String defaultRole;

    @Option(
            names = "--access-contact",
            paramLabel = "TEXT",
            description = "Whom to ask for access, as it follows 'Ask'.")
    @Nullable
    String accessContact;
}
