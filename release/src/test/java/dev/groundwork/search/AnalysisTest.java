package dev.groundwork.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Aurora-200's AX-200/B (rev. 2.0) isn't Wi-Fi",
                "e.g. http://example.com/a_b?c=d's; 'quoted' -- and--so on…",
                "Größe Ångström naïve İstanbul ﬁne ½ x² 日本語 עברית",
                "-/._'’ 42 4x4 C3PO IPv6 don't rock'n'roll",
                "",
            })
    void a_text_is_the_same_words_whether_it_is_read_whole_or_word_by_word(String text) {
        var wordByWord = new ArrayList<String>();
        for (var written : Analysis.written(Analysis.clean(text))) {
            wordByWord.addAll(Analysis.tokens(Analysis.PLAIN, written));
        }

        assertThat(wordByWord).isEqualTo(Analysis.tokens(Analysis.PLAIN, Analysis.clean(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Open app.json in version 2.0",
                "One. Two! Three? Four",
                "See node.js. It runs",
                "Ends with a dot.",
                "What?Yes",
                "A price of 3.5%. Or more",
                "Wait... what",
            })
    void sentences_end_where_the_platform_says_so(String line) {
        var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(line);
        var expected = new ArrayList<String>();
        var start = 0;
        for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            expected.add(line.substring(start, end).strip());
            start = end;
        }

        assertThat(Sentences.of(line)).isEqualTo(expected);
    }
}
