package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.emptySite;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private static TestSite site(String portal, String field) {
        return emptySite()
                .change("content/portal.yaml", "name: Halden\n" + portal)
                .change("content/a.md", "---\ntitle: A\n%s\n---\n\nText.\n".formatted(field));
    }

    @Test
    void a_former_address_is_written_like_any_other() {
        var built = site("", "redirect-from: ['Old Pages/Über.md', /was/here/, '/x%20y']")
                .build();

        assertThat(built.released("/a/").formerAddresses()).containsExactly("/old-pages/über/", "/was/here/", "/x-y/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/search/", "/new/", "/faqs/", "/faqs/list-2/", "/products/aurora/", "https://x.org/y"})
    void a_former_address_is_none_of_the_portals_own(String former) {
        assertThat(site("vocabularies:\n  products:\n    aurora: Aurora\n", "redirect-from: " + former)
                        .problems())
                .singleElement()
                .asString()
                .startsWith("content/a.md:3: redirect-from %s ".formatted(former));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "onwer: a@example.com | unknown key 'onwer'. Did you mean 'owner'?",
                "launch: [a, b] | launch must be a text, not a list. Write it on one line.",
                "best-for: {a: b} | best-for must be a list of texts. Write it as [one, two].",
                "reviewed: 2026-11-24 | reviewed is 2026-11-24, which is still to come. Write the day of the last review.",
            })
    void a_wrong_value_is_told_with_its_line(String field, String problem) {
        assertThat(site("", field).problems()).containsExactly("content/a.md:3: " + problem);
    }

    @Test
    void a_page_that_ends_before_it_begins_is_told() {
        assertThat(site("", "publish-from: 2026-12-02\npublish-until: 2026-12-01")
                        .problems())
                .containsExactly(
                        "content/a.md:4: publish-until is before publish-from, so nobody would ever see the page."
                                + " Correct one of them.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "chat"})
    void an_address_that_browsers_would_run_is_refused(String address) {
        assertThat(site("repository: '%s'\n".formatted(address), "lang: en").problems())
                .singleElement()
                .asString()
                .startsWith("content/portal.yaml:2: repository is '%s', which is no link.".formatted(address));
        assertThat(site("people:\n  a@example.com: { name: A, chat: '%s' }\n".formatted(address), "lang: en")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("content/portal.yaml:3: chat is '%s', which is no link.".formatted(address));
    }

    @Test
    void a_chat_may_be_an_applications_own_link() {
        assertThat(site("people:\n  a@example.com: { name: A, chat: 'msteams:/l/chat/0' }\n", "owner: a@example.com")
                        .build()
                        .text("site/a/index.html"))
                .contains("msteams:/l/chat/0");
    }

    @Test
    void settings_under_another_name_stop_a_build_that_would_go_without() {
        var site = emptySite()
                .change("content/portal.yml", "name: Halden\n")
                .change("content/a.md", "---\ntitle: A\nbenefit: x\n---\n\nText.\n");

        assertThat(site.problems()).containsExactly("content/portal.yml:1: it is not read. Rename it to portal.yaml.");

        site.change("content/portal.yaml", "name: Halden\n");
        assertThat(site.build().warnings()).contains("content/portal.yml:1: it is not read. Rename it to portal.yaml.");
    }

    @Test
    void files_with_the_wrong_name_are_told() {
        var built = emptySite()
                .change("content/b.markdown", "# B\n")
                .change("content/a.md", "# A\n")
                .build();

        assertThat(built.warnings())
                .containsExactly("1 page that is not read in 1 file, first: content/b.markdown:1: only .md is read."
                        + " Rename it to b.md.");
    }

    @Test
    void a_link_that_browsers_do_not_open_here_is_told_and_becomes_its_words() {
        var built = site("", "lang: en")
                .change("content/a.md", "---\ntitle: A\n---\n\nGet [the file](ftp://example.com/x) there.\n")
                .build();

        assertThat(built.main("/a/").select("a:containsOwn(the file)")).isEmpty();
        assertThat(built.main("/a/").text()).contains("Get the file there.");
        assertThat(built.warnings())
                .containsExactly("content/a.md:5: the link ftp://example.com/x is none that pages may have."
                        + " It is shown as plain text; use https:, mailto: or tel:.");
    }

    @Test
    void an_image_within_the_text_is_told() {
        assertThat(site("", "lang: en")
                        .change("content/a.md", "---\ntitle: A\n---\n\n![x](data:image/png;base64,AAAA)\n")
                        .problems())
                .containsExactly("content/a.md:5: the image data:image/png;base64,AAAA is no file."
                        + " Put the file beside the page and name it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<svg><script>x</script></svg>", "<svg onload='x'/>", "<svg><a href='javascript:x'/></svg>"})
    void a_drawing_that_runs_something_is_never_released(String svg) {
        var site = site("", "lang: en").change("content/i.svg", svg);

        assertThat(site.change("content/a.md", "---\ntitle: A\n---\n\n![x](i.svg)\n")
                        .problems())
                .containsExactly("content/a.md:5: the image i.svg has a script in it, which is never released."
                        + " Save it without.");
        assertThat(site.change("content/a.md", "---\ntitle: A\n---\n\n[x](i.svg)\n")
                        .problems())
                .containsExactly("content/a.md:5: the link i.svg names a drawing with a script in it, which is never"
                        + " released. Correct it or take it out.");
    }
}
