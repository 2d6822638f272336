package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// Sends the same words in every field that takes words.
final class EveryField {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private EveryField() {}

    /// Becomes the ids under which they were kept. Those that worked against an objection are let through to its page.
    static List<String> says(List<String> texts, APIRequestContext reader, Portal portal) {
        var ids = new ArrayList<String>();
        for (var text : texts) {
            var line = Map.<String, Object>of(
                    "page",
                    "/objections/price-vs-kestrel/",
                    "outcome",
                    "worked",
                    "said",
                    text,
                    "quote",
                    true,
                    "verbatim",
                    text);
            ids.add(send(reader, portal, "objections", line));
            reader.post(
                    portal.at("/desk/lines"),
                    RequestOptions.create()
                            .setForm(FormData.create().set("id", ids.getLast()).set("released", "true")));
            Map.<String, Map<String, Object>>of(
                            "questions", Map.of("text", text),
                            "challenges", Map.of("text", text),
                            "votes", Map.of("page", "/faqs/warranty/", "worth", false, "comment", text),
                            "positioning", Map.of("page", "/products/aurora-500/", "text", text),
                            "objections", Map.of("text", text, "outcome", "failed"))
                    .forEach((kind, fields) -> ids.add(send(reader, portal, kind, fields)));
        }
        return ids;
    }

    private static String send(APIRequestContext reader, Portal portal, String kind, Map<String, Object> fields) {
        var reply = reader.post(
                portal.at("/api/" + kind),
                RequestOptions.create()
                        .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                        .setData(fields));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        var id = ID.matcher(reply.text());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}
