package dev.groundwork.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words that would be a script, had anybody forgotten to escape them, in each place that shows what people wrote. The
/// browser is told to leave out the content security policy, which would hide such a mistake.
@Tag("browser")
class HostileWordsTest {

    private static final String OBJECTION = "/objections/price-vs-kestrel/";
    private static final List<String> PAYLOADS =
            ForeignNodes.resource("/cross-site-scripting.txt").lines().toList();

    /// Pages that show what their address says; a `%` stands for it.
    private static final List<String> FROM_THE_ADDRESS = List.of(
            "/search?q=%",
            "/search?part=results&q=%",
            "/search?q=calibration&type=%",
            "/ask?text=%",
            "/ask?text=why&product=%",
            "/ask?text=why&page=%",
            "/challenge?text=%",
            "/objection?text=%",
            "/objection?said=%",
            "/objection?page=%",
            "/objection?product=%",
            "/objection/known?text=%",
            "/vote?page=/faqs/warranty/&comment=%",
            "/vote?page=%",
            "/position?page=/products/aurora-500/&text=%",
            "/position?page=/faqs/warranty/&text=%",
            "/sent?id=%",
            "/sent?kind=%",
            "/desk?kind=%",
            "/%");

    /// The small forms, which give back what was sent where it is not taken.
    private static final List<String> FORMS = List.of(
            "/ask",
            "/challenge",
            "/objection",
            "/vote?page=/faqs/warranty/",
            "/position?page=/products/aurora-500/",
            "/vote?page=/faqs/warranty/#gone",
            "/position?page=/products/aurora-500/#gone",
            "/my");

    /// Where what was sent must be in sight, or looking for it there proves nothing.
    private static final List<String> SHOWN = List.of(
            "/search",
            "/ask?text=%",
            "refused /ask",
            "refused /challenge",
            "refused /objection",
            "refused /vote?page=/faqs/warranty/",
            "refused /position?page=/products/aurora-500/",
            "refused /vote?page=/faqs/warranty/#gone",
            "/desk",
            "/desk?kind=question",
            "/desk?kind=objection",
            "/desk?kind=vote",
            "/desk?kind=positioning",
            "/desk?kind=challenge",
            "/api/questions",
            "/my",
            "/ask",
            "released lines",
            "/desk/insight",
            "a figure of insight",
            "/desk/insight/searches-unanswered",
            "recent searches",
            "search without the service",
            "waiting in the browser");

    @TempDir
    Path data;

