package dev.groundwork.generator.bake;

import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.markdown.Body;
import dev.groundwork.generator.markdown.Links;
import dev.groundwork.generator.markdown.Markdown;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.configuration2.Configuration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.ParserEngine;

/// What JBake's Parser calls for Markdown, instead of its own engine, which passes raw HTML and reads no YAML.
final class MarkdownEngine implements ParserEngine {

    private static final String BODY = "groundwork.body";

    private final Map<File, Page> pages;
    private final Function<Page, Links> links;

    /// @param pages by their file: front matter has been read and checked before
    MarkdownEngine(Map<File, Page> pages, Function<Page, Links> links) {
        this.pages = pages;
        this.links = links;
    }

    @Override
    public DocumentModel parse(JBakeConfiguration config, File file) {
        var page = pages.get(file);
        if (page == null) {
            throw new IllegalStateException(file + " was not read before it was parsed");
        }
        var body = Markdown.read(text(page), page.title(), page.bodyLine(), links.apply(page));
        var document = DocumentModel.createDefaultDocumentModel();
        document.setType(page.type().id());
        document.setStatus(ModelAttributes.Status.PUBLISHED);
        document.setTitle(page.title());
        document.setFile(file.getPath());
        document.setSourceUri(page.path());
        document.put(BODY, body);
        return document;
    }

    private static String text(Page page) {
        try {
            return page.text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Body body(DocumentModel document) {
        return (Body) Objects.requireNonNull(document.get(BODY));
    }

    @Override
    @SuppressWarnings("deprecation") // JBake still declares it abstract, and never calls it.
    public Map<String, Object> parse(Configuration config, File file, String contentPath) {
        throw new UnsupportedOperationException("JBake's Parser asks for documents, not for maps");
    }
}
