package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.release.PageType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticSiteTest {

    @TempDir
    Path folder;

    Portal portal;

    @BeforeEach
    void start() throws Exception {
        Portal.releases(folder)
                .page("/faqs/moved/", PageType.FAQ, "A page that moved", List.of("/faqs/before/"))
                .file("faqs/before/index.html", "<p>It has moved</p>")
                .file("guides/price list.pdf", "%PDF")
                .file(".secret", "hidden")
                .file("guides/.git/config", "hidden")
                .publish();
        portal = Portal.on(folder);
    }

    @AfterEach
    void end() {
        portal.close();
    }

    @Test
    void a_page_is_at_its_clean_address() throws Exception {
        var page = portal.get("/objections/price/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
                .isEqualTo("text/html;charset=utf-8");
        assertThat(portal.get("/").body()).contains("<h1>Home</h1>");
    }

    @Test
    void an_address_without_its_slash_leads_to_the_one_with_it() throws Exception {
        var moved = portal.get("/objections/price?from=mail");

        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).hasValue("/objections/price/?from=mail");
        assertThat(portal.get("/objections/price/index.html").headers().firstValue("Location"))
                .hasValue("/objections/price/");
    }

    @Test
    void a_former_address_leads_to_the_page() throws Exception {
        for (var former : List.of("/faqs/before/", "/faqs/before", "/FAQs/Before/")) {
            var moved = portal.get(former);

            assertThat(moved.statusCode()).isEqualTo(301);
            assertThat(moved.headers().firstValue("Location")).hasValue("/faqs/moved/");
        }
    }

    @Test
    void an_unknown_address_shows_the_site_s_own_page() throws Exception {
        var missing = portal.get("/no/such/page/");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<h1>No such page</h1>");
    }

    @Test
    void an_unknown_address_of_the_api_is_told_in_json() throws Exception {
        var missing = portal.get("/api/nothing");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_page_that_did_not_change_is_not_sent_again() throws Exception {
        var etag = portal.get("/faqs/moved/").headers().firstValue("ETag").orElseThrow();

        var again = portal.send(portal.request("/faqs/moved/").header("If-None-Match", etag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(etag);
        assertThat(again.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void only_a_fingerprinted_asset_is_kept_for_good() throws Exception {
        var asset = portal.get("/assets/portal-12345678.css");
        var page = portal.get("/");

        assertThat(asset.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(asset.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void text_is_compressed_for_who_can_read_that() throws Exception {
        var packed = portal.bytes(portal.request("/").header("Accept-Encoding", "gzip"));

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        var plain = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(new String(plain, StandardCharsets.UTF_8))
                .isEqualTo(portal.get("/").body());
        assertThat(packed.headers().firstValue("ETag"))
                .isNotEqualTo(portal.get("/").headers().firstValue("ETag"));
    }

    @Test
    void the_head_of_a_page_is_that_of_the_page() throws Exception {
        var head = portal.send(portal.request("/").HEAD());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(portal.get("/").headers().firstValue("ETag"));
        assertThat(head.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isEqualTo(portal.get("/").body().length());
    }

    @Test
    void a_file_with_a_blank_in_its_name_is_found() throws Exception {
        assertThat(portal.get("/guides/price%20list.pdf").body()).isEqualTo("%PDF");
    }

    @Test
    void assets_of_the_release_before_stay_reachable() throws Exception {
        Portal.releases(folder).file("assets/late-abcdef12.js", "1").publish();
        Portal.releases(folder).publish();
        try (var next = Portal.on(folder.resolve("."))) {
            assertThat(next.get("/assets/late-abcdef12.js").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.secret",
                "/guides/.git/config",
                "/../release.json",
                "/%2e%2e/release.json",
                "/%2e%2e%2frelease.json",
                "/..%2frelease.json",
                "/..%5crelease.json",
                "/..;/release.json",
                "/./../release.json",
                "//release.json",
                "/assets/../../release.json",
                "/%252e%252e/release.json",
                "/release.json",
                "/index/segments_1",
                "/service/words.properties",
                "/%00",
                "/guides/price%20list.pdf%00.html",
                "/..%c0%afrelease.json",
                "/site/index.html",
            })
    void nothing_beside_the_site_is_served(String address) throws Exception {
        var answer = RawHttp.get(portal.port(), address);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.text()).doesNotContain("sha256").doesNotContain("hidden");
    }
}
