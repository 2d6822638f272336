package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A quiet count of what became of what somebody sent, until she has seen it.
class NewsTest {

    @TempDir
    Path folder;

    private static int news(Device device) throws Exception {
        return Portal.json(device.get("/api/my/news")).get("news").asInt();
    }

    private void answer(String... questions) throws Exception {
        Portal.releases(folder).answering(TestRelease.FAQ, questions).publish();
    }

    private static String ask(Device device, String text) throws Exception {
        return Portal.json(device.post("/api/questions", "{\"text\":\"" + text + "\"}"))
                .get("id")
                .asString();
    }

    private static void awaitNews(Device device, int number) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(news(device)).isEqualTo(number));
    }

    @Test
    void an_answer_is_news_to_who_asked_until_it_was_seen_and_to_nobody_else() throws Exception {
        try (var portal = Portal.withPages(folder)) {
            var ada = Device.of(portal, 1);
            var one = ask(ada, "How loud is it?");
            var two = ask(ada, "How heavy is it?");
            assertThat(news(ada)).isZero();
            answer(one, two);

            awaitNews(ada, 2);
            assertThat(news(Device.of(portal, 2))).isZero();
            assertThat(Portal.json(portal.get("/api/my/news")).get("news").asInt())
                    .isZero();

            assertThat(Jsoup.parse(ada.get("/my").body()).select(".fresh")).hasSize(2);
            assertThat(news(ada)).isZero();
            assertThat(Jsoup.parse(ada.get("/my").body()).select(".fresh")).isEmpty();
        }
    }

    @Test
    void what_was_opened_again_before_it_was_seen_is_no_news() throws Exception {
        try (var portal = Portal.withPages(folder)) {
            var ada = Device.of(portal, 1);
            answer(ask(ada, "How loud is it?"));
            awaitNews(ada, 1);

            answer();

            awaitNews(ada, 0);
        }
    }

    @Test
    void who_only_asks_for_the_headers_of_the_page_has_not_seen_it() throws Exception {
        try (var portal = Portal.withPages(folder)) {
            var ada = Device.of(portal, 1);
            answer(ask(ada, "How loud is it?"));
            awaitNews(ada, 1);

            portal.send(portal.request("/my")
                    .header("Cookie", "device=" + ada.code())
                    .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));

            assertThat(news(ada)).isEqualTo(1);
        }
    }

    @Test
    void every_page_has_its_place_for_the_count_and_none_has_a_count() throws Exception {
        try (var portal = Portal.withPages(folder)) {
            var ada = Device.of(portal, 1);
            answer(ask(ada, "How loud is it?"));
            awaitNews(ada, 1);

            var link = Jsoup.parse(ada.get("/ask").body()).select("[data-news]");

            assertThat(link).hasSize(1);
            assertThat(link.hasAttr("hidden")).isTrue();
            assertThat(link.text()).isEqualTo("Answers");
        }
    }
}