    private Portal portal;
    private BrowserContext reader;
    private Page page;
    private ForeignNodes foreign;
    private final List<String> dialogs = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        portal = Portal.serving(Portal.ofTheSampleContent().releases(), data);
        reader = Browser.open(Browser.desk().setBypassCSP(true).setAcceptDownloads(true));
        reader.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        page = reader.newPage();
        foreign = new ForeignNodes(page);
    }

    @AfterEach
    void close() {
        reader.close();
        portal.close();
    }

    @Test
    void hostile_words_stay_words_wherever_they_are_shown() {
        assertThat(PAYLOADS).hasSize(100).doesNotHaveDuplicates();
        seeWhatIsUsual();

        // An address may be shorter than a text.
        visit(batches(2_400), batches(3_900));
        assertThat(foreign.found()).isEmpty();
        assertThat(dialogs).isEmpty();
        assertThat(foreign.placesThatShowed()).containsAll(SHOWN);
        assertThatFilesAreSavedAndBeginNoFormula();
    }

    /// Beside others a payload may be spoilt by what stands before it.
    @Tag("long")
    @Test
    void nor_are_they_anything_else_where_each_stands_alone() {
        seeWhatIsUsual();

        page.navigate(portal.at("/ask"));
        foreign.lookAtEach(FROM_THE_ADDRESS, PAYLOADS);

        assertThat(foreign.found()).isEmpty();
        assertThat(dialogs).isEmpty();
    }

    private void seeWhatIsUsual() {
        var harmless = "espresso at midnight on the nimbus";
        visit(List.of(harmless), List.of(harmless));
        look("/search?q=calibration", "/search");
        foreign.lookAtEach(FROM_THE_ADDRESS, List.of("calibraton", "calibration", harmless));
        foreign.areUsual();
    }

    private void assertThatFilesAreSavedAndBeginNoFormula() {
        for (var file : Map.of("/desk.csv", "desk.csv", "/my/export.json", "my-input.json")
                .entrySet()) {
            page.navigate(portal.at("/desk"));
            var download =
                    page.waitForDownload(() -> page.evaluate("file => { location.href = file; }", file.getKey()));
            assertThat(download.suggestedFilename()).isEqualTo(file.getValue());
            assertThat(reader.request().get(portal.at(file.getKey())).headers())
                    .containsEntry("x-content-type-options", "nosniff");
        }
        var cells = Pattern.compile("\"((?:[^\"]++|\"\")*+)\"")
                .matcher(reader.request().get(portal.at("/desk.csv")).text())
                .results();
        assertThat(cells.map(cell -> cell.group(1)).filter(cell -> !cell.isEmpty()))
                .isNotEmpty()
                .noneMatch(cell -> "=+-@\t\r".indexOf(cell.charAt(0)) >= 0);
    }

    private void visit(List<String> asked, List<String> sent) {
        for (var text : asked) {
            FROM_THE_ADDRESS.forEach(place -> look(place.replace("%", encoded(text)), place));
            // Twice by now, and so it is shown.
            look("/search?q=" + encoded(text), "/search");
            page.getByRole(AriaRole.COMBOBOX).fill("");
            foreign.look("recent searches");
        }
        EveryField.says(sent, reader.request(), portal).forEach(id -> look("/sent?id=" + id, "/sent"));
        for (var kind : List.of("question", "objection", "vote", "positioning", "challenge")) {
            look("/desk?kind=" + kind, "/desk?kind=" + kind);
        }
        for (var kind : List.of("questions", "objections", "votes", "positioning", "challenges")) {
            look("/api/" + kind, "/api/" + kind);
        }
        for (var path : List.of("/desk", "/my", "/ask", "/objection", "/desk/insight")) {
            look(path, path);
        }
        for (var figure : List.of("objections", "challenges", "positioning-words", "searches-unanswered.json")) {
            look("/desk/insight/" + figure, "a figure of insight");
        }
        page.navigate(portal.at(OBJECTION));
        assertThat(page.locator(".lines blockquote").first()).isVisible();
        foreign.look("released lines");
        sent.forEach(text -> FORMS.forEach(form -> refused(form, text)));
        searches();
        withoutTheService(asked.getFirst());
        waiting(sent);
    }

    private void look(String address, String place) {
        var answer = page.navigate(portal.at(address));
        assertThat(answer.status()).as(place).isNotIn(414, 431, 500);
        foreign.look(place);
    }

    /// Sent as a browser without script sends it, and not taken.
    private void refused(String form, String text) {
        page.navigate(portal.at(form));
        page.locator("main form[method=post]").first().evaluate("""
                (form, text) => {
                  window.gwBefore = true;
                  for (const box of form.querySelectorAll("textarea, #receipt")) box.value = text;
                  if (location.hash === "#gone") form.querySelector("[name=page]").value = "/gone/";
                  form.querySelector("[name=token]")?.setAttribute("value", "none");
                  form.submit();
                }
                """, text);
        page.waitForFunction("() => !window.gwBefore && document.readyState === 'complete'");
        foreign.look("refused " + form);
    }

    private void searches() {
        page.navigate(portal.at("/desk/insight/searches-unanswered"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            page.reload();
            return page.locator("table.asked tbody tr").count() > 0;
        });
        foreign.look("/desk/insight/searches-unanswered");
    }

    private void withoutTheService(String text) {
        page.navigate(portal.at("/"));
        page.route("**/search?part=*", Route::abort);
        page.getByRole(AriaRole.COMBOBOX).fill(text);
        assertThat(page.locator(".pop .without")).isVisible();
        foreign.look("search without the service");
        page.unroute("**/search?part=*");
    }

    /// What waits in the browser, and what the service says of it.
    private void waiting(List<String> texts) {
        var refusal = new AtomicReference<>("");
        page.route("**/api/challenges", route -> {
            if (refusal.get().isEmpty()) {
                route.abort();
            } else {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(400)
                        .setContentType("application/problem+json")
                        .setBody(refusal.get()));
            }
        });
        page.navigate(portal.at("/"));
        for (var text : texts) {
            refusal.set("");
            page.getByLabel("In my way").fill(text);
            page.getByLabel("In my way").press("Enter");
            assertThat(page.locator(".outbox")).containsText("ot sent yet");
            refusal.set("{\"detail\":" + new Gson().toJson(text) + "}");
            page.evaluate("window.dispatchEvent(new Event('online'))");
            assertThat(page.locator(".outbox-why")).hasCount(texts.indexOf(text) + 1);
        }
        page.locator(".outbox .wrap > button").click();
        assertThat(page.locator(".outbox-why").first()).isVisible();
        foreign.look("waiting in the browser");
        page.evaluate("indexedDB.deleteDatabase('gw-outbox')");
        page.unroute("**/api/challenges");
    }

    /// All payloads in as few texts as they fit in.
    private static List<String> batches(int longest) {
        var batches = new ArrayList<String>();
        var batch = new StringBuilder();
        for (var payload : PAYLOADS) {
            if (batch.length() + payload.length() >= longest) {
                batches.add(batch.toString());
                batch.setLength(0);
            }
            batch.append(payload).append('\n');
        }
        batches.add(batch.toString());
        return batches;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
