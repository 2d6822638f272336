package dev.groundwork.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whoever took something along is asked once, the next day, whether it helped.
@Tag("browser")
class TookTest {

    private final Portal portal = Portal.ofTheSampleContent();
    private BrowserContext rep;
    private Page page;

    @BeforeEach
    void takeSomethingAlong() {
        rep = Browser.open(Browser.phone().setPermissions(List.of("clipboard-read", "clipboard-write")));
        page = rep.newPage();
        page.clock().setFixedTime("2026-11-23T15:00:00Z");
        page.navigate(portal.at("/faqs/seal-life/"));
        page.locator("[data-copy]").first().click();
    }

    @AfterEach
    void end() {
        rep.close();
    }

    private void homeOn(String day) {
        page.clock().setFixedTime(day + "T09:00:00Z");
        page.navigate(portal.at("/"));
    }

    private Locator asked() {
        return page.locator("[data-took]");
    }

    @Test
    void the_next_day_the_home_page_asks_and_one_tap_answers() {
        homeOn("2026-11-23");
        assertThat(asked()).isHidden();

        homeOn("2026-11-24");
        assertThat(asked()).containsText("Did it help?");
        var kept = page.waitForResponse("**/api/votes", () -> button("Yes").click());

        assertThat(kept.status()).isEqualTo(201);
        assertThat(asked()).containsText("Thank you. It counts for the page.");
        assertThat(kept.request().postData())
                .contains("\"page\":\"/faqs/seal-life/\"", "\"version\":", "\"worth\":true");
        homeOn("2026-11-25");
        assertThat(asked()).isHidden();
    }

    @Test
    void whoever_does_not_answer_is_not_asked_again() {
        homeOn("2026-11-24");
        assertThat(asked()).isVisible();

        homeOn("2026-11-25");

        assertThat(asked()).isHidden();
    }

    @Test
    void what_was_taken_along_stays_on_the_device() {
        var sent = new ArrayList<Request>();
        page.onRequest(sent::add);

        homeOn("2026-11-24");
        assertThat(asked()).isVisible();

        assertThat(sent)
                .noneMatch(request -> request.url().contains("seal-life")
                        || String.valueOf(request.postData()).contains("seal-life"));
        assertThat(asked().getByRole(AriaRole.LINK)).hasAttribute("href", "/faqs/seal-life/");
    }

    private Locator button(String name) {
        return asked().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
