package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void an_option_wins_over_its_variable_and_that_over_the_default() throws Exception {
        var settings = Settings.of(
                Map.of("port", "1", "public-url", "https://portal.example.com"),
                Map.of("GROUNDWORK_PORT", "2", "GROUNDWORK_DATA", "/var/groundwork"));

        assertThat(settings)
                .isEqualTo(new Settings(
                        Path.of("target/releases"),
                        Path.of("/var/groundwork"),
                        1,
                        "127.0.0.1",
                        URI.create("https://portal.example.com"),
                        false,
                        null,
                        true));
    }

    @ParameterizedTest
    @CsvSource({
        "port, many",
        "port, -1",
        "port, 65536",
        "host, 0.0.0.0",
        "host, example.com",
        "public-url, portal",
        "public-url, ftp://x",
        "sign-in, password",
        "rate-limits, few",
    })
    void a_wrong_value_is_refused_by_the_name_it_was_given_under(String name, String value) {
        assertThatThrownBy(() -> Settings.of(Map.of(name, value), Map.of()))
                .isInstanceOf(Settings.Invalid.class)
                .hasMessageStartingWith("--" + name);
        var variable = "GROUNDWORK_" + name.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
        assertThatThrownBy(() -> Settings.of(Map.of(), Map.of(variable, value)))
                .isInstanceOf(Settings.Invalid.class)
                .hasMessageStartingWith(variable);
    }
}
