package dev.groundwork.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The list below the box while its answers come and change. The service is played here, so that the order and the time
/// of its answers are known.
@Tag("browser")
class SteadyListTest {

    private final Portal portal = Portal.ofTheSampleContent();
    private final BrowserContext rep = Browser.open(Browser.desk());
    private final List<Route> asked = new ArrayList<>();
    private final Page page = rep.newPage();

    @AfterEach
    void close() {
        rep.close();
    }

    @Test
    void what_is_under_the_pointer_stays_when_the_answer_is_refined() {
        typed("seal");
        answer(0, "one", "two", "three");
        var two = option("two");
        two.hover();
        var before = place(two);

        answer(1, card("An answer"), "three", "four", "one");

        assertThat(options()).hasText(new String[] {"one", "two", "three"});
        assertThat(place(two)).isEqualTo(before);
        assertThat(page.locator(".pop .answer")).hasCount(0);
    }

    @Test
    void what_was_reached_by_arrow_keys_stays_chosen() {
        typed("seal");
        answer(0, "one", "two", "three");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");

        answer(1, "four", "five", "six");

        assertThat(options()).hasText(new String[] {"one", "two", "four"});
        assertThat(option("two")).hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(portal.at("/two"));
    }

    @Test
    void a_button_that_has_the_focus_stays() {
        typed("seal");
        answer(0, card("An answer"), "one", "two");
        page.locator(".pop [data-copy]").focus();

        answer(1, card("Another answer"), "three", "two");

        assertThat(page.locator(".pop .answer")).hasText("An answerCopy");
        assertThat(page.locator(".pop [data-copy]")).isFocused();
        assertThat(options()).hasText(new String[] {"three", "two"});
    }

    @Test
    void whoever_has_scrolled_goes_on_reading() {
        typed("seal");
        var many = IntStream.range(0, 40).mapToObj(i -> "page " + i).toArray(String[]::new);
        answer(0, many);
        page.locator(".pop").evaluate("list => { list.scrollTop = 200; }");
        var before = place(option("page 10"));

        answer(1, card("An answer"), "page 39", "page 10");
        page.waitForTimeout(100);

        assertThat(place(option("page 10"))).isEqualTo(before);
        page.keyboard().type("s");
        answer(2, "new");
        assertThat(options()).hasText(new String[] {"new"});
    }

    @Test
    void with_nothing_under_pointer_or_focus_the_refined_answer_is_shown_whole() {
        typed("seal");
        answer(0, "one", "two");

        answer(1, card("An answer"), "two", "three");

        assertThat(page.locator(".pop .answer")).isVisible();
        assertThat(options()).hasText(new String[] {"two", "three"});
    }

    @Test
    void a_press_that_comes_with_a_change_does_not_lead_where_nobody_meant_to_go() {
        typed("seal");
        answer(0, "one", "two");
        var place = option("one").boundingBox();

        answer(1, "three", "one");
        assertThat(options()).hasText(new String[] {"three", "one"});
        page.evaluate(
                "document.querySelector('.pop .hit').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))"
                        + "; document.querySelector('.pop .hit').click()");
        assertThat(page).hasURL(portal.at("/"));

        page.waitForFunction("start => performance.now() - start > 300", page.evaluate("performance.now()"));
        page.mouse().click(place.x + 20, place.y + 10);
        assertThat(page).hasURL(portal.at("/three"));
    }

    @Test
    void one_request_is_on_its_way_at_a_time_and_a_late_answer_is_dropped() {
        typed("seal");
        page.keyboard().type(" life");
        page.waitForTimeout(500);
        assertThat(asked).hasSize(1);

        answer(0, "late");
        await().until(() -> arrived(2));

        assertThat(options()).hasCount(0);
        assertThat(asked.getLast().request().url()).contains("q=seal%20life").endsWith("&paused=true");
        answer(1, "in time");
        assertThat(options()).hasText(new String[] {"in time"});
    }

    @Test
    void nothing_is_asked_before_the_third_letter() {
        page.navigate(portal.at("/"));
        page.route("**/search?part=*", asked::add);
        page.getByRole(AriaRole.COMBOBOX).pressSequentially("se");
        page.waitForTimeout(400);

        assertThat(asked).isEmpty();
    }

    @Test
    void what_was_put_away_does_not_come_back_by_itself() {
        typed("seal");
        answer(0, "one");
        page.keyboard().press("Escape");

        answer(1, "two");
        page.waitForTimeout(100);

        assertThat(page.locator(".pop")).isHidden();
    }

    private void typed(String words) {
        page.navigate(portal.at("/"));
        page.route("**/search?part=*", asked::add);
        page.route(
                java.util.regex.Pattern.compile(".*/(one|two|three)$"),
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<title>here</title>")));
        page.getByRole(AriaRole.COMBOBOX).pressSequentially(words);
        await().until(() -> arrived(1));
    }

    private boolean arrived(int requests) {
        page.waitForTimeout(20);
        return asked.size() >= requests;
    }

    /// Answers the nth request with these pages, or what is HTML already.
    private void answer(int request, String... found) {
        await().until(() -> arrived(request + 1));
        var above = Stream.of(found).filter(part -> part.startsWith("<")).collect(Collectors.joining());
        var hits = Stream.of(found)
                .filter(part -> !part.startsWith("<"))
                .map(part -> "<a class=\"hit\" href=\"/" + part + "\">" + part + "</a>")
                .collect(Collectors.joining());
        asked.get(request)
                .fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<div class=\"fragment\" data-status=\"some\">" + above + "<div class=\"quick\">"
                                + hits + "</div></div>"));
        var first = hits.isEmpty() || request == 0;
        if (first && !"late".equals(found[0])) {
            assertThat(options().first()).isVisible();
        }
    }

    private static String card(String words) {
        return "<figure class=\"answer\"><blockquote>" + words
                + "</blockquote><button data-copy>Copy</button></figure>";
    }

    private static Object place(Locator option) {
        return option.evaluate("option => JSON.stringify(option.getBoundingClientRect())");
    }

    private Locator options() {
        return page.getByRole(AriaRole.OPTION);
    }

    private Locator option(String name) {
        return page.getByRole(
                AriaRole.OPTION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
