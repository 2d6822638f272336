package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.groundwork.feedback.item.Kind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole of it as a company runs it: TLS and the sign-in in front, with the file in docs/.
class NginxTest {

    private static final String REP = "ada-sales";
    private static final String MARKETER = "mia-marketing";
    private static final Map<Kind, String> FORMS = Map.of(
            Kind.OBJECTION, "/objection",
            Kind.VOTE, "/vote?page=/objections/price/",
            Kind.POSITIONING, "/position?page=/products/aurora-500/&text=Above");

    @TempDir
    Path folder;

    private int port;
    private Proxied portal;
    private Nginx nginx;
    private HttpClient browser;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Nginx.program().isPresent(), "nginx is not installed here and cannot be: apt-get install nginx");
        port = Nginx.free();
        portal = Proxied.on(
                folder,
                "public-url",
                "https://localhost:" + port,
                "proxy-user-header",
                "X-Auth-Request-User",
                "proxy-name-header",
                "X-Auth-Request-Preferred-Username",
                "proxy-email-header",
                "X-Auth-Request-Email",
                "proxy-groups-header",
                "X-Auth-Request-Groups");
        nginx = Nginx.before(portal.port(), folder, port);
        browser = HttpClient.newBuilder()
                .sslContext(trusting(nginx.certificate()))
                .build();
    }

    @AfterEach
    void end() throws Exception {
        if (browser == null) {
            return; // skipped
        }
        browser.close();
        nginx.close();
        portal.close();
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (var in = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "nginx", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private HttpRequest.Builder request(String address, String who) {
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + address))
                .header("Accept", "text/html");
        return who.isEmpty() ? request : request.header("Cookie", "who=" + who);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address, String who) throws Exception {
        return send(request(address, who));
    }

    @Test
    void mail_is_ended_without_a_sign_in_and_nothing_else_is_open_by_it() throws Exception {
        var ended = send(request("/unsubscribe/none", "").POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));

        // The service itself says that this is none of its addresses.
        assertThat(ended.statusCode()).isEqualTo(400);
        assertThat(ended.body()).contains("This address is not whole");
        for (var address : java.util.List.of("/unsubscribe/..%2fmy", "/unsubscribe/../my", "/unsubscribe/", "/my")) {
            assertThat(get(address, "").statusCode()).as(address).isIn(302, 400, 401);
        }
    }

    private static HttpRequest.Builder question(HttpRequest.Builder request) {
        return request.setHeader("Accept", "*/*")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"text\":\"How loud is it?\"}"));
    }

    @Test
    void whoever_is_not_signed_in_is_led_there_and_a_script_is_told() throws Exception {
        for (var address : List.of("/", "/objections/price/", "/search?q=price", "/desk")) {
            var answer = get(address, "");
            assertThat(answer.statusCode()).as(address).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValue("https://id.example.com/?back=" + address);
        }
        assertThat(send(request("/assets/portal-12345678.css", "").setHeader("Accept", "text/css"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(question(request("/api/questions", ""))).statusCode()).isEqualTo(401);
        assertThat(items()).isZero();
    }

    @Test
    void a_rep_reads_searches_and_sends_and_the_desk_is_for_marketing() throws Exception {
        assertThat(get("/", REP).body()).contains("<h1>Home</h1>");
        assertThat(get("/objections/price/", REP).statusCode()).isEqualTo(200);
        assertThat(get("/search?q=price", REP).body()).contains("/objections/price/");
        assertThat(get("/api/search?q=price", REP).statusCode()).isEqualTo(200);
        assertThat(send(question(request("/api/questions", REP))).statusCode()).isEqualTo(201);
        assertThat(get("/desk", REP).statusCode()).isEqualTo(403);
        assertThat(get("/desk", MARKETER).body()).contains("How loud is it?", "ada by name");
        assertThat(get("/", "zoe-canteen").body()).contains("Ask Ada Price");
    }

    @Test
    void every_form_is_sent_without_script() throws Exception {
        for (var kind : Kind.values()) {
            var page =
                    Jsoup.parse(get(FORMS.getOrDefault(kind, kind.form()), REP).body());
            var form = (FormElement) page.expectFirst("form[method=post]");
            form.select("textarea[name=text]").forEach(field -> field.text("Typed without script"));
            var fields = form.formData().stream()
                    .filter(field -> !field.value().equals("on"))
                    .map(field -> field.key() + "=" + Forms.encoded(field.value()))
                    .toList();
            var answer = send(request(form.attr("action"), REP)
                    .header("Origin", "https://localhost:" + port)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(
                            String.join("&", fields) + (kind == Kind.VOTE ? "&worth=true" : ""))));

            assertThat(answer.statusCode()).as(kind + answer.body()).isEqualTo(303);
            assertThat(get(answer.headers().firstValue("Location").orElseThrow(), REP)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void headers_forged_through_it_say_nothing() throws Exception {
        var forged = List.of(
                "X-Auth-Request-User", "mia",
                "X-Auth-Request-Groups", "marketing",
                "x-auth-request-groups", "marketing",
                "X_Auth_Request_Groups", "marketing",
                "X-Groundwork-Secret", Proxied.SECRET);
        for (var i = 0; i < forged.size(); i += 2) {
            assertThat(send(request("/desk", REP).header(forged.get(i), forged.get(i + 1)))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(send(request("/desk", "").header(forged.get(i), forged.get(i + 1)))
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(send(question(request("/api/questions", REP).header("X-Auth-Request-User", "mia")))
                        .statusCode())
                .isEqualTo(201);
        assertThat(get("/desk", MARKETER).body()).contains("ada by name").doesNotContain("mia by name");
        // The address that says who somebody is answers nobody but nginx itself.
        assertThat(get("/oauth2/auth", REP).statusCode()).isEqualTo(404);
    }

    @Test
    void headers_forged_around_it_are_refused() throws Exception {
        var headers = List.of("X-Auth-Request-User: mia", "X-Auth-Request-Groups: marketing");

        assertThat(portal.sendTo("localhost:" + port, "GET", "/desk", "", headers)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_page_elsewhere_cannot_send() throws Exception {
        assertThat(send(question(request("/api/questions", REP)).header("Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void while_the_service_is_down_pages_are_read_and_input_is_told_to_wait() throws Exception {
        portal.close();

        assertThat(get("/", REP).body()).contains("<h1>Home</h1>");
        var page = get("/objections/price/", REP);
        assertThat(page.statusCode()).isEqualTo(200);
        assertSafe(page);
        assertThat(get("/objections/price/", "").statusCode()).isEqualTo(302);
        assertThat(send(request("/assets/portal-12345678.css", REP)).statusCode())
                .isEqualTo(200);
        for (var address : List.of("/release.json", "/.git/config", "/desk", "/ask", "/api/votes")) {
            var answer = get(address, REP);
            assertThat(answer.statusCode()).as(address).isEqualTo(503);
            assertThat(answer.headers().allValues("Retry-After")).containsExactly("5");
            assertSafe(answer);
        }
        assertThat(get("/assets/../../release.json", REP).statusCode()).isEqualTo(400);
        var sent = send(question(request("/api/questions", REP)));
        assertThat(sent.statusCode()).isEqualTo(503);
        assertThat(sent.headers().allValues("Retry-After")).containsExactly("5");
    }

    @Test
    void every_answer_has_its_headers_once() throws Exception {
        for (var address : List.of("/", "/desk", "/none", "/search?q=x", "/api/votes?limit=0", "/oauth2/auth")) {
            assertSafe(get(address, REP));
        }
        assertSafe(get("/", ""));
        assertSafe(send(question(request("/api/questions", ""))));
        assertSafe(send(request("/", REP).header("X-Long", "x".repeat(9_000))));
    }

    private int items() throws Exception {
        return Portal.json(send(request("/api/questions", MARKETER).setHeader("Accept", "*/*")))
                .get("items")
                .size();
    }

    private static void assertSafe(HttpResponse<String> answer) {
        for (var name : List.of(
                "Content-Security-Policy",
                "X-Content-Type-Options",
                "Referrer-Policy",
                "Cross-Origin-Opener-Policy",
                "Cross-Origin-Resource-Policy",
                "Permissions-Policy",
                "Strict-Transport-Security")) {
            assertThat(answer.headers().allValues(name))
                    .as(answer.uri() + " " + name)
                    .hasSize(1);
        }
        assertThat(answer.headers().map().toString()).doesNotContain("unsafe-");
    }
}
