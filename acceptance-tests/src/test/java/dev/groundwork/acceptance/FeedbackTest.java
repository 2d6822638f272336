package dev.groundwork.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("browser")
class FeedbackTest {

    private static final String OBJECTION = "/objections/price-vs-kestrel/";
    private static final String FAQ = "/faqs/seal-life/";

    private final Portal portal = Portal.ofTheSampleContent();

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void a_rep_votes_on_a_page_and_the_desk_shows_it(boolean script) {
        inBrowser(script, page -> {
            page.navigate(portal.at(FAQ));
            page.getByRole(script ? AriaRole.BUTTON : AriaRole.LINK, named("Yes"))
                    .click();
            if (!script) {
                page.getByRole(AriaRole.BUTTON, named("Yes, it was worth it")).click();
            }

            assertThat(page.getByText("Thank you").first()).isVisible();
            assertThat(newestOnTheDesk(page, "vote")).containsText("Worth it");
        });
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void a_known_objection_is_filed_from_its_page(boolean script) {
        inBrowser(script, page -> {
            page.navigate(portal.at(OBJECTION));
            page.getByRole(script ? AriaRole.BUTTON : AriaRole.LINK, named("It did not"))
                    .click();
            if (!script) {
                page.getByRole(AriaRole.BUTTON, named("It did not")).click();
            }

            assertThat(page.getByText("Thank you").first()).isVisible();
            assertThat(newestOnTheDesk(page, "objection")).containsText("It did not");
        });
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void a_new_objection_is_filed_in_the_customers_words(boolean script) {
        var words = "Your service contract renews itself, with script " + script;
        inBrowser(script, page -> {
            page.navigate(portal.at("/objection?product=aurora-200"));
            page.getByLabel("In their words").fill(words);
            page.getByRole(AriaRole.BUTTON, named("Not tried")).click();

            assertThat(page.getByText("Thank you").first()).isVisible();
            assertThat(newestOnTheDesk(page, "objection")).containsText(words);
        });
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void a_question_goes_to_somebody_with_a_name(boolean script) {
        var words = "Does the 200 run on 400 Hz ship power, with script " + script;
        inBrowser(script, page -> {
            page.navigate(portal.at("/ask?product=aurora-200"));
            page.getByRole(AriaRole.TEXTBOX).first().fill(words);
            page.locator("main form button:not([type=button])").last().click();

            assertThat(page.getByRole(AriaRole.HEADING, heading("Thank you"))).isVisible();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("Ines Morel");
            assertThat(newestOnTheDesk(page, "question")).containsText(words);
        });
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void a_product_to_come_is_placed_before_it_is_decided(boolean script) {
        inBrowser(script, page -> {
            page.navigate(portal.at("/position?page=/products/aurora-500/"));
            page.locator("main label:has(input[name=choice])").first().click();
            page.locator("main form button:not([type=button])").last().click();

            assertThat(page.getByRole(AriaRole.HEADING, heading("Thank you"))).isVisible();
            assertThat(newestOnTheDesk(page, "positioning")).containsText("Aurora 500");
        });
    }

    @Test
    void nobody_is_thanked_before_the_service_has_kept_it() {
        inBrowser(true, page -> {
            page.navigate(portal.at("/faqs/warranty/"));
            page.route("**/api/votes", route -> route.abort());
            page.getByRole(AriaRole.BUTTON, named("Yes")).click();
            assertThat(page.locator(".said.waits")).containsText("Not sent yet");
            assertThat(page.getByText("Thank you")).hasCount(0);

            page.unroute("**/api/votes");
            afterADoubleTapIsOver(page);
            page.getByRole(AriaRole.BUTTON, named("Yes")).click();

            assertThat(page.getByText("Thank you")).isVisible();
        });
    }

    @Test
    void a_sign_in_page_that_answers_200_is_no_thanks() {
        inBrowser(true, page -> {
            page.navigate(portal.at("/faqs/warranty/"));
            page.route("**/api/votes", route -> route.fulfill(new Route.FulfillOptions().setBody("<h1>Sign in</h1>")));
            page.getByRole(AriaRole.BUTTON, named("Yes")).click();

            assertThat(page.locator(".said.waits")).containsText("Not sent yet");
            assertThat(page.getByText("Thank you")).hasCount(0);
        });
    }

    @Test
    void a_no_is_followed_by_why_in_one_tap() {
        inBrowser(true, page -> {
            page.navigate(portal.at("/faqs/warranty/"));
            page.getByRole(AriaRole.BUTTON, named("No")).click();
            assertThat(page.getByText("What was wrong?")).isVisible();
            afterADoubleTapIsOver(page);
            page.getByRole(AriaRole.BUTTON, named("Out of date")).click();

            assertThat(page.getByText("It counts when we decide")).isVisible();
            assertThat(newestOnTheDesk(page, "vote")).containsText("Out of date");
        });
    }

    @Test
    void a_line_after_a_no_is_told_to_be_kept() {
        inBrowser(true, page -> {
            page.navigate(portal.at("/faqs/warranty/"));
            page.getByRole(AriaRole.BUTTON, named("No")).click();
            assertThat(page.getByText("What was wrong?")).isVisible();
            afterADoubleTapIsOver(page);
            page.getByLabel("What should be different?").fill("The figure for Norway");
            page.getByLabel("What should be different?").press("Enter");

            assertThat(page.getByText("Your line is kept")).isVisible();
        });
    }

    @Test
    void words_narrow_the_known_objections_on_any_page() {
        inBrowser(true, page -> {
            page.navigate(portal.at("/faqs/warranty/"));
            page.locator(".picker").scrollIntoViewIfNeeded();
            page.getByLabel("What did they say?").fill("too expensive");
            assertThat(page.getByText("“You are 30 % above Kestrel”")).isVisible();

            page.getByLabel("What did they say?").fill("my cat does not like the colour of it");
            // The buttons stand below the list, which has become another one.
            assertThat(page.getByText("“You are 30 % above Kestrel”")).isHidden();
            page.getByRole(AriaRole.BUTTON, named("Not tried")).click();
            assertThat(page.locator(".after .said")).containsText("Thank you");
            assertThat(newestOnTheDesk(page, "objection")).containsText("my cat does not like the colour");
        });
    }

    @Test
    void what_did_not_work_can_be_told_in_the_customers_own_words() {
        inBrowser(true, page -> {
            page.navigate(portal.at(OBJECTION));
            page.getByRole(AriaRole.BUTTON, named("It did not")).click();
            page.locator(".said-so summary").click();
            assertThat(page.getByLabel("What did you say?")).hasCount(0);
            page.getByLabel("The customer's own words").fill("Nobody signs for nine thousand more");
            page.getByRole(AriaRole.BUTTON, named("Send the line")).click();

            assertThat(page.getByText("Your line is kept")).isVisible();
            assertThat(newestOnTheDesk(page, "objection"))
                    .containsText("The customer: Nobody signs for nine thousand more");
        });
    }

    @Test
    void without_script_an_empty_form_comes_back_with_the_sentence_that_helps() {
        inBrowser(false, page -> {
            page.navigate(portal.at("/objection"));
            page.getByRole(AriaRole.BUTTON, named("It worked")).click();

            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, named("It worked"))).isVisible();
        });
    }

    private void inBrowser(boolean script, java.util.function.Consumer<Page> steps) {
        try (var rep = Browser.open(Browser.phone().setJavaScriptEnabled(script))) {
            steps.accept(rep.newPage());
        }
    }

    /// For a moment after an answer a press does nothing, so that a double tap does not hit what took its place.
    private static void afterADoubleTapIsOver(Page page) {
        assertThat(page.locator("[data-taps][data-sending]")).hasCount(0);
    }

    private com.microsoft.playwright.Locator newestOnTheDesk(Page page, String kind) {
        page.navigate(portal.at("/desk?kind=" + kind));
        return page.getByRole(AriaRole.MAIN).locator("li, article").first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
