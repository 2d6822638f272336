package dev.groundwork.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The train between two towns: 400 ms there and back, 400 kbit/s, and a phone whose keyboard covers the rest.
@Tag("browser")
class SlowLineTest {

    private static final int ABOVE_THE_KEYBOARD = 450;
    private static final LocatorAssertions.IsInViewportOptions WHOLE =
            new LocatorAssertions.IsInViewportOptions().setRatio(1);

    private final Portal portal = Portal.ofTheSampleContent();
    private final BrowserContext rep = Browser.open(Browser.phone().setViewportSize(360, ABOVE_THE_KEYBOARD));

    @AfterEach
    void close() {
        rep.close();
    }

    /// Every sixth of the golden questions whose page must stand first, so that nobody has picked them: ten.
    static Stream<Arguments> tenGoldenQuestions() throws IOException {
        var yaml = Files.readString(Portal.ROOT.resolve("content/golden-questions.yaml"));
        List<Map<String, Object>> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        var first = all.stream().filter(golden -> !golden.containsKey("within")).toList();
        return IntStream.range(0, 10)
                .mapToObj(i -> first.get(6 * i))
                .map(golden -> Arguments.of(golden.get("question"), golden.get("page")));
    }

    @ParameterizedTest
    @MethodSource("tenGoldenQuestions")
    void the_sentence_that_answers_is_in_sight_without_opening_a_page(String question, String file) {
        var expected = "/" + file.replaceFirst("\\.md$", "/");
        var page = rep.newPage();
        page.navigate(portal.at("/"));
        rep.newCDPSession(page).send("Network.emulateNetworkConditions", slow());

        page.getByRole(AriaRole.COMBOBOX).pressSequentially(question);

        assertThat(page.locator(".pop .answer .from a"))
                .hasAttribute("href", Pattern.compile("^" + expected + "(#.*)?$"));
        var sentence = page.locator(".pop .answer .words");
        assertThat(sentence).isInViewport(WHOLE);
        assertThat(page.getByRole(AriaRole.COMBOBOX)).isInViewport(WHOLE);
        // What is below the edge of the list can be scrolled to in the list.
        assertThat(page.locator(".pop")).isInViewport(WHOLE);
        assertThat(page).hasURL(portal.at("/"));
        assertThat(text(expected))
                .contains(sentence.innerText().replaceAll("\\s+", " ").strip());
    }

    private String text(String address) {
        return Jsoup.parse(rep.request().get(portal.at(address)).text())
                .select("main")
                .text();
    }

    private static JsonObject slow() {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 400);
        line.addProperty("downloadThroughput", 50_000);
        line.addProperty("uploadThroughput", 50_000);
        return line;
    }
}
