package dev.groundwork.generator.content;

import dev.groundwork.release.PageType;
import dev.groundwork.release.ReservedAddresses;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads where a page was before, under the same rule as the address it has now.
final class FormerAddresses {

    private static final String FIELD = "redirect-from";
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)^(?:[a-z][a-z0-9+.-]*:|//).*");

    private final Portal portal;

    FormerAddresses(Portal portal) {
        this.portal = portal;
    }

    List<String> read(Fields fields) {
        return fields.texts(FIELD).stream()
                .flatMap(text -> read(text, fields.where()).stream())
                .distinct()
                .toList();
    }

    private Optional<String> read(Fields.Text text, Where where) {
        if (ELSEWHERE.matcher(text.value()).matches()) {
            where.problem(
                    text.node(),
                    "%s %s is no address of this portal. Write what stands behind its host, like /faqs/old/."
                            .formatted(FIELD, text.value()));
            return Optional.empty();
        }
        var address = Addresses.tidied(text.value());
        if (ReservedAddresses.contains(address) || isList(address)) {
            where.problem(
                    text.node(),
                    "%s %s is an address of the portal's own. Take it out.".formatted(FIELD, text.value()));
            return Optional.empty();
        }
        return Optional.of(address);
    }

    private boolean isList(String address) {
        var list = address.replaceFirst("/list-[0-9]+/$", "/");
        var types = Arrays.stream(PageType.values())
                .map(type -> "/%s/".formatted(type.folder()))
                .collect(Collectors.toSet());
        return list.equals("/")
                || list.equals("/new/")
                || types.contains(list)
                || isAbout(list, portal.products())
                || isAbout(list, portal.competitors());
    }

    private static boolean isAbout(String address, Vocabulary words) {
        return words.ids().stream().anyMatch(id -> address.equals("/%s/%s/".formatted(words.field(), id)));
    }
}
