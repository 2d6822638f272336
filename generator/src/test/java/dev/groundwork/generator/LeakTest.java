package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What must not be seen yet, any more or at all, is planted wherever a page can say something, and hunted for in
/// everything that a release is made of. Every planted word begins with `leak`.
class LeakTest {

    private static final String LEAK = "leak";
    private static final String BEFORE = "2026-11-23T10:00:00Z";
    private static final String AFTER = "2026-12-02T00:00:00Z";

    /// The page that must not be seen.
    private static String secret(String schedule) {
        return """
                ---
                title: Leaktitle of the secret
                type: product
                benefit: Leakbenefit for you.
                description: Leakdescription of it.
                owner: leakowner@example.com
                reviewed: 2026-11-02
                products: [leakproduct]
                stages: [leakstage]
                personas: [leakpersona]
                competitors: [leakcompetitor]
                based-on: leakbasis and visits
                asked-as: [leakasked by reps]
                answers: [Q-7EAKED]
                aliases: [Leakalias]
                tags: [leaktag]
                redirect-from: [/leakformer/]
                quiet-override: leakoverride because
                launch-date: 2027-02-09
                positioning:
                  question: Leakquestion about it?
                  choices: [Leakchoice one, Leakchoice two]
                  compared-to: [leakcompetitor]
                  closes: 2026-10-18
                  decided: Leakdecided thing
                  why: Leakwhy of it
                %s
                ---

                Leaklead stands first. [Leaklink](leaklink.pdf), ![Leakalt](leakimage.png)

                ## Leakheading

                Leakbody, `leakcode` and a [leakword](../faqs/open.md).
                """.formatted(schedule);
    }

    private static final String OPEN = """
            ---
            title: What everyone may know
            benefit: Controlbenefit
            reviewed: 2026-11-02
            redirect-from: [/controlformer/]
            products: [aurora-200, leakproduct]
            stages: [leakstage]
            personas: [leakpersona]
            competitors: [leakcompetitor]
            asked-as: [controlasked]
            launch-date: 2027-02-09
            positioning:
              question: Where does it stand?
              choices: [Here, There]
              compared-to: [aurora-200, leakproduct, leakcompetitor]
              closes: 2026-12-18
            ---

            Controlbody. See [the new one](../leakfolder/leakpage.md#leakheading), [all of it](/products/leakproduct/),
            [and them](/competitors/leakcompetitor/), [before](/leakformer/),
            https://portal.halden.example/leakfolder/leakpage/ and <HTTPS://Portal.Halden.Example/leakfolder/leakpage/>,
            http://portal.halden.example/leakfolder/leakpage/, [this](//portal.halden.example/leakfolder/leakpage/),
            [that](http://PORTAL.halden.example:443/leakformer/), [/leakformer/](/leakformer/) and
            [../leakfolder/leakpage.md](../leakfolder/leakpage.md),
            [sheet](control.pdf), [slides](control.zip) and [data](control.csv.gz).
            """;

    private static final String PORTAL = """
            name: Halden
            url: https://portal.halden.example
            vocabularies:
              products:
                aurora-200: { name: Aurora 200, aliases: [A200] }
                leakproduct: { name: Leakproduct name, aliases: [Leakproduct alias], publish-from: 2026-12-01 }
              stages:
                leakstage: { name: Leakstage name, publish-from: 2026-12-01 }
              personas:
                leakpersona: { name: Leakpersona name, publish-from: 2026-12-01 }
              competitors:
                leakcompetitor: { name: Leakcompetitor name, publish-from: 2026-12-01 }
            people:
              ines@example.com: { name: Ines }
              leakowner@example.com: { name: Leakowner, phone: "leakphone", chat: "https://leakchat.example.com" }
              leakdeputy@example.com: { name: Leakdeputy }
            who-answers:
              default: { owner: ines@example.com }
              leakproduct: { owner: leakowner@example.com, deputy: leakdeputy@example.com }
            """;

    /// A folder without `portal.yaml` has no vocabulary and does not know its own address.
    private static String withoutPortal() {
        return OPEN.replaceAll("leak(product|stage|persona|competitor)\\b", "other")
                .replaceAll("(?i)(https?:)?//portal\\.halden\\.example(:443)?[^\\s)>]*", "/elsewhere/");
    }

