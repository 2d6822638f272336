package dev.groundwork.generator.bake;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.generator.link.SiteLinks;
import dev.groundwork.generator.markdown.Body;
import dev.groundwork.generator.view.Sheet;
import dev.groundwork.release.PageType;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jbake.app.Parser;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.Engines;
import org.jbake.template.DelegatingTemplateEngine;

/// One bake through JBake's Parser and Renderer, with our own loop, store, Markdown and FreeMarker engine.
public final class Bakery {

    /// JBake keeps its engines in a static map, so only one bake may parse at a time.
    private static final ReentrantLock PARSING = new ReentrantLock();

    private static final List<String> OTHERS = List.of("home", "list", "search", "not-found");

    private final Path templates;
    private final Problems problems;
    private final DefaultJBakeConfiguration configuration;
    private final Parser parser;
    private final Renderer renderer;

    /// Sets JBake up.
    ///
    /// @param site an empty folder; also where JBake looks for a configuration file, so that it finds none
    public Bakery(Path templates, Path site, Problems problems) throws IOException {
        this.templates = templates;
        this.problems = problems;
        refuseMissing();
        HtmlTemplates.unreadable(templates).forEach(this::report);
        this.configuration =
                new JBakeConfigurationFactory().createDefaultJbakeConfiguration(site.toFile(), site.toFile(), true);
        configuration.setTemplateFolder(templates.toFile());
        names().forEach(configuration::setTemplateFileNameForDocType);
        configuration.setTemplateExtensionForDocType("sitemap", ".xml");
        this.parser = new Parser(configuration);
        var store = new MemoryStore();
        this.renderer = new Renderer(store, configuration, new DelegatingTemplateEngine(store, configuration));
    }

    private static Map<String, String> names() {
        var names = new java.util.TreeMap<String, String>();
        for (var type : PageType.values()) {
            names.put(type.id(), "types/%s.ftlh".formatted(type.id()));
        }
        OTHERS.forEach(name -> names.put(name, name + ".ftlh"));
        names.put("sitemap", "sitemap.ftlx");
        return names;
    }

    /// Reports the templates that are not there: JBake would write empty pages for them.
    private void refuseMissing() {
        for (var name : names().values()) {
            var file = templates.resolve(name);
            if (!Files.isRegularFile(file)) {
                problems.report(file.toString(), 1, Concern.TEMPLATE, "there is no such template. Add the file.");
            }
        }
    }

    /// Reads the Markdown of every page.
    public Map<Page, Body> parse(Collection<Page> pages, SiteLinks links) {
        var byFile = pages.stream().collect(Collectors.toMap(page -> new File(page.file()), Function.identity()));
        PARSING.lock();
        try {
            var engine = new MarkdownEngine(byFile, links::of);
            // JBake tells `.MD` from `.md`.
            byFile.keySet().stream()
                    .map(file -> file.getName().substring(file.getName().lastIndexOf('.') + 1))
                    .distinct()
                    .forEach(extension -> Engines.register(extension, engine));
            return byFile.entrySet().parallelStream()
                    .collect(Collectors.toMap(
                            Map.Entry::getValue,
                            entry -> MarkdownEngine.body(parser.processFile(entry.getKey())),
                            (one, _) -> one,
                            ConcurrentHashMap::new));
        } finally {
            PARSING.unlock();
        }
    }

    /// Writes a file of the site.
    ///
    /// @return its path
    public String write(Sheet sheet) throws IOException {
        var document = new DocumentModel();
        document.putAll(sheet.model());
        document.setType(sheet.template());
        document.setStatus(ModelAttributes.Status.PUBLISHED);
        document.setUri(sheet.path());
        try {
            renderer.render(document);
        } catch (Exception e) {
            report(TemplateFault.in(e).orElseThrow(() -> new IOException(e.getMessage(), e)));
        }
        return sheet.path();
    }

    private void report(TemplateFault fault) {
        var file = templates.resolve(fault.template()).toString();
        problems.report(file, fault.line(), Concern.TEMPLATE, fault.text());
    }
}
