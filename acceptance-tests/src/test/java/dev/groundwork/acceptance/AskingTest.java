package dev.groundwork.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// From words to an answer on a phone, or to somebody who has one.
@Tag("browser")
class AskingTest {

    private final Portal portal = Portal.ofTheSampleContent();
    private final BrowserContext rep = Browser.open(Browser.phone());

    @AfterEach
    void close() {
        rep.close();
    }

    @Test
    void a_question_without_an_answer_is_asked_with_one_press() {
        var page = open("/search?q=can+the+nimbus+make+espresso+at+midnight");

        assertThat(page.getByText("Carla Nunes answers by")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, named("Call Carla Nunes"))).hasAttribute("href", "tel:+41445550153");
        assertThat(page.getByText("Nearest, but not an answer")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Ask Carla Nunes")).click();

        assertThat(page).hasURL(Pattern.compile(".*/sent\\?kind=question.*"));
        assertThat(page.getByText(Pattern.compile("^Carla Nunes answers by [MTWF]\\w+day \\d+ \\w+\\.$")))
                .isVisible();
    }

    @Test
    void a_question_that_could_not_be_sent_waits_on_the_device() {
        var page = open("/search?q=can+the+nimbus+make+espresso+at+midnight");
        page.route("**/api/questions", com.microsoft.playwright.Route::abort);

        page.getByRole(AriaRole.BUTTON, named("Ask Carla Nunes")).click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Not sent");
        assertThat(page.locator(".outbox-words")).hasText("can the nimbus make espresso at midnight");
    }

    @Test
    void without_script_the_same_press_leads_to_the_form_filled_in() {
        try (var plain = Browser.open(Browser.phone().setJavaScriptEnabled(false))) {
            var page = plain.newPage();
            page.navigate(portal.at("/search?q=can+the+nimbus+make+espresso+at+midnight"));

            page.getByRole(AriaRole.BUTTON, named("Ask Carla Nunes")).click();

            assertThat(page.getByLabel("Your question")).hasValue("can the nimbus make espresso at midnight");
            assertThat(page.getByRole(AriaRole.BUTTON, named("Send to Carla Nunes")))
                    .isVisible();
        }
    }

    @Test
    void a_question_that_a_page_answers_while_it_is_typed_need_not_be_sent() {
        var page = open("/ask");

        page.getByLabel("Your question").pressSequentially("how long is the warranty");
        assertThat(page.locator(".found-here .answer")).containsText("Two years on every Halden instrument");
        var noted = page.waitForRequest(
                "**/api/search/deflected",
                () -> page.getByRole(AriaRole.BUTTON, named("This answered it")).click());

        assertThat(noted.postData()).isEqualTo("{\"words\":\"how long is the warranty\"}");
        assertThat(noted.response().status()).isEqualTo(204);
        assertThat(page.getByText("Good. Nothing was sent")).isFocused();
        assertThat(page.getByLabel("Your question")).isHidden();
        page.getByRole(AriaRole.BUTTON, named("I still want to ask")).click();
        assertThat(page.getByLabel("Your question")).hasValue("how long is the warranty");
    }

    @Test
    void the_last_eight_searches_stay_on_the_device_and_can_be_forgotten() {
        var page = rep.newPage();
        for (var i = 1; i <= 9; i++) {
            page.navigate(portal.at("/search?q=seal+" + i));
        }
        page.navigate(portal.at("/"));
        page.getByRole(AriaRole.COMBOBOX).focus();

        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(8);
        assertThat(page.getByRole(AriaRole.OPTION).first()).hasText("seal 9");
        page.getByRole(AriaRole.BUTTON, named("Forget seal 9")).click();
        assertThat(page.getByRole(AriaRole.OPTION).first()).hasText("seal 8");
        page.getByRole(AriaRole.OPTION).first().click();
        assertThat(page.getByRole(AriaRole.COMBOBOX)).hasValue("seal 8");
        assertThat(page.locator(".pop .fragment .hit").first()).isVisible();
        page.getByRole(AriaRole.COMBOBOX).fill("");
        page.getByRole(AriaRole.BUTTON, named("Forget all")).click();
        assertThat(page.locator(".pop")).isHidden();
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void results_are_narrowed_step_by_step_and_the_back_button_takes_the_last_step_back() {
        var page = open("/search?q=calibration");

        page.getByText("Narrow down").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^FAQ \\d")))
                .click();
        assertThat(page).hasURL(portal.at("/search?q=calibration&type=faq"));
        page.getByText("Narrow down").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Aurora 200 \\d")))
                .click();
        assertThat(page.locator(".chosen a"))
                .hasText(new String[] {"Take away FAQ", "Take away Aurora 200", "Take all away"});

        page.goBack();
        assertThat(page.locator(".chosen a")).hasText(new String[] {"Take away FAQ"});
        page.locator(".chosen a").click();
        assertThat(page).hasURL(portal.at("/search?q=calibration"));
    }

    @Test
    void the_address_bar_can_learn_to_search_from_every_page() {
        for (var path : List.of("/", "/faqs/warranty/", "/search?q=seal")) {
            var page = open(path);

            assertThat(page.locator("link[rel=search]").getAttribute("href")).isEqualTo("/opensearch.xml");
        }
        assertThat(rep.request().get(portal.at("/opensearch.xml")).text())
                .contains(portal.at("/search") + "?q={searchTerms}");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private Page open(String address) {
        var page = rep.newPage();
        page.navigate(portal.at(address));
        return page;
    }
}
