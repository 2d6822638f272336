package dev.groundwork.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Search without a pointer, and for those who hear it.
@Tag("browser")
class KeyboardTest {

    private static final String WITHOUT_ANSWER = "can the coffee machine make espresso at midnight";
    private static final String SENTENCE = "Two years on every Halden instrument";

    private final Portal portal = Portal.ofTheSampleContent();
    private final BrowserContext rep = Browser.open(Browser.desk());

    @AfterEach
    void close() {
        rep.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/faqs/seal-life/", "/desk"})
    void from_any_page_the_keyboard_alone_leads_to_the_page_that_answers(String from) {
        var page = open(from);

        page.keyboard().press("/");
        page.keyboard().type("how long is the warranty");
        assertThat(page.locator(".pop .answer")).containsText(SENTENCE);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        assertThat(page.getByLabel("Ask or search")).hasAttribute("aria-activedescendant", "gw-found-0");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(portal.at("/faqs/warranty/"));
    }

    @Test
    void the_answer_is_copied_and_a_question_without_one_is_asked_by_keyboard_alone() {
        rep.grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
        var page = open("/");

        page.keyboard().press("/");
        page.keyboard().type("how long is the warranty");
        assertThat(page.locator(".pop .answer")).containsText(SENTENCE);
        tabTo(page, "Copy");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Copied")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.COMBOBOX)).isFocused();

        page.keyboard().press("Control+A");
        page.keyboard().type(WITHOUT_ANSWER);
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("No page answers this");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=can.*"));
        tabTo(page, "Ask Ines Morel");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/sent\\?kind=question.*"));
        assertThat(page.getByText("Ines Morel answers by")).isVisible();
    }

    @Test
    void the_whole_path_from_an_answer_to_a_question_that_is_sent_needs_no_pointer() {
        var page = open("/");
        page.keyboard().press("/");
        page.keyboard().type("how long is the warranty");
        assertThat(page.locator(".pop .answer")).containsText(SENTENCE);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions()
                                .setName("How long is the warranty?")
                                .setLevel(1)))
                .isVisible();

        // The heading is there before the script that listens for the key.
        assertThat(page.getByRole(AriaRole.COMBOBOX)).isVisible();
        page.keyboard().press("/");
        page.keyboard().type(WITHOUT_ANSWER);
        assertThat(page.locator(".pop .ask-me")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".pop")).isHidden();
        assertThat(page.getByRole(AriaRole.COMBOBOX)).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=can.*"));
        tabTo(page, "Ask without my name, or in a hurry");
        page.keyboard().press("Enter");

        assertThat(page.getByLabel("Your question")).hasValue(WITHOUT_ANSWER);
        tabTo(page, "Needed today");
        page.keyboard().press("Space");
        tabTo(page, "Send to Ines Morel");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/sent\\?kind=question.*"));
        assertThat(page.getByText("Ines Morel answers by")).isVisible();
    }

    private static void tabTo(Page page, String button) {
        for (var presses = 0; presses < 30; presses++) {
            page.keyboard().press("Tab");
            if (button.equals(page.evaluate(
                    "(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()"))) {
                return;
            }
        }
        throw new AssertionError("no way by Tab to " + button);
    }

    @Test
    void how_many_were_found_is_said_once_and_politely() {
        var page = open("/");

        page.getByRole(AriaRole.COMBOBOX).pressSequentially("warranty");

        assertThat(page.locator(".find [role=status]")).hasText(Pattern.compile("\\d+ pages, one with an answer"));
        assertThat(page.getByRole(AriaRole.COMBOBOX)).hasAttribute("aria-expanded", "true");
        assertThat(page.getByRole(AriaRole.COMBOBOX)).hasAttribute("aria-controls", "gw-found");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void the_open_list_keeps_no_reader_out(ColorScheme colours) {
        try (var reader = Browser.open(Browser.phone().setColorScheme(colours))) {
            var page = reader.newPage();
            page.navigate(portal.at("/"));
            for (var words : new String[] {"how long is the warranty", WITHOUT_ANSWER}) {
                page.getByRole(AriaRole.COMBOBOX).fill(words);
                assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();

                assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            }
            page.navigate(portal.at("/search?q=warranty"));
            page.getByRole(AriaRole.COMBOBOX).fill("");
            assertThat(page.getByText("Recent, on this device only")).isVisible();

            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void shortcuts_of_a_single_key_can_be_switched_off_for_good() {
        var page = open("/");

        page.getByRole(AriaRole.BUTTON, named("Single-key shortcuts: on")).click();
        page.reload();
        page.keyboard().press("/");

        assertThat(page.getByRole(AriaRole.COMBOBOX)).not().isFocused();
        page.getByRole(AriaRole.BUTTON, named("Single-key shortcuts: off")).click();
        page.keyboard().press("/");
        assertThat(page.getByRole(AriaRole.COMBOBOX)).isFocused();
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
