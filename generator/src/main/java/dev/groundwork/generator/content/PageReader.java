package dev.groundwork.generator.content;

import dev.groundwork.generator.markdown.Markdown;
import dev.groundwork.release.Audience;
import dev.groundwork.release.PageType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns a file into a page: every field of the content model is read here, and nowhere else.
final class PageReader {

    static final List<String> VOCABULARIES = List.of("products", "stages", "personas", "competitors");
    static final List<String> TYPES =
            Arrays.stream(PageType.values()).map(PageType::id).toList();

    /// Every field that front matter may have.
    static final Set<String> KEYS = Set.of(
            "title",
            "type",
            "benefit",
            "owner",
            "reviewed",
            "review-every",
            "products",
            "stages",
            "personas",
            "competitors",
            "audience",
            "based-on",
            "publish-from",
            "publish-until",
            "asked-as",
            "answers",
            "description",
            "draft",
            "launch",
            "quiet-override",
            "best-for",
            "redirect-from",
            "tags",
            "lang",
            "aliases",
            "launch-date",
            "positioning");

    private final Portal portal;
    private final Problems problems;
    private final TagReader tagReader;
    private final TimeReader timeReader;
    private final FormerAddresses formerAddresses;
    private final QuarterEndGuard guard;
    private final HiddenTags hiddenTags;

    PageReader(Portal portal, Instant at, Problems problems) {
        this.portal = portal;
        this.problems = problems;
        this.tagReader = new TagReader(portal);
        this.timeReader = new TimeReader(portal, tagReader, at);
        this.formerAddresses = new FormerAddresses(portal);
        this.guard = new QuarterEndGuard(portal, at);
        this.hiddenTags = new HiddenTags(portal, at);
    }

    Page read(Source source) {
        var header = Header.read(source, portal.underPolicy(), problems);
        var fields = header.fields();
        var type = fields.value("type", PageType::of, "page type", typeHint(fields.text("type")))
                .orElseGet(() -> typeOfFolder(source.path()));
        if (portal.underPolicy() && header.readable()) {
            fields.refuseOthers(KEYS);
            // No template shows it yet; a wrong value would be a surprise when one does.
            fields.text("launch");
            if (!fields.flag("draft")) {
                refuseMissing(fields, type);
            }
        }
        var page = page(source, header, type);
        if (portal.underPolicy()) {
            guard.check(fields, page);
            hiddenTags.tell(fields, page);
        }
        return page;
    }

    private Page page(Source source, Header header, PageType type) {
        var fields = header.fields();
        return new Page(
                source.path(),
                source.file(),
                Addresses.ofPage(source.path()),
                source.version(),
                title(fields, source),
                type,
                fields.value("audience", Audience::of, "audience", "Write internal or customer.")
                        .orElse(Audience.INTERNAL),
                facts(fields),
                tagReader.tags(fields),
                header.heldBack() ? Page.Schedule.DRAFT : timeReader.schedule(fields),
                timeReader.toCome(fields),
                source.bodyLine(),
                source.body());
    }

    private void refuseMissing(Fields fields, PageType type) {
        var required = new ArrayList<>(List.of("title"));
        required.addAll(portal.policy().requiredOf(type));
        required.stream()
                .distinct()
                .filter(field -> !fields.has(field))
                .forEach(field -> refuseMissing(fields, field, type));
    }

    private void refuseMissing(Fields fields, String field, PageType type) {
        var isEmpty = fields.names().contains(field);
        var text = isEmpty
                ? "%s is empty, and every %s must have one. Write it behind '%s:'."
                : "no %s, which every %s must have. Add a line '%s: ...' to the front matter.";
        var line = isEmpty ? fields.line(field) : 1;
        problems.report(fields.where().file(), line, Concern.FIELD, text.formatted(field, type.id(), field));
    }

    private static String typeHint(@Nullable String typed) {
        var hint = typed == null ? "" : Nearest.hint(typed, TYPES).strip();
        return hint.isEmpty() ? "Write one of %s.".formatted(String.join(", ", TYPES)) : hint;
    }

    /// The nearest folder whose name is a page type.
    private static PageType typeOfFolder(String path) {
        var folders = path.split("/", -1);
        for (var i = folders.length - 2; i >= 0; i--) {
            var type = PageType.ofFolder(folders[i]);
            if (type.isPresent()) {
                return type.get();
            }
        }
        return PageType.PAGE;
    }

    private static String title(Fields fields, Source source) {
        var title = fields.text("title");
        if (title != null) {
            return title;
        }
        return Markdown.firstHeading(source.body()).orElseGet(() -> {
            var name = source.path().substring(source.path().lastIndexOf('/') + 1);
            var words = name.substring(0, name.length() - ".md".length())
                    .replaceAll("[-_]+", " ")
                    .strip();
            return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        });
    }

    private Page.Facts facts(Fields fields) {
        var reviewed = timeReader.reviewed(fields);
        var bestFor = fields.plainTexts("best-for");
        return new Page.Facts(
                fields.text("benefit"),
                fields.text("description"),
                fields.value("owner", this::owner, "address of anybody", ownerHint(fields.text("owner")))
                        .orElse(null),
                reviewed,
                fields.value("review-every", Dates::span, "span", "Write it as 90 days.")
                        .orElse(portal.policy().reviewEveryDays()),
                timeReader.changed(fields, reviewed),
                fields.text("based-on"),
                fields.text("lang"),
                Stream.concat(fields.plainTexts("asked-as").stream(), bestFor.stream())
                        .distinct()
                        .toList(),
                bestFor,
                ItemReader.ids(fields, "answers"),
                fields.plainTexts("aliases"),
                formerAddresses.read(fields));
    }

    private Optional<String> owner(String email) {
        var known = portal.people().isEmpty() || portal.people().containsKey(email);
        return isEmail(email) && known ? Optional.of(email) : Optional.empty();
    }

    private String ownerHint(@Nullable String typed) {
        var people = portal.people().keySet();
        var hint = typed == null ? "" : Nearest.hint(typed, people).strip();
        var example = people.isEmpty() ? "Write one like name@example.com." : "Add it to 'people' in portal.yaml.";
        return hint.isEmpty() ? example : hint;
    }

    static String nobody(String email, Collection<String> people) {
        var hint = Nearest.hint(email, people);
        return "'%s' is nobody in 'people'.%s".formatted(email, hint.isEmpty() ? " Add the address there." : hint);
    }

    static boolean isEmail(String text) {
        return text.matches("[^@\\s]+@[^@\\s]+");
    }
}
