package dev.groundwork.generator.bake;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;

/// JBake's settings. JBake asks for all of them again for every page that it writes, so they are settled once.
final class Settings extends DefaultJBakeConfiguration {

    private final File templates;
    private final Map<String, Object> all;
    private final String version;

    private Settings(DefaultJBakeConfiguration made, Path templates) {
        super(made.getSourceFolder(), made.getCompositeConfiguration());
        this.templates = templates.toFile();
        setTemplateFolder(this.templates);
        this.all = super.asHashMap();
        this.version = super.getVersion();
    }

    /// @param site an empty folder, also where JBake looks for a configuration file, so that it finds none
    static Settings of(Path site, Path templates) {
        var made = new JBakeConfigurationFactory().createDefaultJbakeConfiguration(site.toFile(), site.toFile(), true);
        return new Settings(made, templates);
    }

    @Override
    public Map<String, Object> asHashMap() {
        return all;
    }

    @Override
    public String getVersion() {
        return version;
    }

    @Override
    public File getTemplateFolder() {
        return templates;
    }
}
