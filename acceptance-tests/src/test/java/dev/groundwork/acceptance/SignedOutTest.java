package dev.groundwork.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A sign-in that ends while somebody types, in every way in which proxies say so.
@Tag("browser")
class SignedOutTest {

    private static final Pattern SIGN_IN_AGAIN = Pattern.compile("^Not sent yet: sign in again");
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final Portal portal = Portal.ofTheSampleContent();
    private final BrowserContext rep = Browser.open(Browser.phone());
    private final Between between = between();
    private final String mark = getClass().getSimpleName() + System.nanoTime();

    private Between between() {
        try {
            return new Between(portal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        rep.close();
        between.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"REDIRECT", "SIGN_IN_PAGE", "UNAUTHORIZED", "FORBIDDEN", "BAD_GATEWAY"})
    void what_was_being_typed_arrives_once_after_signing_in_again_although_the_tab_was_closed(Between.Way way) {
        between.goes(way);
        var written = new ArrayList<String>();

        for (var form : Form.values()) {
            var words = mark + form;
            signIn();
            var page = open(form.path);
            form.type(page, words);
            between.signOut();
            form.press(page);
            assertThat(page.locator(".outbox [role=status]")).hasText(SIGN_IN_AGAIN);
            assertThat(page.getByText("Thank you")).hasCount(0);
            page.close();

            signIn();
            assertThat(open("/faqs/").locator(".outbox")).containsText("Sent.", SOON);
            written.add(words);
        }

        assertThat(arrived()).containsExactlyInAnyOrderElementsOf(written);
        assertThat(between.written()).filteredOn(one -> one.status() == 201).hasSize(written.size());
    }

    @Test
    void what_the_service_says_to_a_form_that_keeps_nothing_is_not_said_here() {
        between.goes(Between.Way.ENDED);
        signIn();
        var page = open("/ask");
        Form.ASK.type(page, mark);
        between.signOut();
        Form.ASK.press(page);

        assertThat(page.locator(".outbox [role=status]")).hasText("Not sent yet: sign in again.");
    }

    @Test
    void the_link_leads_through_the_sign_in_back_to_the_page_and_what_was_written_goes() {
        between.goes(Between.Way.REDIRECT);
        signIn();
        var page = open("/ask?product=aurora-200");
        Form.ASK.type(page, mark);
        between.signOut();
        Form.ASK.press(page);

        page.getByRole(AriaRole.LINK, named("sign in again")).click();
        page.getByRole(AriaRole.LINK, named("Sign in")).click();

        assertThat(page).hasURL(between.at("/ask?product=aurora-200"));
        assertThat(page.locator(".outbox")).containsText("Sent.", SOON);
        assertThat(arrived()).containsExactly(mark);
    }

    @Test
    void what_has_no_name_passes_a_sign_in_only_when_its_sender_says_so() {
        between.goes(Between.Way.UNAUTHORIZED);
        signIn();
        var page = open("/ask");
        Form.ASK.type(page, mark);
        page.getByLabel("Without my name").check();
        Form.ASK.press(page);
        assertThat(page.locator(".outbox [role=status]")).hasText(SIGN_IN_AGAIN);
        assertThat(between.written()).extracting(Between.Written::cookie).containsOnly("");

        page.locator(".outbox .wrap > button").click();
        page.getByRole(AriaRole.BUTTON, named("Send through my sign-in, no name is kept"))
                .click();

        assertThat(page.locator(".outbox")).containsText("One receipt to keep.", SOON);
        assertThat(page.locator(".outbox .id")).hasText(Pattern.compile("[A-Za-z0-9_-]{22}"));
        page.getByRole(AriaRole.BUTTON, named("I have kept it")).click();
        assertThat(page.locator(".outbox .id")).hasCount(0);
        assertThat(arrived()).containsExactly(mark);
    }

    private enum Form {
        ASK("/ask") {
            @Override
            void type(Page page, String words) {
                page.locator("#text").fill(words);
            }

            @Override
            void press(Page page) {
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Send to")))
                        .click();
            }
        },
        CHALLENGE("/") {
            @Override
            void type(Page page, String words) {
                page.getByLabel("In my way").fill(words);
            }

            @Override
            void press(Page page) {
                page.getByLabel("In my way").press("Enter");
            }
        },
        OBJECTION("/objection") {
            @Override
            void type(Page page, String words) {
                page.locator("#text").fill(words);
            }

            @Override
            void press(Page page) {
                page.getByRole(AriaRole.BUTTON, named("It worked")).click();
            }
        },
        VOTE("/vote?page=/faqs/warranty/&worth=true") {
            @Override
            void type(Page page, String words) {
                page.getByText("Say more, if you like").click();
                page.locator("#comment").fill(words);
            }

            @Override
            void press(Page page) {
                page.getByRole(AriaRole.BUTTON, named("Yes, it was worth it")).click();
            }
        };

        final String path;

        Form(String path) {
            this.path = path;
        }

        abstract void type(Page page, String words);

        abstract void press(Page page);
    }

    private Page open(String path) {
        var page = rep.newPage();
        page.navigate(between.at(path));
        return page;
    }

    private void signIn() {
        rep.request().get(between.at("/signed-in?next=/faqs/"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /// The words of this test that the service has, as often as it has them.
    private List<String> arrived() {
        var words = Pattern.compile("\"(?:text|comment)\":\"(" + mark + "[^\"]*)\"");
        return List.of("/api/questions", "/api/challenges", "/api/objections", "/api/votes").stream()
                .map(api -> rep.request().get(portal.at(api + "?limit=100")).text())
                .flatMap(list -> words.matcher(list).results().map(found -> found.group(1)))
                .toList();
    }
}
