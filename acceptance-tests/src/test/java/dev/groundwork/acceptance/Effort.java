package dev.groundwork.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Locale;

/// What a form cost in a recorded run, by the keystroke-level model: the taps and keys are those that the page
/// received.
///
/// @param keys beyond the rep's own words
/// @param kept how often the service said that it has kept something
record Effort(int taps, int keys, int decisions, int kept) {

    private static final double TAP = 1.1;
    private static final double KEY = 0.28;
    private static final double DECISION = 1.35;

    double seconds() {
        return TAP * taps + KEY * keys + DECISION * decisions;
    }

    String spoken() {
        return String.format(Locale.ROOT, "%.1f", seconds());
    }

    /// Somebody who uses a page while what reaches it is counted, over all pages that follow.
    static final class Recorder {

        private static final String COUNTING = """
                addEventListener("pointerdown", () => { window.countTap(); }, true);
                addEventListener("keydown", (event) => { if (event.isTrusted) window.countKey(); }, true);
                """;

        private final Page page;
        private int taps;
        private int keys;
        private int decisions;
        private int words;
        private int kept;

        Recorder(Page page) {
            this.page = page;
            page.onResponse(answer -> kept += isKept(answer) ? 1 : 0);
            page.exposeFunction("countTap", received -> ++taps);
            page.exposeFunction("countKey", received -> ++keys);
            page.addInitScript(COUNTING);
        }

        /// Taps what is the one thing to do now.
        void tap(Locator what) {
            var before = taps;
            what.click();
            page.waitForCondition(() -> taps > before);
        }

        /// Taps one of several.
        void choose(Locator what) {
            decisions++;
            tap(what);
        }

        /// Says something in one's own words: their keys are no cost of the form.
        void say(String said) {
            var before = keys;
            page.keyboard().type(said);
            page.waitForCondition(() -> keys >= before + said.length());
            words += said.length();
        }

        /// To a script with a number, to a form by leading on.
        private static boolean isKept(Response answer) {
            return answer.request().method().equals("POST") && (answer.status() == 201 || answer.status() == 303);
        }

        Effort recorded() {
            return new Effort(taps, keys - words, decisions, kept);
        }
    }
}
