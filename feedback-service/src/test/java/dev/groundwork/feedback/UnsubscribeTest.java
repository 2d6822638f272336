package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One press in the mail program ends mail (RFC 8058), and nothing else.
class UnsubscribeTest {

    private static final List<String> MAIL_PROGRAM =
            List.of(Proxied.PROXY, "Content-Type: application/x-www-form-urlencoded");
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    @TempDir
    Path folder;

    PostOffice post = PostOffice.open();
    Proxied portal;
    Colleague ada;
    String address = "";

    @BeforeEach
    void getMail() throws Exception {
        Portal.releases(folder).publish();
        portal = Proxied.on(folder, Clock.fixed(Portal.NOW, ZoneOffset.UTC), post.options());
        ada = Colleague.rep(portal, "ada");
        publish(ada.ask("How loud is it?"));
        var mail = post.oneTo("ada@example.com");
        var header = PostOffice.header(mail, "List-Unsubscribe");
        assertThat(header).matches("<https://portal\\.example\\.com/unsubscribe/[\\w.-]+>");
        assertThat(PostOffice.header(mail, "List-Unsubscribe-Post")).isEqualTo(ONE_CLICK);
        address = header.replaceAll("<https://[^/]+(.*)>", "$1");
        assertThat(PostOffice.html(mail)).contains(address);
        assertThat(PostOffice.text(mail)).contains(address);
    }

    @AfterEach
    void end() {
        portal.close();
        post.close();
    }

    private void publish(String question) throws Exception {
        Portal.releases(folder).answering(TestRelease.FAQ, question).publish();
    }

    private List<String> kept(String sql) throws Exception {
        return new Kept(folder.resolve("data/groundwork.db")).query(sql);
    }

    @Test
    void it_needs_no_sign_in_and_leads_nowhere_else() throws Exception {
        var answer = portal.send("POST", address, ONE_CLICK, MAIL_PROGRAM);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("No more mail").doesNotContain("How loud", "/faqs/", "Aurora");
    }

    @Test
    void to_open_the_address_only_asks_because_programs_open_every_address() throws Exception {
        var answer = portal.send("GET", address, "", MAIL_PROGRAM);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Send me no more of it").doesNotContain("Aurora");
        assertThat(kept("SELECT person FROM unsubscribed")).isEmpty();
    }

    @Test
    void after_it_no_mail_comes_and_the_portal_tells_all_the_same() throws Exception {
        portal.send("POST", address, ONE_CLICK, MAIL_PROGRAM);
        publish(ada.ask("How heavy is it?"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> kept("SELECT state FROM outbox ORDER BY state").equals(List.of("moot", "sent")));
        assertThat(post.all()).hasSize(1);
        assertThat(ada.get("/my").text()).contains("How heavy is it?", "Answered.");
    }

    @Test
    void an_address_that_we_did_not_make_does_nothing() throws Exception {
        var forged = address.substring(0, address.length() - 1) + (address.endsWith("A") ? "B" : "A");

        for (var path : List.of(forged, "/unsubscribe/x", "/unsubscribe/" + "a".repeat(300) + "." + "b".repeat(43))) {
            assertThat(portal.send("POST", path, ONE_CLICK, MAIL_PROGRAM).status())
                    .as(path)
                    .isEqualTo(400);
        }
        assertThat(kept("SELECT person FROM unsubscribed")).isEmpty();
    }

    @Test
    void without_the_secret_of_the_proxy_it_is_refused_like_everything_else() throws Exception {
        var headers = List.of("Content-Type: application/x-www-form-urlencoded");

        assertThat(portal.send("POST", address, ONE_CLICK, headers).status()).isEqualTo(403);
    }

    @Test
    void the_pass_is_for_this_address_alone() throws Exception {
        for (var path :
                List.of("/", "/my", "/unsubscribe", "/unsubscribe/../my", "/unsubscribe/x/y", "/api/questions")) {
            assertThat(portal.send("GET", path, "", MAIL_PROGRAM).status())
                    .as(path)
                    .isIn(400, 401);
        }
    }
}
