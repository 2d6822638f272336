package dev.groundwork.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A marketer's morning at the desk, without a pointer.
@Tag("browser")
class MorningTest {

    @TempDir
    Path folder;

    private final BrowserContext marketer = Browser.open(Browser.desk());
    private Portal portal;
    private Page desk;

    @BeforeEach
    void open() throws Exception {
        portal = Portal.serving(Portal.ofTheSampleContent().releases(), folder);
        for (var i = 1; i <= 20; i++) {
            send("What about "
                    + List.of("voltage", "noise", "weight", "delivery").get(i % 4) + ", case " + i + "?");
        }
        desk = marketer.newPage();
        desk.navigate(portal.at("/desk"));
        assertThat(desk.locator("[data-keys]")).isVisible();
    }

    @AfterEach
    void close() {
        marketer.close();
        portal.close();
    }

    private void send(String question) {
        marketer.request()
                .post(
                        portal.at("/api/questions"),
                        RequestOptions.create()
                                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                                .setData(Map.of("text", question)));
    }

    private void keys(String... keys) {
        for (var key : keys) {
            desk.keyboard().press(key);
        }
    }

    /// The press has come back when the desk says what was done.
    private void done(String sentence) {
        assertThat(desk.locator(".flash p")).hasText(sentence);
    }

    private void waiting(int items) {
        assertThat(desk.locator("[data-items] > li")).hasCount(items);
    }

    private int rows(String view) {
        return marketer.request()
                        .get(portal.at("/desk.csv?view=" + view))
                        .text()
                        .split("\r\n")
                        .length
                - 1;
    }

    @Test
    void twenty_items_are_dealt_with_by_keyboard_alone() throws Exception {
        keys("j", "x", "j", "x", "j", "x", "j", "x", "j", "x", "t");
        desk.keyboard().type("demo");
        keys("Enter");
        done("5 items: tagged it.");

        keys("j", "x", "j", "x", "j", "x", "m");
        assertThat(desk.locator("dialog[open] [data-heads] label")).hasCount(3);
        keys("Enter");
        done("2 items: merged it.");
        waiting(18);

        var content = CheckedContent.in(folder);
        draft(content, "j");
        draft(content, "j", "j");
        content.assertPasses();

        keys("j");
        answer("Yes, from 100 to 240 V.");
        waiting(17);
        answer("52 dB at one metre.");
        waiting(16);

        keys("d");
        desk.keyboard().type("We sell no kettles.");
        keys("Control+Enter");
        done("One item: declined.");
        waiting(15);
        keys("z");
        done("One item: undid that.");
        waiting(16);

        keys("j", "s", "Enter");
        done("One item: put it aside.");
        waiting(15);
        keys("a", "Enter");
        done("One item: assigned it.");
        for (var left = 15; left > 1; left--) {
            keys("e");
            waiting(left - 1);
        }
        keys("l");
        done("One item: looks at it.");

        assertThat(List.of(rows("waiting"), rows("answered"), rows("merged"), rows("declined"), rows("snoozed")))
                .containsExactly(1, 16, 2, 0, 1);
    }

    /// Opens an item, and saves its draft where that says that it belongs; then back to the desk.
    private void draft(CheckedContent content, String... toTheItem) {
        keys(toTheItem);
        keys("Enter");
        assertThat(desk.locator("h1")).containsText("Question Q-");
        keys("w");
        assertThat(desk.locator("h1")).hasText("A page that answers it");
        var file = desk.locator("#gw-file").innerText();
        desk.waitForDownload(() -> keys("d"))
                .saveAs(content.folder().resolve("..").resolve(file).normalize());
        desk.goBack();
        desk.goBack();
        waiting(18);
    }

    private void answer(String sentence) {
        keys("r");
        desk.keyboard().type(sentence);
        keys("Tab", "Enter");
        done("One item: answered.");
    }

    @Test
    void an_item_is_opened_answered_and_left_by_keyboard_alone() {
        keys("j", "Enter");
        assertThat(desk.locator("h1")).containsText("Question Q-");

        answer("Within two weeks.");

        assertThat(desk.locator(".steps li").last()).containsText("answered: Within two weeks.");
        keys("o");
        done("One item: opened it again.");
    }

    @Test
    void what_a_colleague_did_meanwhile_is_said_and_nothing_is_overwritten() {
        try (var colleague = marketer.newPage()) {
            colleague.navigate(portal.at("/desk"));
            colleague.keyboard().press("j");
            colleague.keyboard().press("e");
            assertThat(colleague.locator(".flash p")).hasText("One item: read it.");
        }

        keys("j", "d");
        desk.keyboard().type("No.");
        keys("Tab", "Enter");

        assertThat(desk.locator(".flash li")).containsText("was changed by somebody else meanwhile");
        assertThat(rows("declined")).isZero();
    }

    @Test
    void without_a_connection_nothing_is_lost_and_the_sentence_stays() {
        keys("j", "r");
        desk.keyboard().type("Two years.");
        marketer.setOffline(true);
        keys("Tab", "Enter");

        assertThat(desk.locator("dialog[open] [data-problem]")).containsText("cannot be reached");
        assertThat(desk.locator("dialog[open] textarea")).hasValue("Two years.");
        marketer.setOffline(false);
        keys("Enter");
        done("One item: answered.");
    }
}
