package dev.groundwork.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class PreviewTest {

    private final BrowserContext author = Browser.open(Browser.desk());

    @TempDir
    Path folder;

    private Preview preview;

    @BeforeEach
    void start() throws Exception {
        write("one.md", "# One\n\nThe first text.\n\n" + "A line that makes the page long.\n\n".repeat(200));
        write("faqs/two.md", "# Two\n\nAnother text.\n");
        preview = Preview.of(folder.resolve("content"), folder);
    }

    @AfterEach
    void end() {
        author.close();
        preview.close();
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve("content").resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private Page open(String address) {
        var page = author.newPage();
        page.navigate(preview.at(address));
        assertThat(page.locator("#gw-preview output")).hasText("Preview");
        return page;
    }

    @Test
    void the_open_page_shows_what_was_saved_and_stays_where_it_was() throws Exception {
        var page = open("/one/");
        page.evaluate("window.scrollTo(0, 1500)");

        write("one.md", "# One\n\nThe second text.\n\n" + "A line that makes the page long.\n\n".repeat(200));

        assertThat(page.getByText("The second text.")).isAttached();
        page.waitForFunction("Math.abs(window.scrollY - 1500) < 20");
    }

    @Test
    void a_page_of_the_service_follows_too() throws Exception {
        var page = open("/search?q=another");

        write("faqs/three.md", "# Three\n\nAnother text, too.\n");

        assertThat(page.getByText("Three").first()).isVisible();
    }

    @Test
    void words_that_were_not_sent_yet_are_not_lost() throws Exception {
        var page = open("/ask");
        page.locator("textarea, input[name=text]").first().fill("Half a question");

        write("one.md", "# One\n\nThe second text.\n");

        assertThat(page.locator("#gw-preview output")).containsText("there is a newer state");
        assertThat(page.locator("textarea, input[name=text]").first()).hasValue("Half a question");
    }

    @Test
    void a_service_that_was_started_again_is_followed_again() throws Exception {
        var page = open("/one/");
        preview.restartService();

        write("one.md", "# One\n\nThe third text.\n");

        assertThat(page.getByText("The third text.")).isVisible();
    }

    @Test
    void a_bad_save_changes_nothing_and_the_next_good_one_shows() throws Exception {
        var page = open("/one/");

        Files.write(folder.resolve("content/bad.md"), new byte[] {(byte) 0xff});
        preview.awaitSaid("nothing was published");
        assertThat(page.getByText("The first text.")).isVisible();
        Files.delete(folder.resolve("content/bad.md"));
        write("one.md", "# One\n\nMended.\n");

        assertThat(page.getByText("Mended.")).isVisible();
        assertThat(page.locator("script[data-release]").count()).isEqualTo(1);
    }
}
