package dev.groundwork.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written while nothing can be sent waits in the browser, and arrives once.
@Tag("browser")
class OutboxTest {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final BrowserContext rep = Browser.open(Browser.phone());
    /// Tells the rows of this test from those of others.
    private final String mark = getClass().getSimpleName() + System.nanoTime();

    private final Portal portal = Portal.ofTheSampleContent();
    private Between between;

    @BeforeEach
    void stand() throws IOException {
        between = new Between(portal);
    }

    @AfterEach
    void close() {
        rep.close();
        between.close();
    }

    @Test
    void twenty_items_written_offline_and_while_the_service_is_down_arrive_once_each_after_the_tabs_were_closed(
            @TempDir Path data) throws IOException {
        try (var limiting = Portal.limiting(portal.releases(), data)) {
            between.leadsTo(limiting);
            var home = open("/");
            var ask = open("/ask");

            rep.setOffline(true);
            var sent = new ArrayList<>(written(home, ask, 1));
            assertThat(outbox(home)).containsText("10 not sent yet. You are offline.");
            between.leave();
            rep.setOffline(false);
            sent.addAll(written(home, ask, 6));
            assertThat(outbox(home)).containsText("20 not sent yet. The portal does not answer.");
            assertThat(outbox(ask)).containsText("20 not sent yet");
            home.close();
            ask.close();
            between.comeBack();
            between.hold();
            var later = open("/faqs/warranty/");

            assertThat(outbox(later)).containsText("Sending 1 of 20");
            between.letThrough(6);
            assertThat(outbox(later)).containsText("Sending 7 of 20");
            between.letThrough(20);
            assertThat(outbox(later)).containsText("All 20 sent.", SOON);
            assertThat(arrived()).containsExactlyInAnyOrderElementsOf(sent);
            assertThat(between.written()).hasSize(20).allMatch(one -> one.status() == 201);
        }
    }

    private List<String> written(Page home, Page ask, int first) {
        var sent = new ArrayList<String>();
        for (var i = first; i < first + 5; i++) {
            sent.add(challenge(home, i));
            assertThat(home.locator(".line-form .problem")).containsText("Not sent yet. It is kept on this device");
            sent.add(question(ask, i));
            assertThat(ask.locator(".ask-form .problem")).containsText("Not sent yet. It is kept on this device");
        }
        return sent;
    }

    @Test
    void what_arrived_but_was_not_answered_is_sent_again_and_kept_once() {
        var home = open("/");
        between.goes(Between.Way.ANSWER_LOST);
        var sent = List.of(challenge(home, 1));
        assertThat(outbox(home)).containsText("Not sent yet");
        home.close();

        between.goes(Between.Way.PASS);
        assertThat(outbox(open("/"))).containsText("Sent.", SOON);

        assertThat(arrived()).containsExactlyElementsOf(sent);
    }

    @Test
    void two_tabs_send_each_item_once() throws IOException {
        var home = open("/");
        var other = open("/faqs/warranty/");
        between.leave();
        for (var i = 1; i <= 10; i++) {
            challenge(home, i);
            assertThat(outbox(home)).containsText(i == 1 ? "Not sent yet" : i + " not sent yet");
        }
        assertThat(outbox(other)).containsText("10 not sent yet");
        between.comeBack();

        for (var page : List.of(home, other)) {
            page.evaluate("window.dispatchEvent(new Event('online'))");
        }

        assertThat(outbox(home)).containsText("All 10 sent.", SOON);
        assertThat(outbox(other)).containsText("All 10 sent.", SOON);
        assertThat(between.written()).hasSize(10);
        assertThat(arrived()).hasSize(10);
    }

    @Test
    void a_service_that_names_a_time_is_left_alone_until_then() {
        var home = open("/");
        between.goes(Between.Way.TOO_MANY);
        challenge(home, 1);
        assertThat(outbox(home)).containsText(Pattern.compile("Not sent yet\\. The portal takes more at \\d+:\\d\\d"));
        between.goes(Between.Way.PASS);
        home.evaluate("window.dispatchEvent(new Event('online'))");

        assertThat(outbox(home)).containsText("Sent.", SOON);

        assertThat(between.written()).extracting(Between.Written::status).containsExactly(429, 201);
        var pause = between.written().get(1).nanos() - between.written().get(0).nanos();
        assertThat(TimeUnit.NANOSECONDS.toMillis(pause)).isGreaterThan(1_900);
    }

    @Test
    void what_the_service_refuses_after_the_tab_was_closed_goes_back_to_its_form() {
        var ask = open("/ask");
        between.goes(Between.Way.BAD_GATEWAY);
        // Longer than the service takes; the form's own limit is not what is tested.
        ask.locator("#text").evaluate("box => { box.removeAttribute('maxlength'); box.value = 'long '.repeat(1000); }");
        send(ask).click();
        assertThat(outbox(ask)).containsText("Not sent yet");
        ask.close();
        between.goes(Between.Way.PASS);

        var later = open("/");
        assertThat(outbox(later)).containsText("One was not taken.", SOON);
        later.locator(".outbox .wrap > button").click();
        assertThat(later.locator(".outbox-why")).containsText("it may have 4,000");
        later.getByText("Back to the form").click();

        assertThat(later.locator("#text")).hasValue(Pattern.compile("^(long ){1000}$"));
        assertThat(later.locator(".ask-form .problem")).containsText("it may have 4,000");
        later.locator("#text").fill(mark + " shorter");
        send(later).click();
        assertThat(later).hasURL(Pattern.compile(".*/sent\\?kind=question.*"));
        assertThat(outbox(later)).isHidden();
        assertThat(arrived()).containsExactly(mark + " shorter");
    }

    @Test
    void without_a_name_nothing_goes_along_that_could_name_anybody() {
        var home = open("/");
        challenge(home, 1);
        assertThat(home.getByText("Thank you")).isVisible();
        var ask = open("/ask");
        ask.getByLabel("Without my name").check();
        question(ask, 1);

        assertThat(ask.getByText("Your receipt, shown only now")).isVisible();
        assertThat(between.written())
                .extracting(Between.Written::cookie)
                .satisfiesExactly(named -> {}, nameless -> assertThat(nameless).isEmpty());
        assertThat(rep.cookies()).anyMatch(cookie -> cookie.name.equals("device"));
    }

    private Page open(String path) {
        var page = rep.newPage();
        page.navigate(between.at(path));
        return page;
    }

    private static Locator outbox(Page page) {
        return page.locator(".outbox");
    }

    private static Locator send(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Send to")));
    }

    private String challenge(Page home, int number) {
        var words = mark + " in my way " + number;
        home.getByLabel("In my way").fill(words);
        home.getByLabel("In my way").press("Enter");
        return words;
    }

    private String question(Page ask, int number) {
        var words = mark + " what about " + number;
        ask.locator("#text").fill(words);
        send(ask).click();
        return words;
    }

    /// The words of this test that the service has, as often as it has them.
    private List<String> arrived() {
        var words = Pattern.compile("\"text\":\"(" + mark + "[^\"]*)\"");
        return List.of("/api/questions", "/api/challenges").stream()
                .map(api -> rep.request().get(between.at(api + "?limit=100")).text())
                .flatMap(list -> words.matcher(list).results().map(found -> found.group(1)))
                .toList();
    }
}
