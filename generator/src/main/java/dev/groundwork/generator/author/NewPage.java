package dev.groundwork.generator.author;

import dev.groundwork.generator.content.Addresses;
import dev.groundwork.generator.content.Content;
import dev.groundwork.generator.content.Nearest;
import dev.groundwork.generator.content.Page;
import dev.groundwork.release.PageType;
import dev.groundwork.release.ReservedAddresses;
import dev.groundwork.release.Slug;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page to begin with.
///
/// @param open the required fields that only a person can fill in
public record NewPage(Path file, List<String> open) {

    /// Writes it where pages of its type are.
    ///
    /// @param type as typed
    public static NewPage write(Path folder, Content content, String type, String title, Author author, Instant at)
            throws IOException {
        var known = type(type);
        var path = path(folder, known, title);
        refuseTaken(content, path);
        var portal = content.portal();
        var today = at.atZone(portal.site().timeZone()).toLocalDate();
        var front = new FrontMatter(portal, known, title.strip(), owner(content, author), today);
        var text = front.text() + "\n" + Outline.of(known, portal.policy().sectionsOf(known));
        var file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal("%s is there already. Edit it, or choose another title.".formatted(file));
        }
        return new NewPage(file, front.open());
    }

    private static PageType type(String typed) {
        return PageType.of(typed).or(() -> PageType.ofFolder(typed)).orElseThrow(() -> {
            var types = Arrays.stream(PageType.values()).map(PageType::id).toList();
            var hint = Nearest.hint(typed, types);
            return new Refusal("there is no page type '%s'.%s"
                    .formatted(typed, hint.isEmpty() ? " Write one of %s.".formatted(String.join(", ", types)) : hint));
        });
    }

    private static String path(Path folder, PageType type, String title) {
        var slug = Slug.of(title);
        if (slug.isEmpty()) {
            throw new Refusal(
                    "the title '%s' has no letter and no digit to name a file by. Write some words.".formatted(title));
        }
        return "%s/%s.md".formatted(folderOf(folder, type), slug);
    }

    /// A folder in the singular does as well, where the company has one.
    private static String folderOf(Path folder, PageType type) {
        return !Files.isDirectory(folder.resolve(type.folder())) && Files.isDirectory(folder.resolve(type.id()))
                ? type.id()
                : type.folder();
    }

    private static void refuseTaken(Content content, String path) {
        var address = Addresses.ofPage(path);
        if (ReservedAddresses.contains(address) || address.matches("/[^/]+/(list-[0-9]+/)?")) {
            throw new Refusal("its address %s would be the portal's own. Choose another title.".formatted(address));
        }
        for (var page : content.pages()) {
            if (page.path().equals(path)) {
                throw new Refusal("%s is there already. Edit it, or choose another title.".formatted(page.file()));
            }
            if (hasOrHad(page, address)) {
                throw new Refusal(
                        "its address %s is also one of %s. Choose another title.".formatted(address, page.file()));
            }
        }
    }

    private static boolean hasOrHad(Page page, String address) {
        return page.address().equals(address) || page.facts().formerAddresses().contains(address);
    }

    /// Whoever is at the keyboard, as far as the portal knows them.
    private static @Nullable String owner(Content content, Author author) {
        var people = content.portal().people();
        var email = author.email();
        if (email == null || !email.matches("[^@\\s]+@[^@\\s]+")) {
            return null;
        }
        return people.keySet().stream()
                .filter(email::equalsIgnoreCase)
                .findFirst()
                .orElse(people.isEmpty() ? email : null);
    }
}
