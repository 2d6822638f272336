package dev.groundwork.feedback.page;

import dev.groundwork.feedback.http.Unavailable;
import dev.groundwork.release.Release;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The templates of one release, read from its `service` folder.
public final class Templates {

    private final Configuration configuration;
    private final Words words;
    private final Map<String, Object> everywhere;

    private Templates(Configuration configuration, Words words, Map<String, Object> everywhere) {
        this.configuration = configuration;
        this.words = words;
        this.everywhere = everywhere;
    }

    /// Opens and parses all of them, so that a fault shows before the release is served.
    ///
    /// @throws IOException with a sentence that names the file at fault
    public static Templates open(Path folder, Release release) throws IOException {
        var words = new Words(words(folder.resolve("words.properties")));
        var everywhere = new HashMap<>(Portal.of(release, words));
        everywhere.put("words", words.all());
        everywhere.put("assets", assets(folder.resolve("assets.json")));
        var templates = new Templates(configuration(folder), words, Map.copyOf(everywhere));
        for (var page : pages(folder.resolve("service"))) {
            templates.configuration.getTemplate("service/" + page);
        }
        return templates;
    }

    /// Those that this release has: one that came later must not keep an older release from being served.
    private static List<String> pages(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    public Words words() {
        return words;
    }

    /// Fills a template of the service.
    ///
    /// @param values by name; one that is null is missing
    /// @throws Unavailable when the release is older than the page
    public String fill(String page, Map<String, ? extends @Nullable Object> values) {
        var model = new HashMap<String, @Nullable Object>(everywhere);
        model.putAll(values);
        try {
            var out = new StringWriter();
            configuration.getTemplate(name(page)).process(model, out);
            return out.toString();
        } catch (TemplateNotFoundException older) {
            throw new Unavailable(
                    "What is live was built before this page existed. It comes with the next build.", older);
        } catch (IOException e) {
            throw new UncheckedIOException("template " + name(page) + " cannot be read", e);
        } catch (TemplateException e) {
            throw new IllegalStateException("template " + name(page) + " has a fault", e);
        }
    }

    private static String name(String page) {
        return "service/" + page + ".ftlh";
    }

    private static Configuration configuration(Path folder) throws IOException {
        var configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setDirectoryForTemplateLoading(folder.toFile());
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setObjectWrapper(new Wrapper());
        return configuration;
    }

    private static Map<String, String> words(Path file) throws IOException {
        var words = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            words.load(in);
        }
        return words.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, words::getProperty));
    }

    private static Map<String, String> assets(Path file) throws IOException {
        try {
            return new JsonMapper().readValue(Files.readAllBytes(file), new TypeReference<Map<String, String>>() {});
        } catch (JacksonException e) {
            throw new IOException(file + " is no JSON object of addresses by file name", e);
        }
    }

    /// Knows our own kind of HTML.
    private static final class Wrapper extends DefaultObjectWrapper {
        Wrapper() {
            super(Configuration.VERSION_2_3_34);
        }

        @Override
        public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
            return value instanceof Html html ? HTMLOutputFormat.INSTANCE.fromMarkup(html.markup()) : super.wrap(value);
        }
    }
}
