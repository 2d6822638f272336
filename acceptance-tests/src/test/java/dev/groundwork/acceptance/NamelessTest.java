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

/// What somebody gets back who sends without a name, and who has the question of a colleague too.
@Tag("browser")
class NamelessTest {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final Portal portal = Portal.ofTheSampleContent();
    private final BrowserContext rep = Browser.open(Browser.phone());

    @AfterEach
    void close() {
        rep.close();
    }

    @Test
    void a_question_is_thanked_for_with_who_answers_and_a_receipt_to_copy() {
        var page = open("/ask");
        page.locator("#text").fill("Is it safe to ask this?");
        page.getByLabel("Without my name").check();
        send(page);

        assertThat(page.getByRole(AriaRole.HEADING, named("Thank you"))).isFocused();
        assertThat(page.getByText(Pattern.compile("^Ines Morel answers by \\w+day \\d+ \\w+\\.$")))
                .isVisible();
        assertCopied(page);
        // What was there for the form does nothing without it.
        assertThat(page.locator("main button")).hasCount(1);
        page.getByRole(AriaRole.LINK, named("What I sent")).first().click();
        assertThat(page).hasURL(portal.at("/my"));
    }

    @Test
    void an_objection_a_vote_and_a_challenge_are_thanked_for_with_a_receipt_to_copy() {
        var page = open("/objections/price-vs-kestrel/");
        page.getByLabel("Without my name").check();
        page.getByRole(AriaRole.BUTTON, named("Not tried")).click();
        assertCopied(page);

        page = open("/faqs/warranty/");
        page.getByLabel("Without my name").check();
        page.getByRole(AriaRole.BUTTON, named("Yes")).click();
        assertCopied(page);

        page = open("/");
        page.getByLabel("Without my name").check();
        page.getByLabel("In my way").fill("No demo unit");
        page.getByLabel("In my way").press("Enter");
        assertCopied(page);
    }

    @Test
    void who_has_a_question_too_is_told_that_it_counts() {
        var ask = open("/ask");
        ask.locator("#text").fill("Who has this question too?");
        send(ask);
        assertThat(ask).hasURL(Pattern.compile(".*/sent.*"));

        var named = open("/ask");
        meToo(named);
        assertThat(named).hasURL(Pattern.compile(".*/ask\\?meToo=Q-.*"));
        assertThat(named.getByText("You are counted among those who wait for this answer."))
                .isVisible();

        var nameless = open("/ask");
        nameless.getByLabel("Without my name").check();
        meToo(nameless);
        assertThat(nameless.getByText("You are counted among those who wait for this answer."))
                .isVisible();
        // Nobody is asked about it under a name.
        assertThat(nameless).hasURL(portal.at("/ask"));
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Send to")))
                .click();
    }

    private static void meToo(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Me too.*Who has this question too")))
                .click();
    }

    private void assertCopied(Page page) {
        rep.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        var code = page.locator(".receipt .id").last();
        assertThat(code).hasText(CODE);
        page.getByRole(AriaRole.BUTTON, named("Copy the receipt")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Copied"))).isVisible();
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(code.textContent());
    }

    private Page open(String address) {
        var page = rep.newPage();
        page.navigate(portal.at(address));
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
