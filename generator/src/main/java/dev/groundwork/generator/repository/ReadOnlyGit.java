package dev.groundwork.generator.repository;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// Keeps JGit from writing. It would try out how exact the clock of the file system is, with files in the repository
/// and a note of its own in the user's home; we open a repository anew for each look and need not know.
final class ReadOnlyGit extends SystemReader.Delegate {

    private static final long COARSE_SECONDS = 2;

    private ReadOnlyGit(SystemReader machine) {
        super(machine);
    }

    static synchronized void use() {
        if (!(SystemReader.getInstance() instanceof ReadOnlyGit)) {
            SystemReader.setInstance(new ReadOnlyGit(SystemReader.getInstance()));
        }
    }

    /// JGit would run git to ask where this file is.
    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new FileBasedConfig(parent, new File("/etc/gitconfig"), fs);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        var file = super.openUserConfig(parent, fs).getFile();
        return new FileBasedConfig(parent, file, fs) {
            @Override
            public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
                return ConfigConstants.CONFIG_FILESYSTEM_SECTION.equals(section)
                        ? unit.convert(COARSE_SECONDS, TimeUnit.SECONDS)
                        : super.getTimeUnit(section, subsection, name, otherwise, unit);
            }
        };
    }
}
