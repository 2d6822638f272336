package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.feedback.item.Kind;
import dev.groundwork.release.ReservedAddresses;
import dev.groundwork.release.Wording;
import dev.groundwork.search.Facet;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a new address or a new kind of input would be forgotten in.
class RoutesTest {

    private static final Pattern DECLARED = Pattern.compile("get\\(routes, \"(/\\w[^\"]*)\"");

    @TempDir
    Path folder;

    @Test
    void no_page_can_take_an_address_that_the_service_answers() throws IOException {
        var source = Files.readString(Path.of("src/main/java/dev/groundwork/feedback/Routes.java"));

        var declared =
                DECLARED.matcher(source).results().map(found -> found.group(1)).toList();

        assertThat(declared)
                .hasSizeGreaterThan(5)
                .allSatisfy(address -> assertThat(ReservedAddresses.contains(address + "/"))
                        .as(address)
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_input_is_taken_by_script_and_without(Kind kind) throws Exception {
        try (var portal = Portal.withPages(folder)) {
            assertThat(portal.get(kind.api()).statusCode()).isEqualTo(200);
            // A form that needs a page says so; one that nobody wired is not there.
            assertThat(portal.get(kind.form()).statusCode()).isNotEqualTo(404).isLessThan(500);
        }
        assertThat(ReservedAddresses.contains(kind.form() + "/")).isTrue();
        assertThat(ReservedAddresses.contains(kind.api() + "/")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_input_has_its_names(Kind kind) throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("../templates/words.properties"))) {
            words.load(reader);
        }

        assertThat(words).containsKeys("kind." + kind.id(), "kinds." + kind.id());
        // So that a build refuses templates that lack them.
        assertThat(Wording.keys()).contains("kind." + kind.id(), "kinds." + kind.id());
    }

    @ParameterizedTest
    @EnumSource
    void a_build_asks_for_the_name_of_every_facet(Facet facet) {
        assertThat(Wording.keys()).contains("facet." + facet.id());
    }
}
