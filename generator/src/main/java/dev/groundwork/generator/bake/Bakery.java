package dev.groundwork.generator.bake;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.generator.markdown.Body;
import dev.groundwork.generator.markdown.Links;
import dev.groundwork.generator.view.Sheet;
import dev.groundwork.release.Hashes;
import dev.groundwork.release.PageType;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jbake.app.Parser;
import org.jbake.model.DocumentModel;
import org.jbake.parser.Engines;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;

/// One bake through JBake's Parser and template engine, with our own loop, store, Markdown and FreeMarker.
public final class Bakery {

    /// JBake keeps its engines in a static map, so only one bake may parse at a time.
    private static final ReentrantLock PARSING = new ReentrantLock();

    private static final List<String> OTHERS = List.of("home", "list", "search", "not-found", "moved");

    private static final List<String> FEEDS = List.of("sitemap", "feed");

    private final Path templates;
    private final Problems problems;
    private final Map<String, String> versions;
    private final Parser parser;
    private final DelegatingTemplateEngine templateEngine;

    /// Sets JBake up.
    ///
    /// @param site an empty folder; also where JBake looks for a configuration file, so that it finds none
    /// @param readable [#versions] of templates that an earlier bake could read; empty where there was none
    public Bakery(Path templates, Path site, Map<String, String> readable, Problems problems) throws IOException {
        this.templates = templates;
        this.problems = problems;
        this.versions = versions(templates);
        refuseMissing();
        if (!versions.equals(readable)) {
            HtmlTemplates.unreadable(templates).forEach(this::report);
        }
        var settings = Settings.of(site, templates);
        this.parser = new Parser(settings);
        this.templateEngine = new DelegatingTemplateEngine(new MemoryStore(), settings);
    }

    private static final Map<String, String> NAMES = names();

    private static Map<String, String> names() {
        var names = new TreeMap<String, String>();
        for (var type : PageType.values()) {
            names.put(type.id(), "types/%s.ftlh".formatted(type.id()));
        }
        OTHERS.forEach(name -> names.put(name, name + ".ftlh"));
        FEEDS.forEach(name -> names.put(name, name + ".ftlx"));
        return Map.copyOf(names);
    }

    /// Reports the templates that are not there: JBake would write empty pages for them.
    private void refuseMissing() {
        for (var name : NAMES.values()) {
            var file = templates.resolve(name);
            if (!Files.isRegularFile(file)) {
                problems.report(file.toString(), 1, Concern.TEMPLATE, "there is no such template. Add the file.");
            }
        }
    }

    /// Takes what became of a page's Markdown.
    public interface BodyTaker {
        void take(Page page, Body body) throws IOException;
    }

    /// Reads the Markdown of pages, side by side, and hands on each body at once.
    public void read(Collection<Page> pages, Function<Page, Links> links, BodyTaker taker) {
        var byFile = pages.stream().collect(Collectors.toMap(page -> new File(page.file()), Function.identity()));
        PARSING.lock();
        try {
            var engine = new MarkdownEngine(byFile, links);
            // JBake tells `.MD` from `.md`.
            byFile.keySet().stream()
                    .map(file -> file.getName().substring(file.getName().lastIndexOf('.') + 1))
                    .distinct()
                    .forEach(extension -> Engines.register(extension, engine));
            byFile.entrySet().parallelStream().forEach(entry -> {
                try {
                    taker.take(entry.getValue(), MarkdownEngine.body(parser.processFile(entry.getKey())));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } finally {
            PARSING.unlock();
        }
    }

    /// Fills the template of a sheet. Safe for many threads.
    ///
    /// @return the file's text; null where the template failed, which has been reported
    public @Nullable String fill(Sheet sheet) throws IOException {
        var document = new DocumentModel();
        document.putAll(sheet.model());
        var model = new TemplateModel();
        model.setContent(document);
        var text = new StringWriter();
        try {
            templateEngine.renderDocument(model, NAMES.get(sheet.template()), text);
        } catch (RenderingException e) {
            report(TemplateFault.in(e).orElseThrow(() -> new IOException(e.getMessage(), e)));
            return null;
        }
        return text.toString();
    }

    /// Names all templates by what is in them.
    ///
    /// @return for every file its bytes' hash
    public Map<String, String> versions() {
        return versions;
    }

    private static Map<String, String> versions(Path templates) throws IOException {
        var versions = new TreeMap<String, String>();
        var real = templates.toRealPath();
        try (var files = Files.walk(real)) {
            for (var file : files.filter(path -> path.toString().matches(".*\\.ftl[hx]"))
                    .toList()) {
                versions.put(real.relativize(file).toString(), Hashes.sha256(Files.readAllBytes(file)));
            }
        }
        return versions;
    }

    private void report(TemplateFault fault) {
        var file = templates.resolve(fault.template()).toString();
        problems.report(file, fault.line(), Concern.TEMPLATE, fault.text());
    }
}
