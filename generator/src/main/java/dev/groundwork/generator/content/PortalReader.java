package dev.groundwork.generator.content;

import dev.groundwork.release.Person;
import dev.groundwork.release.Policy;
import dev.groundwork.release.Site;
import dev.groundwork.release.Term;
import dev.groundwork.release.WhoAnswers;
import dev.groundwork.release.WhoAnswers.Answerer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `portal.yaml`. Whatever is wrong in it is reported with its line.
final class PortalReader {

    private static final Set<String> KEYS = Set.of(
            "name",
            "url",
            "time-zone",
            "language",
            "repository",
            "answer-within",
            "smallest-group",
            "policy",
            "vocabularies",
            "people",
            "who-answers",
            "calendar");

    /// What a reader's press may open: a page, or an application that talks.
    private static final Pattern LINK = Pattern.compile("(?i)(https?://|msteams:|slack:|tel:|mailto:|sip:)\\S+");

    private static final String REPOSITORY_EXAMPLE = "Write it as https://git.example.com/sales/portal.";

    private static final String LINK_EXAMPLE = "Write it as https://... or, for a chat, msteams:... or slack:....";

    private final Fields fields;
    private final ZoneId zone;

    private PortalReader(Fields fields) {
        this.fields = fields;
        this.zone = fields.value("time-zone", PortalReader::zone, "time zone", "Write one like Europe/Zurich.")
                .orElse(ZoneOffset.UTC);
    }

    /// @param folder the name of the content folder, for a portal that names itself not
    static Portal read(String text, String file, String folder, Problems problems) {
        var where = new Where(file, 1, Concern.SETTING, problems);
        return YamlText.read(text, where, Concern.SETTING)
                .map(fields -> new PortalReader(fields).portal(folder))
                .orElseGet(() -> Portal.lenient(folder));
    }

