package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.emptySite;
import static dev.groundwork.generator.TestSite.site;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class BakeTest {

    @Test
    void markup_in_a_title_is_shown_and_not_run() {
        var built = emptySite()
                .change("content/a.md", "---\ntitle: <script>alert(1)</script> & \"more\"\n---\n\nText.\n")
                .build();

        assertThat(built.text("site/a/index.html"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;")
                .doesNotContain("<script>alert");
        assertThat(built.text("site/pages/index.html")).doesNotContain("<script>alert");
    }

    @Test
    void the_same_input_at_the_same_instant_gives_the_same_release() {
        var one = site("two-pages").build();
        var other = site("two-pages").build();

        assertThat(one.release().id()).isEqualTo(other.release().id());
        assertThat(one.files().stream().filter(file -> file.startsWith("site")).map(one::text))
                .containsExactlyElementsOf(other.files().stream()
                        .filter(file -> file.startsWith("site"))
                        .map(other::text)
                        .toList());
    }

    @Test
    void a_build_that_changes_nothing_makes_no_release() {
        var site = site("two-pages");
        site.build();

        assertThat(site.at("2026-11-23T11:00:00Z").build().outcome().isNew()).isFalse();
    }

    @Test
    void a_changed_page_has_another_version_and_makes_a_release() {
        var site = site("two-pages");
        var before = site.build().released("/a/").version();

        var built = site.change("content/a.md", "# Apples\n\nApples keep for months.\n")
                .build();

        assertThat(built.outcome().isNew()).isTrue();
        assertThat(built.released("/a/").version()).isNotEqualTo(before).hasSize(16);
    }

    @Test
    void the_machines_language_does_not_show() {
        var language = Locale.getDefault();
        var english = site("two-pages").build().release().id();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(site("two-pages").build().release().id()).isEqualTo(english);
        } finally {
            Locale.setDefault(language);
        }
    }

    @Test
    void a_template_that_writes_a_dead_link_is_refused() {
        assertThat(emptySite()
                        .change("content/a.md", "# A\n")
                        .change("templates/types/page.ftlh", "<h1>${page.title}</h1>\n<a href=\"/nowhere/\">x</a>")
                        .problems())
                .containsExactly(
                        "site/a/index.html:2: a link to /nowhere/, which is not there. Correct the template that wrote it.");
    }

    @Test
    void a_template_that_leaves_its_own_signs_in_the_page_is_refused() {
        assertThat(emptySite()
                        .change("content/a.md", "# A\n")
                        .change("templates/types/page.ftlh", "<h1><#noparse>${page.title}</#noparse></h1>")
                        .problems())
                .containsExactly("site/a/index.html:1: '${' was left in the page. Correct the template that wrote it.");
    }

    @Test
    void content_may_speak_of_templates() {
        var built = emptySite()
                .change("content/a.md", "# A\n\nWrite ${name} or `<#if>`: else FreeMarker template error.\n")
                .build();

        assertThat(built.main("/a/").text()).contains("Write ${name} or <#if>");
    }

    @Test
    void a_template_that_writes_nothing_is_refused() {
        assertThat(emptySite()
                        .change("content/a.md", "# A\n")
                        .change("templates/types/page.ftlh", "")
                        .problems())
                .containsExactly("site/a/index.html:1: the page is empty. Look at the template of its type.");
    }

    @Test
    void templates_can_make_no_objects() {
        assertThat(emptySite()
                        .change("content/a.md", "# A\n")
                        .change("templates/types/page.ftlh", "${\"freemarker.template.utility.Execute\"?new()(\"id\")}")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("templates/types/page.ftlh:1: ");
    }

    @Test
    void jbakes_own_settings_in_the_content_mean_nothing() {
        var built = site("two-pages")
                .change("content/jbake.properties", "output.extension=.txt\n")
                .build();

        assertThat(built.has("site/a/index.html")).isTrue();
        assertThat(built.files()).noneMatch(file -> file.endsWith(".txt"));
    }
}
