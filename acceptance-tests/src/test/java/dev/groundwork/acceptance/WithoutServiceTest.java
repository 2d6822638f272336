package dev.groundwork.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("browser")
class WithoutServiceTest {

    private static final String DOWN = "Search is down; titles and headings only.";
    private static final Pattern SEARCH = Pattern.compile("/search\\?");

    private static final LocatorAssertions.IsVisibleOptions BACK_WITHIN =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final Portal portal = Portal.ofTheSampleContent();
    private final BrowserContext rep = Browser.open(Browser.phone());

    @TempDir
    Path data;

    @AfterEach
    void close() {
        rep.close();
    }

    @Test
    void the_fallback_answers_when_the_service_is_stopped_in_the_middle_of_typing_until_it_is_back()
            throws IOException, InterruptedException {
        try (var served = Portal.serving(portal.releases(), data)) {
            var page = open(served, "/");
            box(page).pressSequentially("seal");
            assertThat(options(page).first()).isVisible();

            served.stop();
            box(page).pressSequentially(" kit");

            assertThat(page.locator(".without")).hasText(DOWN);
            assertThat(options(page).first()).containsText("seal");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText(DOWN);

            try (var back = served.again(data)) {
                assertThat(page.locator(".pop .all, .pop .ask-me")).isVisible(BACK_WITHIN);
                assertThat(page.locator(".without")).hasCount(0);
                assertThat(box(page)).hasValue("seal kit");
                assertThat(page).hasURL(back.at("/"));
            }
        }
    }

    @Test
    void a_form_that_is_sent_to_a_stopped_service_stays_where_it_is() throws IOException, InterruptedException {
        try (var served = Portal.serving(portal.releases(), data)) {
            var page = open(served, "/");
            box(page).pressSequentially("seal");
            assertThat(options(page).first()).isVisible();
            served.stop();
            box(page).pressSequentially(" kit");
            assertThat(page.locator(".without")).isVisible();

            box(page).press("Enter");

            assertThat(page.locator(".without")).hasText(DOWN);
            assertThat(page).hasURL(served.at("/"));
        }
    }

    @Test
    void nothing_of_it_is_run_while_the_service_answers() {
        var page = rep.newPage();
        var run = new ArrayList<String>();
        page.onRequest(request -> {
            if ("script".equals(request.resourceType())) {
                run.add(request.url());
            }
        });
        page.navigate(portal.at("/"));

        box(page).pressSequentially("seal kit");
        assertThat(options(page).first()).isVisible();

        assertThat(run).noneMatch(url -> url.contains("minisearch") || url.contains("titles"));
        assertThat(page.locator(".without")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_proxy_that_wants_a_sign_in_is_not_taken_for_a_service_that_is_down(int status) {
        var page = open(portal, "/faqs/");
        page.route(SEARCH, route -> route.fulfill(new Route.FulfillOptions().setStatus(status)));

        box(page).pressSequentially("seal kit");

        assertSignInIsOffered(page, "/faqs/");
    }

    @Test
    void a_redirect_to_a_sign_in_elsewhere_is_said_in_words() {
        var page = open(portal, "/faqs/");
        page.route(
                SEARCH,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(302)
                        .setHeaders(Map.of("Location", "https://sign-in.example.com/?next=here"))));

        box(page).pressSequentially("seal kit");

        assertSignInIsOffered(page, "/faqs/");
    }

    @Test
    void a_sign_in_page_in_the_place_of_results_is_said_in_words() {
        var page = open(portal, "/faqs/");
        page.route(
                SEARCH,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<h1>Sign in</h1><form></form>")));

        box(page).pressSequentially("seal kit");

        assertSignInIsOffered(page, "/faqs/");
    }

    @Test
    void a_gateway_that_cannot_reach_search_is_named_and_the_fallback_answers() {
        var page = open(portal, "/");
        page.route(SEARCH, route -> route.fulfill(new Route.FulfillOptions().setStatus(502)));

        box(page).pressSequentially("seal kit");

        assertThat(page.locator(".without")).containsText("error 502 on the way to it");
        assertThat(options(page).first()).containsText("seal");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void a_service_that_is_busy_is_asked_again_at_the_time_it_names_and_no_letter_makes_that_sooner(int status) {
        var page = open(portal, "/");
        var asked = new ArrayList<Long>();
        page.route(SEARCH, route -> {
            asked.add(System.nanoTime());
            if (asked.size() > 1) {
                route.resume();
            } else {
                route.fulfill(new Route.FulfillOptions().setStatus(status).setHeaders(Map.of("Retry-After", "2")));
            }
        });

        box(page).pressSequentially("seal");
        assertThat(page.locator(".without")).hasText("Search is busy for a moment; titles and headings only.");
        box(page).pressSequentially(" kit", new Locator.PressSequentiallyOptions().setDelay(100));
        assertThat(options(page).first()).containsText("seal");

        assertThat(page.locator(".pop .all, .pop .ask-me")).isVisible(BACK_WITHIN);
        assertThat(page.locator(".without")).hasCount(0);
        assertThat(Duration.ofNanos(asked.get(1) - asked.get(0))).isGreaterThan(Duration.ofMillis(1_900));
    }

    @Test
    void where_a_host_of_files_answers_its_own_page_of_results_fills_itself() {
        var page = rep.newPage();
        // Under that address the service would answer itself, so the file stands in for it.
        var file = read("site/search/index.html");
        page.route(
                SEARCH,
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(file)));

        page.navigate(portal.at("/search?q=seal+kit"));

        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Search");
        assertThat(page.locator("[data-without] .without")).hasText(DOWN);
        assertThat(page.locator("[data-without] a.hit").first()).containsText("seal");
        assertThat(box(page)).hasValue("seal kit");
    }

    private String read(String path) {
        try {
            return Files.readString(portal.releases().resolve("current").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSignInIsOffered(Page page, String here) {
        assertThat(page.locator(".without")).containsText("You are signed out.");
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in again"));
        assertThat(link).hasAttribute("href", here);
        assertThat(options(page).all()).isEqualTo(List.of());
    }

    private Page open(Portal where, String path) {
        var page = rep.newPage();
        page.navigate(where.at(path));
        return page;
    }

    private static Locator box(Page page) {
        return page.getByRole(AriaRole.COMBOBOX);
    }

    private static Locator options(Page page) {
        return page.getByRole(AriaRole.OPTION);
    }
}
