package dev.groundwork.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each form costs no more than its budget, and `docs/effort.md` says what it costs.
@Tag("browser")
class EffortTest {

    private final Portal portal = Portal.ofTheSampleContent();

    /// One form, from the page on which somebody thinks of it.
    record Form(String name, String from, int taps, double seconds, BiConsumer<Page, Effort.Recorder> steps) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Form> forms() {
        return Stream.of(
                new Form(
                        "an objection, on its page", "/objections/price-vs-kestrel/", 2, 6, EffortTest::heardOnItsPage),
                new Form("an objection, on any page", "/faqs/seal-life/", 2, 6, EffortTest::heardOnAnyPage),
                new Form("an objection, on the home page", "/", 2, 6, EffortTest::heardOnAnyPage),
                new Form(
                        "an objection, from a customer database",
                        "/objection?product=aurora-200&competitor=kestrel",
                        2,
                        6,
                        EffortTest::heardOnAnyPage),
                new Form("a vote", "/faqs/seal-life/", 1, 3, EffortTest::vote),
                new Form("a vote against, with its reason", "/faqs/seal-life/", 2, 6, EffortTest::voteAgainst),
                new Form("a question", "/ask", 1, 3, EffortTest::question),
                new Form("a position", "/products/aurora-500/", 3, 9, EffortTest::position),
                new Form("a challenge", "/", 2, 4, EffortTest::challenge));
    }

    private static void heardOnItsPage(Page page, Effort.Recorder rep) {
        rep.choose(button(page, "It worked"));
        assertThat(page.getByText("Yours is in")
                        .or(page.getByText("this quarter"))
                        .first())
                .isVisible();
    }

    private static void heardOnAnyPage(Page page, Effort.Recorder rep) {
        page.locator(".picker, [data-objections]").first().scrollIntoViewIfNeeded();
        rep.choose(page.locator(".one .tap").first());
        assertThat(page.locator(".its-answer").first()).isVisible();
        rep.choose(button(page, "It did not"));
        assertThat(page.getByText("this quarter").first()).isVisible();
    }

    private static void vote(Page page, Effort.Recorder rep) {
        rep.choose(button(page, "Yes"));
        assertThat(page.getByText("It counts when we decide")).isVisible();
    }

    private static void voteAgainst(Page page, Effort.Recorder rep) {
        rep.choose(button(page, "No"));
        assertThat(page.getByText("What was wrong?")).isVisible();
        assertThat(page.locator("[data-taps][data-sending]")).hasCount(0);
        rep.choose(button(page, "Out of date"));
        assertThat(page.getByText("It counts when we decide")).isVisible();
    }

    private static void question(Page page, Effort.Recorder rep) {
        assertThat(page.getByLabel("Your question")).isFocused();
        rep.say("Does it fit a rack?");
        rep.tap(page.locator("main form .send button"));
        assertThat(page.getByRole(AriaRole.HEADING, named("Thank you"))).isVisible();
    }

    private static void position(Page page, Effort.Recorder rep) {
        rep.choose(page.locator(".panel-ask .choices a").first());
        rep.choose(page.locator(".stands .tap").first());
        rep.tap(page.locator("main form .send button"));
        assertThat(page.getByRole(AriaRole.HEADING, named("Thank you"))).isVisible();
    }

    private static void challenge(Page page, Effort.Recorder rep) {
        rep.tap(page.getByLabel("In my way"));
        rep.say("No demo unit");
        rep.tap(page.locator(".line-form button"));
        assertThat(page.getByText("Thank you. Marketing reads it")).isVisible();
    }

    private Effort recorded(Form form) {
        try (var rep = Browser.open(Browser.phone())) {
            var page = rep.newPage();
            var recorder = new Effort.Recorder(page);
            page.navigate(portal.at(form.from()));
            form.steps().accept(page, recorder);
            return recorder.recorded();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_costs_no_more_than_its_budget_and_what_the_table_says(Form form) throws Exception {
        var effort = recorded(form);

        assertThat(effort.kept()).as("kept").isPositive();
        assertThat(effort.taps()).as("taps").isLessThanOrEqualTo(form.taps());
        assertThat(effort.seconds()).as("seconds").isLessThanOrEqualTo(form.seconds());
        assertThat(effort.keys()).as("keys beyond the words").isZero();
        assertThat(table()).contains(row(form, effort));
    }

    @Test
    void the_table_has_no_form_that_is_not_tried() throws Exception {
        assertThat(table()).hasSize((int) forms().count());
    }

    private static String row(Form form, Effort effort) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %s | %.0f |",
                form.name(),
                effort.taps(),
                form.taps(),
                effort.keys(),
                effort.decisions(),
                effort.spoken(),
                form.seconds());
    }

    private static List<String> table() throws Exception {
        try (var lines = Files.lines(Portal.ROOT.resolve("docs/effort.md"))) {
            return lines.filter(line -> line.matches("\\| an? .*")).toList();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
