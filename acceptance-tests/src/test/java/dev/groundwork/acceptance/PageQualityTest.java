package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("browser")
class PageQualityTest {

    private static final long MOST_BYTES = 60 * 1024;

    private final Portal portal = Portal.ofTheSampleContent();

    static Stream<String> everyKindOfPage() {
        return Stream.of(
                "/",
                "/faqs/seal-life/",
                "/objections/price-vs-kestrel/",
                "/battlecards/kestrel-9/",
                "/battlecards/kestrel-7/",
                "/positioning/",
                "/collateral/aurora-200-datasheet/",
                "/stories/vestra-labs/",
                "/products/aurora-200/",
                "/products/aurora-500/",
                "/personas/lab-manager/",
                "/competitors/kestrel/",
                "/new/",
                "/no/such/page",
                "/search?q=calibration",
                "/search?q=can+it+make+espresso",
                "/objection",
                "/objection?page=/objections/price-vs-kestrel/&outcome=worked",
                "/vote?page=/faqs/seal-life/&worth=false",
                "/position?page=/products/aurora-500/",
                "/ask?text=does+it+fit+a+rack",
                "/search?q=&product=aurora-500&stage=renewal",
                "/search?q=seal&type=story&product=meridian",
                "/ask?text=how+long+is+the+warranty",
                "/challenge",
                "/my",
                "/desk/insight",
                "/desk/insight/objections-by-quarter",
                "/desk/content-health",
                "/desk/coverage",
                "/desk");
    }

    @ParameterizedTest
    @MethodSource("everyKindOfPage")
    void no_reader_is_kept_out(String path) {
        var ways = List.of(
                Browser.phone().setColorScheme(ColorScheme.LIGHT),
                Browser.desk().setColorScheme(ColorScheme.DARK));
        for (var way : ways) {
            try (var reader = Browser.open(way)) {
                var page = reader.newPage();
                page.navigate(portal.at(path));

                assertThat(seriousFindings(page)).as(path).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void what_waits_in_the_browser_keeps_no_reader_out_and_fits_a_small_phone(ColorScheme scheme) {
        try (var reader = Browser.open(Browser.phone().setViewportSize(320, 640).setColorScheme(scheme))) {
            var page = reader.newPage();
            page.route("**/api/challenges", Route::abort);
            page.navigate(portal.at("/"));
            page.getByLabel("In my way").fill("Thewordsofsomebodywhoneverusesablankbetweenthemanddoesnotmeanto");
            page.getByLabel("In my way").press("Enter");
            page.locator(".outbox .wrap > button").click();

            assertThat(seriousFindings(page)).isEmpty();
            assertThat(page.evaluate("[document.documentElement.scrollWidth, innerWidth]"))
                    .isEqualTo(List.of(320, 320));
        }
    }

    @ParameterizedTest
    @MethodSource("everyKindOfPage")
    void no_page_scrolls_sideways_on_a_small_phone(String path) {
        try (var reader = Browser.open(Browser.phone().setViewportSize(320, 640))) {
            var page = reader.newPage();
            page.navigate(portal.at(path));

            var widths = page.evaluate("[document.documentElement.scrollWidth, innerWidth]");

            assertThat(widths).isEqualTo(List.of(320, 320));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/faqs/seal-life/", "/battlecards/kestrel-9/", "/search?q=calibration"})
    void a_first_view_weighs_at_most_60_kilobytes_and_asks_no_other_host(String path) {
        try (var reader = Browser.open(Browser.phone())) {
            var answers = visit(reader, path);

            assertThat(answers).allSatisfy(answer -> assertThat(answer.url()).startsWith(portal.at("/")));
            var bytes = answers.stream()
                    .filter(answer -> !answer.request().resourceType().equals("image"))
                    .mapToLong(answer -> answer.request().sizes().responseBodySize)
                    .sum();
            assertThat(bytes).isPositive().isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    private static List<String> seriousFindings(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
    }

    private List<Response> visit(BrowserContext reader, String path) {
        var answers = new ArrayList<Response>();
        var page = reader.newPage();
        page.onResponse(answers::add);
        page.navigate(portal.at(path));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return answers;
    }
}
