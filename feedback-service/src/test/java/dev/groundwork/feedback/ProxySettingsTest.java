package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxySettingsTest {

    private static final String SECRET = "GROUNDWORK_PROXY_SECRET";
    private static final Map<String, String> WHOLE = Map.of(
            "sign-in", "proxy",
            "host", "0.0.0.0",
            "public-url", "https://portal.example.com",
            "proxy-peers", "10.1.2.3",
            "proxy-user-header", "X-Forwarded-User",
            "proxy-groups-header", "X-Forwarded-Groups",
            "marketer-groups", "marketing");

    @TempDir
    Path folder;

    private static Settings of(String name, String value) throws Settings.Invalid {
        var options = new HashMap<>(WHOLE);
        options.put(name, value);
        return Settings.of(options, Map.of(SECRET, Proxied.SECRET));
    }

    @Test
    void what_is_told_whole_is_taken_and_the_secret_never_shows() throws Exception {
        var settings = Settings.of(WHOLE, Map.of(SECRET, Proxied.SECRET));

        assertThat(settings.host()).isEqualTo("0.0.0.0");
        assertThat(settings.toString()).contains("X-Forwarded-User").doesNotContain(Proxied.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"public-url", "proxy-peers", "proxy-user-header", "proxy-groups-header"})
    void what_is_needed_is_asked_for_by_its_name(String name) {
        var options = new HashMap<>(WHOLE);
        options.remove(name);

        assertThatThrownBy(() -> Settings.of(options, Map.of(SECRET, Proxied.SECRET)))
                .isInstanceOf(Settings.Invalid.class)
                .hasMessageContaining("--" + name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "proxy-peers | everybody",
                "proxy-peers | 0.0.0.0/0",
                "proxy-peers | 10.0.0.0/33",
                "proxy-peers | 10.0.0.0/x",
                "proxy-peers | 10.0.0.1,",
                "proxy-peers | proxy.example.com",
                "proxy-user-header | X Forwarded",
                "proxy-user-header | X-Groundwork-Secret",
                "default-role | marketer",
                "host | portal.example.com",
                "rate-limits | off",
            })
    void a_wrong_value_is_refused(String name, String value) {
        assertThatThrownBy(() -> of(name, value)).isInstanceOf(Settings.Invalid.class);
    }

    @Test
    void a_portal_that_nobody_may_enter_is_refused() {
        var options = new HashMap<>(WHOLE);
        options.remove("marketer-groups");

        assertThatThrownBy(() -> Settings.of(options, Map.of(SECRET, Proxied.SECRET)))
                .hasMessageContaining("--marketer-groups");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with blanks between the words"})
    void a_secret_that_could_be_guessed_is_refused(String secret) {
        assertThatThrownBy(() -> Settings.of(WHOLE, Map.of(SECRET, secret)))
                .isInstanceOf(Settings.Invalid.class)
                .hasMessageContaining("openssl rand");
    }

    @Test
    void no_secret_and_two_of_them_are_refused() {
        assertThatThrownBy(() -> Settings.of(WHOLE, Map.of())).hasMessageContaining("--proxy-secret-file");
        assertThatThrownBy(() -> of("proxy-secret-file", "secret")).hasMessageContaining("from one place");
    }

    @Test
    void a_file_that_everybody_can_read_holds_no_secret() throws Exception {
        var file = Files.writeString(folder.resolve("secret"), Proxied.SECRET + "\n");
        var options = new HashMap<>(WHOLE);
        options.put("proxy-secret-file", file.toString());

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Settings.of(options, Map.of())).hasMessageContaining("chmod");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(Settings.of(options, Map.of()).signIn()).isNotNull();
    }

    @Test
    void a_secret_file_that_is_not_there_is_told() {
        var options = new HashMap<>(WHOLE);
        options.put("proxy-secret-file", folder.resolve("none").toString());

        assertThatThrownBy(() -> Settings.of(options, Map.of()))
                .isInstanceOf(Settings.Invalid.class)
                .hasMessageContaining("cannot be read");
    }
}
