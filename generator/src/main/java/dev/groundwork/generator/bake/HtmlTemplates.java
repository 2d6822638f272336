package dev.groundwork.generator.bake;

import dev.groundwork.generator.view.Html;
import freemarker.cache.FileTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;

/// What JBake's Renderer calls for `.ftlh` and `.ftlx`: FreeMarker that escapes and never writes a fault into a page.
///
/// JBake makes it by its name in META-INF/org.jbake.parser.TemplateEngines.properties, hence public.
public final class HtmlTemplates extends AbstractTemplateEngine {

    private static final Version VERSION = Configuration.VERSION_2_3_34;

    private final Configuration freemarker;

    public HtmlTemplates(JBakeConfiguration config, ContentStore store) throws IOException {
        super(config, store);
        freemarker = configured(config.getTemplateFolder());
    }

    private static Configuration configured(File templates) throws IOException {
        var freemarker = new Configuration(VERSION);
        freemarker.setTemplateLoader(new FileTemplateLoader(templates));
        freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        freemarker.setLocalizedLookup(false);
        freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
        freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
        freemarker.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setWrapUncheckedExceptions(true);
        freemarker.setFallbackOnNullLoopVariable(false);
        freemarker.setObjectWrapper(new MarkupWrapper());
        // The machine's language and zone must not show in a release.
        freemarker.setLocale(Locale.ENGLISH);
        freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
        return freemarker;
    }

    /// Every template that FreeMarker cannot read, those that only the service will fill among them.
    static List<TemplateFault> unreadable(Path templates) throws IOException {
        var freemarker = configured(templates.toFile());
        var faults = new ArrayList<TemplateFault>();
        var real = templates.toRealPath();
        try (var files = Files.walk(real)) {
            for (var file : files.filter(path -> path.toString().matches(".*\\.ftl[hx]"))
                    .sorted()
                    .toList()) {
                try {
                    freemarker.getTemplate(real.relativize(file).toString().replace('\\', '/'));
                } catch (ParseException e) {
                    TemplateFault.in(e).ifPresent(faults::add);
                }
            }
        }
        return faults;
    }

    @Override
    public void renderDocument(org.jbake.template.model.TemplateModel model, String templateName, Writer writer)
            throws RenderingException {
        try {
            freemarker.getTemplate(templateName).process(model.getContent(), writer);
        } catch (TemplateException | IOException e) {
            throw new RenderingException(e);
        }
    }

    /// Lets HTML through that is marked as such.
    private static final class MarkupWrapper extends DefaultObjectWrapper {
        MarkupWrapper() {
            super(VERSION);
        }

        @Override
        protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
            return value instanceof Html html
                    ? HTMLOutputFormat.INSTANCE.fromMarkup(html.markup())
                    : super.handleUnknownType(value);
        }
    }
}
