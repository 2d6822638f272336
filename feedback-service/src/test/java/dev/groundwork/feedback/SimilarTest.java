package dev.groundwork.feedback;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarTest {

    private static final String LID = "Why does the grey lid of the changer not close?";

    @TempDir
    Path folder;

    private @Nullable Portal portal;

    @AfterEach
    void end() {
        if (portal != null) {
            portal.close();
        }
    }

    private Portal words() throws Exception {
        portal = Portal.withPages(folder);
        return portal;
    }

    /// A release that is searched by meaning.
    private Portal meaning() throws Exception {
        Portal.releases(folder).semantic().publish();
        portal = Portal.on(folder);
        return portal;
    }

    private static String ask(Portal portal, String text) throws Exception {
        return sent(portal, "questions", "{\"text\":\"%s\"}".formatted(text));
    }

    private static String sent(Portal portal, String kinds, String json) throws Exception {
        return Portal.json(portal.post("/api/" + kinds, json)).get("id").asString();
    }

    private static Document page(Portal portal, String address) throws Exception {
        return Jsoup.parse(portal.get(address).body());
    }

    /// What is suggested on the page of an item, once there is something.
    private static List<Element> suggested(Portal portal, String id) {
        return await().atMost(20, SECONDS)
                .until(
                        () -> List.copyOf(page(portal, "/desk/items/" + id).select("[aria-labelledby=gw-like] .item")),
                        found -> !found.isEmpty());
    }

    @Test
    void what_means_the_same_is_offered_for_merging_with_the_reason() throws Exception {
        var portal = meaning();
        var first = ask(portal, "How long is the warranty on the lid?");
        ask(portal, "Who repairs the pump?");
        var again = ask(portal, "How long does the lid's warranty last?");

        var offered = suggested(portal, again);

        assertThat(offered).hasSize(1);
        assertThat(offered.getFirst().text())
                .contains("How long is the warranty on the lid?", "Means the same: both say", "Said once", "Received");
        assertThat(offered.getFirst().select(".because b").eachText()).containsExactly("long", "warranty", "lid");
        assertThat(offered.getFirst().select("mark").eachText()).containsExactly("long", "warranty", "lid");
        assertThat(offered.getFirst().select("[name=into]").val()).isEqualTo(first);
        assertThat(page(portal, "/desk").select("#" + again + " .alike").text()).isEqualTo("like " + first);
    }

    @Test
    void one_press_merges_it_and_the_counts_add_up() throws Exception {
        var portal = words();
        var first = ask(portal, LID);
        var second = ask(portal, LID);
        var third = ask(portal, LID);

        merge(portal, second, first);
        merge(portal, third, first);

        assertThat(page(portal, "/desk").select(".item")).hasSize(1);
        assertThat(page(portal, "/desk").select("#" + first).text()).contains("2 more ask this");
        assertThat(page(portal, "/desk").select(".alike")).isEmpty();
        var fourth = ask(portal, LID);
        assertThat(suggested(portal, fourth).getFirst().text()).contains("The same words", "Said 3 times", first);
        assertThat(suggested(portal, fourth)).hasSize(1);
    }

    /// Presses what the page of the item offers.
    private static void merge(Portal portal, String id, String into) {
        var form = suggested(portal, id).stream()
                .filter(one -> one.select("[name=into]").val().equals(into))
                .findFirst()
                .orElseThrow()
                .expectFirst("form");
        var fields = form.select("[name][value]").stream()
                .map(field -> field.attr("name") + "=" + URLEncoder.encode(field.val(), StandardCharsets.UTF_8))
                .toList();
        try {
            assertThat(portal.postForm(form.attr("action"), String.join("&", fields))
                            .statusCode())
                    .isEqualTo(303);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_of_another_kind_or_was_taken_back_is_not_offered() throws Exception {
        var portal = words();
        var device = Device.of(portal, 1);
        sent(portal, "objections", "{\"text\":\"%s\"}".formatted(LID));
        var taken = Portal.json(device.post("/api/questions", "{\"text\":\"%s\"}".formatted(LID)))
                .get("id")
                .asString();
        var asked = ask(portal, LID);
        assertThat(suggested(portal, asked).getFirst().text()).contains(taken);

        var mine = Jsoup.parse(device.get("/my").body());
        var press = "id=%s&key=%s&token=%s"
                .formatted(
                        taken,
                        mine.select("[name=key]").val(),
                        mine.select("[name=token]").val());
        assertThat(device.form("/my/delete", press).statusCode()).isEqualTo(303);

        assertThat(page(portal, "/desk/items/" + asked).select("#gw-like")).isEmpty();
    }

    @Test
    void what_is_found_out_is_kept_and_goes_with_the_item() throws Exception {
        var portal = meaning();
        var id = ask(portal, LID);
        await().atMost(20, SECONDS).until(() -> directions(portal).equals(List.of(id)));

        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + portal.database());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute("DELETE FROM sent");
            statement.execute("DELETE FROM question");
            statement.execute("DELETE FROM item");
        }

        assertThat(directions(portal)).isEmpty();
    }

    private static List<String> directions(Portal portal) throws Exception {
        var found = new java.util.ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + portal.database());
                var rows = connection.createStatement().executeQuery("SELECT item FROM direction")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
