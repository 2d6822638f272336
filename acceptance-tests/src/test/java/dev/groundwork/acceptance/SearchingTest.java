package dev.groundwork.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class SearchingTest {

    private static final String QUESTION = "why are we so much more expensive than kestrel";

    private final Portal portal = Portal.ofTheSampleContent();
    private final BrowserContext rep = Browser.open(Browser.phone());

    @AfterEach
    void close() {
        rep.close();
    }

    @Test
    void the_answer_stands_on_the_screen_while_the_rep_types() {
        var page = home();

        page.getByRole(AriaRole.COMBOBOX).pressSequentially(QUESTION);

        assertThat(page.locator(".answer .words")).isVisible();
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Kestrel");
    }

    @Test
    void the_keyboard_alone_leads_from_the_question_to_the_page() {
        var page = home();

        page.keyboard().press("/");
        page.keyboard().type(QUESTION);
        assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
        page.keyboard().press("ArrowDown");
        assertThat(page.getByRole(AriaRole.COMBOBOX)).hasAttribute("aria-activedescendant", "gw-found-0");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/objections/.*kestrel.*"));
    }

    @Test
    void escape_puts_the_results_away_and_keeps_the_words() {
        var page = home();
        var box = page.getByRole(AriaRole.COMBOBOX);

        box.pressSequentially("seal kit");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
        box.press("Escape");

        assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
        assertThat(box).hasValue("seal kit");
    }

    @Test
    void a_question_that_no_page_answers_leads_to_the_ask_form_with_its_words() {
        var page = home();

        page.navigate(portal.at("/search?q=can+the+coffee+machine+make+espresso+at+midnight"));

        assertThat(page.getByText("No page answers this")).isVisible();
        assertThat(page.locator(".ask-me").getByRole(AriaRole.TEXTBOX))
                .hasValue(Pattern.compile("can the coffee machine.*"));
    }

    @Test
    void a_misspelt_word_is_put_right_and_said_so() {
        var page = home();

        page.navigate(portal.at("/search?q=calibraton+included"));

        assertThat(page.getByText("Showing pages for")).isVisible();
        assertThat(page.locator(".hits li").first()).isVisible();
    }

    @Test
    void without_script_the_form_leads_to_a_page_of_results() {
        try (var plain = Browser.open(Browser.phone().setJavaScriptEnabled(false))) {
            var page = plain.newPage();
            page.navigate(portal.at("/"));

            page.getByRole(AriaRole.SEARCHBOX).fill(QUESTION);
            page.getByRole(AriaRole.SEARCHBOX).press("Enter");

            assertThat(page).hasURL(Pattern.compile(".*/search\\?q=why.*"));
            assertThat(page.locator(".answer .words")).isVisible();
        }
    }

    private Page home() {
        var page = rep.newPage();
        page.navigate(portal.at("/"));
        return page;
    }
}
