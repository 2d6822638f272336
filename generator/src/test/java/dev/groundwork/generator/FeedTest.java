package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.emptySite;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/// The Atom feed of what is new, looked at with RFC 4287 in hand.
class FeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String PORTAL =
            "name: Halden & Sons\nurl: https://portal.example.com\ntime-zone: Europe/Zurich\n";

    private static TestSite site() {
        return emptySite()
                .change("content/portal.yaml", PORTAL)
                .change(
                        "content/faqs/Größe.md",
                        "---\ntitle: 1 < 2 & \"3\"\nbenefit: It's for you.\nreviewed: 2026-11-02\n---\n\nText.\n")
                .change("content/faqs/new.md", "---\ntitle: Newest\nreviewed: 2026-11-20\n---\n\nText.\n")
                .change("content/faqs/undated.md", "---\ntitle: Undated\n---\n\nText.\n")
                .change("content/faqs/later.md", "---\ntitle: Later\npublish-from: 2026-12-01\n---\n\nText.\n");
    }

    private static Element feed(BuiltSite built) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var bytes = built.text("site/feed.xml").getBytes(StandardCharsets.UTF_8);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                assertThat(element.getNamespaceURI()).isEqualTo(ATOM);
                found.add(element);
            }
        }
        return found;
    }

    private static String only(Element parent, String name) {
        var found = children(parent, name);
        assertThat(found).as(name).hasSize(1);
        return found.getFirst().getTextContent();
    }

    @Test
    void it_has_everything_that_a_feed_must_have() throws Exception {
        var feed = feed(site().build());

        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(only(feed, "title")).isEqualTo("Halden & Sons: What is new");
        assertThat(only(feed, "id")).isEqualTo("https://portal.example.com/");
        assertThat(OffsetDateTime.parse(only(feed, "updated"))).isEqualTo("2026-11-20T00:00:00+01:00");
        assertThat(only(children(feed, "author").getFirst(), "name")).isEqualTo("Halden & Sons");
        assertThat(children(feed, "link"))
                .extracting(link -> link.getAttribute("rel") + " " + link.getAttribute("href"))
                .containsExactly(
                        "self https://portal.example.com/feed.xml", "alternate https://portal.example.com/new/");
    }

    @Test
    void every_dated_page_is_an_entry_newest_first() throws Exception {
        var entries = children(feed(site().build()), "entry");

        assertThat(entries).extracting(entry -> only(entry, "title")).containsExactly("Newest", "1 < 2 & \"3\"");
        var entry = entries.getLast();
        assertThat(only(entry, "id")).isEqualTo("https://portal.example.com/faqs/gr%C3%B6%C3%9Fe/");
        assertThat(only(entry, "summary")).isEqualTo("It's for you.");
        assertThat(only(entry, "updated")).isEqualTo("2026-11-02T00:00:00+01:00");
        assertThat(children(entry, "link").getFirst().getAttribute("href")).isEqualTo(only(entry, "id"));
        assertThat(new HashSet<>(entries.stream().map(each -> only(each, "id")).toList()))
                .hasSameSizeAs(entries);
    }

    @Test
    void a_page_comes_into_it_on_its_day() throws Exception {
        var later = feed(site().at("2026-12-01T00:00:00Z").build());

        assertThat(only(children(later, "entry").getFirst(), "title")).isEqualTo("Later");
    }

    @Test
    void what_no_xml_can_hold_is_left_out() throws Exception {
        var feed = feed(site().change(
                        "content/faqs/odd.md", "---\ntitle: \"A\\u0001B \\U0001F680\"\nreviewed: 2026-11-21\n---\n")
                .build());

        assertThat(only(children(feed, "entry").getFirst(), "title")).isEqualTo("AB \uD83D\uDE80");
    }

    @Test
    void it_is_there_and_named_only_where_the_portal_knows_its_address() {
        var with = site().build();
        var without = site().change("content/portal.yaml", "name: Halden\n").build();

        assertThat(with.page("/").select("link[type=application/atom+xml]").attr("href"))
                .isEqualTo("/feed.xml");
        assertThat(without.has("site/feed.xml")).isFalse();
        assertThat(without.page("/").select("link[type=application/atom+xml]")).isEmpty();
    }

    @Test
    void one_without_a_dated_page_says_the_same_at_every_instant() {
        var site = emptySite().change("content/portal.yaml", PORTAL).change("content/a.md", "---\ntitle: A\n---\n");
        var before = site.build().text("site/feed.xml");

        assertThat(site.at("2027-01-01T00:00:00Z").build().text("site/feed.xml"))
                .isEqualTo(before);
    }
}
