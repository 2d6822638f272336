package dev.groundwork.search;

import static dev.groundwork.search.TestPage.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnspacedTest {

    @TempDir
    Path folder;

    private Searched index() throws IOException {
        return Searched.over(
                folder,
                page("/ja/", "納期").says("オーロラ200の納期は五週間です。設置は一日で終わります。"),
                page("/zh/", "价格").says("我们的价格包括两年保修和安装培训。"),
                page("/th/", "ราคา").says("ราคานี้รวมการรับประกันสองปีและการติดตั้ง"),
                page("/en/", "Price").says("The price includes two years of warranty."));
    }

    @ParameterizedTest
    @CsvSource({
        "納期は何週間ですか, /ja/",
        "設置, /ja/",
        "オーロラ, /ja/",
        "オーロラ200, /ja/",
        "保修, /zh/",
        "安装培训多少钱, /zh/",
        "การรับประกัน, /th/",
        "ติดตั้ง, /th/",
        "warranty, /en/",
    })
    void what_stands_within_a_sentence_without_blanks_is_found(String typed, String address) throws IOException {
        try (var index = index()) {
            assertThat(index.addresses(typed)).startsWith(address);
        }
    }

    @Test
    void only_what_was_typed_is_marked() throws IOException {
        try (var index = index()) {
            assertThat(Searched.marked(index.ask("保修").hits().getFirst().snippet()))
                    .isEqualTo("我们的价格包括两年[保修]和安装培训。");
            assertThat(Searched.marked(index.ask("オーロラ200").hits().getFirst().snippet()))
                    .startsWith("[オーロラ][200]の");
        }
    }

    @Test
    void one_character_is_a_beginning() throws IOException {
        try (var index = index()) {
            assertThat(index.addresses("保")).containsExactly("/zh/");
            assertThat(Searched.addresses(index.typing("设"))).isEmpty();
            assertThat(Searched.addresses(index.typing("納"))).containsExactly("/ja/");
        }
    }

    @Test
    void long_text_without_blanks_is_cut_into_passages() {
        var passages =
                Passage.of(page("/ja/", "長い").says("これはとても長い説明です。".repeat(60)).indexed());

        assertThat(passages).hasSizeBetween(3, 8);
    }
}
