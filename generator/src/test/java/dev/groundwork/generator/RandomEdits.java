package dev.groundwork.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/// What authors and designers do to a site, at random: the same seed does the same.
final class RandomEdits {

    private static final List<String> WORDS = List.of(
            "rotor", "speed", "price", "lab", "sample", "service", "noise", "contract", "warranty", "tube", "lease");
    private static final List<String> FOLDERS = List.of("faqs", "objections", "battlecards", "collateral", "products");

    private final TestSite site;
    private final Random random;
    private final List<String> pages = new ArrayList<>();
    private int made;

    RandomEdits(TestSite site, long seed) {
        this.site = site;
        this.random = new Random(seed);
        portal();
        site.change("content/price.txt", "100");
        for (var page = 0; page < 132; page++) {
            add();
        }
    }

    /// Does one thing, and says what.
    String edit() {
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> change();
            case 4, 5 -> add();
            case 6 -> pages.size() > 120 ? delete() : add();
            case 7 -> rename();
            case 8 -> template();
            case 9 -> portal();
            case 10 -> attachment();
            case 11 -> words();
            case 12 -> asset();
            default -> change() + ", " + add() + ", " + rename();
        };
    }

    private String change() {
        var path = pages.get(random.nextInt(pages.size()));
        site.change("content/" + path, page());
        return "changed " + path;
    }

    private String add() {
        var path = "%s/page-%d.md".formatted(FOLDERS.get(random.nextInt(FOLDERS.size())), made++);
        pages.add(path);
        site.change("content/" + path, page());
        return "added " + path;
    }

    private String delete() {
        var path = pages.remove(random.nextInt(pages.size()));
        site.remove("content/" + path);
        return "deleted " + path;
    }

    private String rename() {
        var deleted = delete();
        return deleted + ", " + add();
    }

    private String template() {
        var name = List.of("types/faq.ftlh", "parts/facts.ftlh", "list.ftlh", "service/desk.ftlh")
                .get(random.nextInt(4));
        site.change("templates/" + name, site.text("templates/" + name) + "<!-- %d -->".formatted(made++));
        return "changed " + name;
    }

    private String words() {
        site.change(
                "templates/words.properties",
                site.text("templates/words.properties") + "\ntypes.faq=Answers %d\n".formatted(made++));
        return "changed the words";
    }

    private String asset() {
        site.change("templates/assets/more.css", "main { margin: %dpx }".formatted(made++));
        return "changed a style sheet";
    }

    private String attachment() {
        site.change("content/price.txt", "price " + made++);
        return "changed an attachment";
    }

    private String portal() {
        site.change("content/portal.yaml", """
                name: Site %d
                url: https://portal.example.com
                vocabularies:
                  products:
                    one: One %d
                    two: {name: Two, aliases: [deuce]}
                    later: {name: Later, publish-from: 2027-0%d-01}
                  stages: {first: First}
                """.formatted(random.nextInt(3), random.nextInt(3), 1 + random.nextInt(3)));
        return "changed the vocabulary";
    }

    private String page() {
        var header = new TreeMap<String, String>();
        header.put("title", words(3) + " " + random.nextInt(40));
        header.put("benefit", words(5));
        header.put("reviewed", "2026-%02d-01".formatted(1 + random.nextInt(11)));
        header.put(
                "products",
                List.of("[one]", "[two]", "[one, two]", "[later]", "[]").get(random.nextInt(5)));
        header.put("stages", "[first]");
        if (random.nextInt(5) == 0) {
            header.put("publish-from", "2026-12-%02d".formatted(1 + random.nextInt(28)));
        }
        if (random.nextInt(5) == 0) {
            header.put("publish-until", "2027-01-%02d".formatted(1 + random.nextInt(28)));
        }
        if (random.nextInt(8) == 0) {
            header.put("asked-as", "[\"%s\"]".formatted(words(6)));
        }
        var text = new StringBuilder("---\n");
        header.forEach((name, value) -> text.append("%s: %s\n".formatted(name, value)));
        text.append("---\n\n")
                .append(words(20))
                .append(link())
                .append(".\n\n## ")
                .append(words(2));
        return text.append("\n\n")
                .append(words(30))
                .append(link())
                .append(".\n")
                .toString();
    }

    private String link() {
        return switch (random.nextInt(4)) {
            case 0 -> " [the list](../price.txt)";
            case 1 -> " [list](/products/one/)";
            default -> "";
        };
    }

    private String words(int count) {
        var words = new ArrayList<String>();
        for (var word = 0; word < count; word++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }
}
