package dev.groundwork.generator.link;

import dev.groundwork.generator.content.Addresses;
import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.markdown.Links;
import dev.groundwork.generator.markdown.Percent;
import dev.groundwork.release.ReservedAddresses;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The links of one page.
final class PageLinks implements Links {

    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:");
    /// A reader's browser would run these with the portal's rights.
    private static final Set<String> RUNNABLE = Set.of("html", "htm", "xhtml", "xml", "js", "mjs", "css", "wasm");
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "avif");

    private final Page page;
    private final boolean isReleased;
    private final SiteLinks site;

    PageLinks(Page page, boolean isReleased, SiteLinks site) {
        this.page = page;
        this.isReleased = isReleased;
        this.site = site;
    }

    @Override
    public Target link(String written, int line) {
        var target = site.own().within(written.strip());
        if (leadsElsewhere(target)) {
            return new Target.Reachable(target, target.startsWith("http") || target.startsWith("//"));
        }
        var reference = Reference.of(page.path(), target);
        if (reference.isEmpty()) {
            return dead(written, line, "leads out of the content folder");
        }
        var to = reference.get();
        var file = site.file(to.path());
        if (file.isPresent()) {
            return attachment(to, written, line);
        }
        var address = site.current(Addresses.isMarkdown(to.path()) ? Addresses.ofPage(to.path()) : to.asAddress());
        return switch (site.place(address)) {
            case OPEN -> open(address, to, written, line);
            case HIDDEN -> hidden(written, line);
            case UNKNOWN -> service(to, written, line);
        };
    }

    private static boolean leadsElsewhere(String target) {
        return target.startsWith("//")
                || (target.indexOf(':') > 0 && SCHEME.matcher(target).lookingAt());
    }

    private Target attachment(Reference to, String written, int line) {
        if (RUNNABLE.contains(to.extension())) {
            return dead(written, line, "names a file that a browser would run, which is never released");
        }
        if (site.file(to.path()).filter(Drawing::runs).isPresent()) {
            return dead(written, line, "names a drawing with a script in it, which is never released");
        }
        use(to);
        return new Target.Reachable(to.fileHref(), false);
    }

    private void use(Reference to) {
        if (isReleased) {
            site.file(to.path()).ifPresent(file -> site.use(to.path(), file));
        }
    }

    private Target open(String address, Reference to, String written, int line) {
        if (to.part().isEmpty() || !site.isPage(address)) {
            return new Target.Reachable(address, false);
        }
        var part = new PartLink(page, line, written, address, to.part());
        site.expect(part);
        return new Target.Reachable(part.href(), false);
    }

    private Target hidden(String written, int line) {
        if (isReleased) {
            site.report(
                    page,
                    line,
                    Concern.HIDDEN_LINK,
                    "the link %s leads to what is not released now. It is shown as plain text; %s."
                            .formatted(written, page.whomToTell()));
        }
        return new Target.Hidden();
    }

    private Target service(Reference to, String written, int line) {
        var address = "/" + to.path();
        var isService = ReservedAddresses.contains(address) && !address.startsWith("/assets/");
        return isService
                ? new Target.Reachable(address + to.query(), false)
                : dead(written, line, "leads to no page and no file", site.nearest(page.path(), to.path()));
    }

    private Target dead(String written, int line, String why) {
        return dead(written, line, why, Optional.empty());
    }

    private Target dead(String written, int line, String why, Optional<String> instead) {
        var todo = instead.map(" Did you mean %s?"::formatted).orElse(" Correct it or take it out.");
        site.report(page, line, Concern.DEAD_LINK, "the link %s %s.%s".formatted(written, why, todo));
        return new Target.Unreachable();
    }

    @Override
    public Picture image(String written, int line) {
        var target = site.own().within(written.strip());
        if (leadsElsewhere(target)) {
            site.report(
                    page,
                    line,
                    Concern.FOREIGN_IMAGE,
                    "the image %s lies on another host, which pages never ask for anything. It is shown as a link; put the file beside the page."
                            .formatted(written));
            return new Picture.Elsewhere(target);
        }
        var image = Reference.of(page.path(), target).filter(to -> IMAGES.contains(to.extension()));
        if (image.flatMap(to -> site.file(to.path())).filter(Drawing::runs).isPresent()) {
            site.report(
                    page,
                    line,
                    Concern.MISSING_IMAGE,
                    "the image %s has a script in it, which is never released. Save it without.".formatted(written));
            return new Picture.Missing();
        }
        var found = image.flatMap(to -> site.file(to.path()).map(file -> {
            use(to);
            return new Picture.Shown(to.fileHref(), ImageSize.of(file).orElse(null));
        }));
        if (found.isPresent()) {
            return found.get();
        }
        site.report(
                page,
                line,
                Concern.MISSING_IMAGE,
                "there is no image %s. Put the file there or correct its name.".formatted(written));
        return new Picture.Missing();
    }

    @Override
    public void noSuchPart(String target, int line) {
        site.expect(new PartLink(page, line, target, page.address(), Percent.decoded(target.substring(1))));
    }

    @Override
    public void refused(String target, int line) {
        site.report(
                page,
                line,
                Concern.REFUSED_LINK,
                "the link %s is none that pages may have. It is shown as plain text; use https:, mailto: or tel:."
                        .formatted(shortened(target)));
    }

    @Override
    public void refusedImage(String target, int line) {
        site.report(
                page,
                line,
                Concern.MISSING_IMAGE,
                "the image %s is no file. Put the file beside the page and name it.".formatted(shortened(target)));
    }

    @Override
    public void withoutWords(String target, int line) {
        if (site.underPolicy()) {
            site.report(
                    page,
                    line,
                    Concern.NO_WORDS_FOR_IMAGE,
                    "the image %s says nothing to those who cannot see it. Write ![what it shows](%s); for mere decoration, <img src=\"%s\" alt=\"\">."
                            .formatted(target, target, target));
        }
    }

    @Override
    public void unresolved(String what, int line) {
        site.report(
                page,
                line,
                Concern.INCLUDE,
                shortened(what) + " is not understood here and was left out. Write the text itself.");
    }

    @Override
    public void leftOut(String element, int line) {
        site.report(
                page,
                line,
                Concern.HTML,
                "the HTML element <%s> was left out. Pages may have text, tables, images and links."
                        .formatted(element));
    }

    private static String shortened(String text) {
        return Optional.of(text).filter(whole -> whole.length() <= 60).orElseGet(() -> text.substring(0, 60) + "…");
    }
}
