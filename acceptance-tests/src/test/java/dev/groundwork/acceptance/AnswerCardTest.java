package dev.groundwork.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a rep takes along from the sentence that answers.
@Tag("browser")
class AnswerCardTest {

    private static final String FOR_CUSTOMERS = "/search?q=how+long+is+the+warranty";
    private static final String INTERNAL = "/search?q=what+discount+can+I+give";
    private static final String SENTENCE =
            "Two years on every Halden instrument from the day of installation, and five years on the burette drive."
                    + " Repairs do not extend the period.";
    private static final String TITLE = "How long is the warranty?";
    private static final String CLIPBOARD = """
            async () => {
              const [item] = await navigator.clipboard.read();
              const texts = await Promise.all(item.types.map(async (type) => [type, await (await item.getType(type)).text()]));
              return Object.fromEntries(texts);
            }""";

    private final Portal portal = Portal.ofTheSampleContent();
    private final BrowserContext rep =
            Browser.open(Browser.phone().setPermissions(List.of("clipboard-read", "clipboard-write")));

    @AfterEach
    void close() {
        rep.close();
    }

    @Test
    void one_press_copies_sentence_title_and_link_as_text_and_as_html() {
        var page = open(FOR_CUSTOMERS);
        var link = portal.at("/faqs/warranty/");

        press(page, "Copy");

        assertThat(page.evaluate(CLIPBOARD))
                .isEqualTo(Map.of(
                        "text/plain", SENTENCE + "\n" + TITLE + "\n" + link,
                        "text/html",
                                "<blockquote><p>" + SENTENCE + "</p></blockquote><p><a href=\"" + link + "\">" + TITLE
                                        + "</a></p>"));
    }

    @Test
    void what_is_copied_for_a_customer_leads_nowhere_inside() {
        var page = open(FOR_CUSTOMERS);

        press(page, "Copy for a customer");

        assertThat(page.evaluate(CLIPBOARD))
                .isEqualTo(Map.of(
                        "text/plain",
                        SENTENCE + "\n" + TITLE,
                        "text/html",
                        "<p>" + SENTENCE + "</p><p>" + TITLE + "</p>"));
    }

    @Test
    void an_internal_page_says_so_and_copies_nothing_for_a_customer() {
        for (var address : List.of(INTERNAL, "/faqs/discount-limits/")) {
            var page = open(address);

            assertThat(page.getByRole(AriaRole.BUTTON, named("Copy"))).hasCount(1);
            assertThat(page.getByRole(AriaRole.BUTTON, named("Copy for a customer")))
                    .hasCount(0);
        }
        assertThat(open(INTERNAL).locator(".answer")).containsText("Internal: not for customers");
    }

    @Test
    void without_a_modern_clipboard_the_same_is_copied() {
        rep.addInitScript("Object.defineProperty(navigator, 'clipboard', { get: () => window.noClipboard ? undefined"
                + " : Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard').get.call(navigator) });");
        var page = open(FOR_CUSTOMERS);

        page.evaluate("window.noClipboard = true");
        press(page, "Copy");
        page.evaluate("window.noClipboard = false");

        assertThat(page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(SENTENCE + "\n" + TITLE + "\n" + portal.at("/faqs/warranty/"));
    }

    @Test
    void a_phone_with_a_share_sheet_offers_it() {
        rep.addInitScript("navigator.share = async (what) => { window.shared = what; }");
        var page = open(FOR_CUSTOMERS);

        page.getByRole(AriaRole.BUTTON, named("Share")).click();

        assertThat(page.evaluate("window.shared"))
                .isEqualTo(Map.of("title", TITLE, "text", SENTENCE, "url", portal.at("/faqs/warranty/")));
    }

    @Test
    void where_nothing_can_be_shared_no_button_says_so() {
        rep.addInitScript("delete Navigator.prototype.share");

        assertThat(open(FOR_CUSTOMERS).locator("[data-share]")).isHidden();
    }

    private void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
        assertThat(page.getByText("Copied")).isVisible();
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