    private static TestSite planted(String schedule) throws IOException {
        return TestSite.emptySite()
                .change("content/portal.yaml", PORTAL)
                .change("content/synonyms.txt", "Leakalias, aurora\nthe Leaktitle of the secret => everyone\n")
                .change(
                        "content/golden-questions.yaml",
                        "- question: leakgolden\n  page: faqs/open.md\n  needs: meaning\n")
                .change("content/faqs/open.md", OPEN)
                .change("content/faqs/control.pdf", pdf("controlpdf"))
                .change("content/faqs/control.zip", zip("controlzip"))
                .change("content/faqs/control.csv.gz", gzip("controlgzip"))
                .change("content/leakfolder/leakpage.md", secret(schedule))
                .change("content/leakfolder/leaklink.pdf", pdf("leakattachment"))
                .change("content/leakfolder/leakimage.png", "leakpicture");
    }

    @ParameterizedTest
    @CsvSource({
        "under embargo, publish-from: 2026-12-01",
        "under embargo to the minute, publish-from: 2026-11-23T10:00:01Z",
        "a draft, draft: true",
        "expired, publish-until: 2026-11-22",
    })
    void nothing_of_a_page_that_is_not_to_be_seen_is_in_any_output(String name, String schedule) throws IOException {
        var built = planted(schedule).at(BEFORE).build();

        assertThat(Hunt.through(built.path()).find(LEAK)).as(name).isEmpty();
        assertThat(Hunt.through(built.path()).find("7eaked")).as(name).isEmpty();
    }

    @Test
    void a_folder_without_a_policy_keeps_its_secrets_too() throws IOException {
        var site = planted("publish-from: 2026-12-01")
                .remove("content/portal.yaml")
                .change("content/faqs/untitled.md", "# See [the *new* one](../leakfolder/leakpage.md)\n")
                .change("content/faqs/open.md", withoutPortal());

        assertThat(Hunt.through(site.at(BEFORE).build().path()).find(LEAK)).isEmpty();
    }

    @Test
    void a_moment_that_cannot_be_read_lets_nothing_out() throws IOException {
        var site = planted("publish-from: soon")
                .remove("content/portal.yaml")
                .change("content/faqs/open.md", withoutPortal());

        assertThat(Hunt.through(site.at(AFTER).build().path()).find(LEAK)).isEmpty();
    }

    @Test
    void the_hunt_finds_what_is_there_in_files_of_every_kind() throws IOException {
        var hunt = Hunt.through(planted("draft: true").at(BEFORE).build().path());

        assertThat(hunt.find("controlbody"))
                .anySatisfy(place -> assertThat(place).endsWith(".html"));
        assertThat(hunt.find("controlbenefit"))
                .anySatisfy(place -> assertThat(place).isEqualTo("release.json"));
        assertThat(hunt.find("controlbenefit")).contains("site/feed.xml");
        assertThat(hunt.find("controlformer")).contains("name of site/controlformer/index.html");
        assertThat(hunt.find("controlpdf")).isNotEmpty();
        assertThat(hunt.find("controlzip")).isNotEmpty();
        assertThat(hunt.find("controlgzip")).isNotEmpty();
        assertThat(hunt.find("controlasked"))
                .anySatisfy(place -> assertThat(place).contains(" of "));
    }

    @Test
    void all_of_it_is_seen_when_its_day_has_come() throws IOException {
        var hunt = Hunt.through(
                planted("publish-from: 2026-12-01").at(AFTER).build().path());

        var seen = List.of(
                "leaktitle",
                "leakbenefit",
                "leakproduct name",
                "leakproduct alias",
                "leakowner",
                "leakphone",
                "leakdeputy",
                "leakformer",
                "leakquestion",
                "leakchoice",
                "leaklead",
                "leakheading",
                "leakbody",
                "leakattachment",
                "leakpicture",
                "leakasked",
                "leakalias",
                "leaktag",
                "q-7eaked",
                "leakbasis",
                "leakdescription",
                "leakoverride",
                "leakstage name",
                "leakpersona name",
                "leakcompetitor name",
                "leakalt",
                "leakcode",
                "leakword");
        assertThat(seen).allSatisfy(word -> assertThat(hunt.find(word)).as(word).isNotEmpty());
    }

    private static byte[] pdf(String words) throws IOException {
        var stream = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(stream)) {
            deflater.write(words.getBytes(StandardCharsets.UTF_8));
        }
        var pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.4\nstream\n".getBytes(StandardCharsets.UTF_8));
        stream.writeTo(pdf);
        pdf.write("\nendstream\n".getBytes(StandardCharsets.UTF_8));
        return pdf.toByteArray();
    }

    private static byte[] zip(String words) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("slides.xml"));
            zip.write(words.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(String words) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(words.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