    private Portal portal(String folder) {
        fields.refuseOthers(KEYS);
        var name = fields.text("name");
        var url = fields.value("url", PortalReader::url, "address", "Write it as https://portal.example.com.");
        var vocabularies = fields.below("vocabularies");
        vocabularies.refuseOthers(PageReader.VOCABULARIES);
        var products = vocabulary(vocabularies, "products");
        var people = people(fields.below("people"));
        return new Portal(
                true,
                new Site(
                        name == null ? folder : name,
                        url.orElse(null),
                        zone,
                        Optional.ofNullable(fields.text("language")).orElse("en"),
                        fields.value("repository", PortalReader::link, "link", REPOSITORY_EXAMPLE)
                                .orElse(null)),
                policy(),
                products,
                vocabulary(vocabularies, "stages"),
                vocabulary(vocabularies, "personas"),
                vocabulary(vocabularies, "competitors"),
                people,
                whoAnswers(products, people),
                CalendarReader.read(fields.below("calendar")));
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> url(String text) {
        return text.matches("https?://[^\\s/]+(/[^\\s]*)?")
                ? Optional.of(text.replaceFirst("/+$", ""))
                : Optional.empty();
    }

    private Policy policy() {
        var policy = fields.below("policy");
        policy.refuseOthers(Set.of("required", "sections", "review-every"));
        var types = new ArrayList<>(PageReader.TYPES);
        var sections = lists(policy.below("sections"), List.copyOf(types), null);
        types.add("all");
        var required = lists(policy.below("required"), types, PageReader.KEYS);
        var every = policy.value("review-every", Dates::span, "span", "Write it as 180 days.");
        return new Policy(
                required,
                sections,
                every.orElse(Policy.LENIENT.reviewEveryDays()),
                fields.value("smallest-group", PortalReader::count, "number", "Write one like 5.")
                        .orElse(Policy.LENIENT.smallestGroup()),
                Optional.ofNullable(fields.text("answer-within")).orElse(Policy.LENIENT.answerWithin()));
    }

    private static Optional<String> link(String text) {
        return LINK.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    static Optional<Integer> count(String text) {
        return text.matches("\\d{1,4}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static Map<String, List<String>> lists(Fields block, List<String> names, @Nullable Set<String> allowed) {
        block.refuseOthers(names);
        var lists = new LinkedHashMap<String, List<String>>();
        for (var name : names) {
            var texts = block.texts(name).stream()
                    .filter(text -> allowed == null || isField(block, text, allowed))
                    .map(Fields.Text::value)
                    .toList();
            if (!texts.isEmpty()) {
                lists.put(name, texts);
            }
        }
        return lists;
    }

    private static boolean isField(Fields block, Fields.Text text, Set<String> allowed) {
        if (!allowed.contains(text.value())) {
            var hint = Nearest.hint(text.value(), allowed);
            block.where()
                    .problem(
                            text.node(),
                            "'%s' is no field of a page.%s"
                                    .formatted(text.value(), hint.isEmpty() ? " Take it out." : hint));
        }
        return allowed.contains(text.value());
    }

    private Vocabulary vocabulary(Fields block, String field) {
        var entries = new ArrayList<Vocabulary.Entry>();
        var words = block.below(field);
        for (var id : words.names()) {
            if (!id.matches("[a-z0-9][a-z0-9-]*")) {
                words.problem(id, "'%s' is no id. Use small letters, digits and hyphens.".formatted(id));
            } else if (words.isBlock(id)) {
                var entry = words.below(id);
                entry.refuseOthers(Set.of("name", "aliases", "publish-from"));
                var name = Optional.ofNullable(entry.text("name")).orElse(id);
                var from = entry.value(
                        "publish-from", text -> Dates.moment(text, zone), "day or instant", Dates.DAY_EXAMPLE);
                entries.add(new Vocabulary.Entry(new Term(id, name, entry.plainTexts("aliases")), from.orElse(null)));
            } else {
                var name = Optional.ofNullable(words.text(id)).orElse(id);
                entries.add(new Vocabulary.Entry(new Term(id, name, List.of()), null));
            }
        }
        return new Vocabulary(field, entries);
    }

    private static Map<String, Person> people(Fields block) {
        var people = new LinkedHashMap<String, Person>();
        for (var email : block.names()) {
            if (!PageReader.isEmail(email)) {
                block.problem(email, "'%s' is no e-mail address. Write it as name@example.com.".formatted(email));
            }
            var person = block.below(email);
            person.refuseOthers(Set.of("name", "phone", "chat"));
            var name = Optional.ofNullable(person.text("name")).orElse(email);
            var chat = person.value("chat", PortalReader::link, "link", LINK_EXAMPLE);
            people.put(email, new Person(email, name, person.text("phone"), chat.orElse(null)));
        }
        return people;
    }

    private WhoAnswers whoAnswers(Vocabulary products, Map<String, Person> people) {
        var block = fields.below("who-answers");
        var known = new ArrayList<>(products.ids());
        known.add("default");
        block.refuseOthers(known);
        var answerers = new LinkedHashMap<String, Answerer>();
        for (var product : known) {
            var answerer = block.below(product);
            answerer.refuseOthers(Set.of("owner", "deputy"));
            var owner = person(answerer, "owner", people);
            var deputy = person(answerer, "deputy", people);
            if (owner != null) {
                answerers.put(product, new Answerer(owner, deputy));
            } else if (block.has(product) && !answerer.has("owner")) {
                block.problem(product, "%s has no owner. Add 'owner: name@example.com'.".formatted(product));
            }
        }
        return new WhoAnswers(answerers.remove("default"), answerers);
    }

    private static @Nullable String person(Fields answerer, String role, Map<String, Person> people) {
        return answerer.textNode(role)
                .map(text -> {
                    if (!people.containsKey(text.value())) {
                        answerer.where().problem(text.node(), PageReader.nobody(text.value(), people.keySet()));
                    }
                    return text.value();
                })
                .orElse(null);
    }
}
