package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What the desk drafts passes the check that every change of the content has to pass.
class DraftsTest {

    private static final List<String> TYPES =
            List.of("faq", "objection", "battlecard", "positioning", "collateral", "story", "page");

    /// What people type, and what would be something else in YAML, in Markdown or in a template.
    private static final List<String> QUESTIONS = List.of(
            "Does the 200 run on 400 Hz ship power?",
            "yes",
            "- [ ] **bold** `code` <b>tag</b> & [link](nowhere.md) ${x} <#if> ::: {{y}}?",
            "# A heading\\n---\\nkey: value\\n> quoted\\n1. one\\n| a | b |",
            "\\\"quoted\\\" \\\\ back: slash 'single' # no comment @ % !tag &anchor *alias",
            "\\ud83d\\ude00 \\u05e9\\u05dc\\u05d5\\u05dd \\u0645\\u0631\\u062d\\u0628\\u0627 \\u200d \\u2028 \\ufeff?",
            "list-2",
            "???",
            "search",
            "a_b __init__ _c_ https://example.com/x_y http://[broken",
            "Why so long? ".repeat(200).strip());

    private final Portal portal = Portal.ofTheSampleContent();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder = Path.of("");

    private String send(String address, String json) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(portal.at(address)))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new JsonMapper().readTree(answer.body()).get("id").asString();
    }

    private String answered(String id, String reply) throws IOException {
        var page = Jsoup.connect(portal.at("/desk/items/" + id)).get();
        Jsoup.connect(portal.at("/desk/items"))
                .data(Map.of("id", page.select(".moves [name=id]").val(), "do", "answer", "text", reply))
                .post();
        return id;
    }

    /// Puts the draft where the desk says that it belongs, once as it is and once as if it were written to its end.
    private void commit(String id, String type, Path content) throws IOException {
        var address = portal.at("/desk/drafts/%s?type=%s".formatted(id, type));
        var page = Jsoup.connect(address).maxBodySize(0).get();
        var file = content.resolve("..").resolve(page.select("#gw-file").text()).normalize();
        var text = page.expectFirst("pre").wholeText();
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
        Files.writeString(
                file.resolveSibling(file.getFileName().toString().replace(".md", "-finished.md")),
                text.replaceAll("(?m)^draft: true.*\\R", ""));
    }

    @Test
    void the_drafts_of_a_morning_pass_a_check_beside_the_sample_content() throws Exception {
        var content = CheckedContent.in(folder);

        commit(send("/api/questions", "{\"text\":\"%s\"}".formatted(QUESTIONS.getFirst())), "faq", content.folder());
        commit(send("/api/objections", "{\"text\":\"Your hood hums all day\"}"), "objection", content.folder());
        var answered = answered(
                send("/api/questions", "{\"text\":\"Can it stand in a cold room?\",\"product\":\"aurora-100\"}"),
                "Down to 10 °C, with the lid closed.");
        commit(answered, "faq", content.folder());

        content.assertPasses();
    }

    /// Without the golden questions: so many pages that say the same in a hundred ways would be quoted.
    @Test
    void a_draft_of_whatever_is_typed_passes_a_check_as_it_is_and_when_it_is_no_draft_any_more() throws Exception {
        var content = CheckedContent.in(folder);
        Files.delete(content.folder().resolve("golden-questions.yaml"));
        var asked = new ArrayList<String>();
        for (var question : QUESTIONS) {
            asked.add(send("/api/questions", "{\"text\":\"%s\"}".formatted(question)));
            asked.add(send("/api/objections", "{\"text\":\"%s\",\"competitor\":\"kestrel\"}".formatted(question)));
            asked.add(answered(
                    send("/api/questions", "{\"text\":\"%s\",\"product\":\"meridian\"}".formatted(question)),
                    question.substring(0, Math.min(question.length(), 1_000)) + "\n\n"
                            + question.substring(question.length() / 2)));
        }

        for (var place = 0; place < asked.size(); place++) {
            commit(asked.get(place), asked.get(place).startsWith("O") ? "objection" : "faq", content.folder());
            commit(asked.get(place), TYPES.get(place % TYPES.size()), content.folder());
        }

        content.assertPasses();
    }
}
