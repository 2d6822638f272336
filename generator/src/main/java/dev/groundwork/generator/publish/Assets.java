package dev.groundwork.generator.publish;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.release.Hashes;
import dev.groundwork.release.StagedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The templates' assets, copied under names that change with their content, so that browsers may keep them for ever.
public final class Assets {

    private static final Pattern IN_CSS = Pattern.compile(
            "(url\\(\\s*[\"']?|@import\\s+[\"'])(\\.{1,2}/[^\"')?#\\s]+|[\\w-]+[^\"'):?#\\s]*\\.[a-z0-9]+)");
    private static final Pattern IN_SCRIPT =
            Pattern.compile("((?:from|import|new\\s+URL)\\s*\\(?\\s*[\"'])(\\.{1,2}/[^\"']+)");

    private final Path folder;
    private final StagedFiles site;
    private final Problems problems;
    private final SortedMap<String, String> addresses = new TreeMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();

    private Assets(Path folder, StagedFiles site, Problems problems) {
        this.folder = folder;
        this.site = site;
        this.problems = problems;
    }

    /// Copies every file of a folder.
    ///
    /// @return address by file name, as templates ask for it
    public static Map<String, String> copy(Path folder, StagedFiles site, Problems problems) throws IOException {
        var assets = new Assets(folder, site, problems);
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    assets.copy(folder.relativize(file).toString().replace('\\', '/'));
                }
            }
        }
        return assets.addresses;
    }

    private String copy(String name) throws IOException {
        var known = addresses.get(name);
        if (known != null) {
            return known;
        }
        if (!underWay.add(name)) {
            report(name, "it refers to itself by way of %s. Break the circle.".formatted(String.join(", ", underWay)));
            return "";
        }
        var bytes = Files.readAllBytes(folder.resolve(name));
        var pattern = name.endsWith(".css") ? IN_CSS : name.matches(".*\\.m?js") ? IN_SCRIPT : null;
        if (pattern != null) {
            bytes = rewritten(name, new String(bytes, StandardCharsets.UTF_8), pattern);
        }
        underWay.remove(name);
        var dot = name.lastIndexOf('.');
        var hash = Hashes.sha256(bytes).substring(0, 8);
        var unique = dot < 0 ? name + "-" + hash : name.substring(0, dot) + "-" + hash + name.substring(dot);
        site.write("site/assets/" + unique, bytes);
        addresses.put(name, "/assets/" + unique);
        return "/assets/" + unique;
    }

    private byte[] rewritten(String name, String text, Pattern pattern) throws IOException {
        var result = new StringBuilder();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            matcher.appendReplacement(
                    result,
                    java.util.regex.Matcher.quoteReplacement(
                            matcher.group(1) + reference(name, matcher.toMatchResult(), text)));
        }
        return matcher.appendTail(result).toString().getBytes(StandardCharsets.UTF_8);
    }

    private String reference(String from, MatchResult match, String text) throws IOException {
        var written = match.group(2);
        var file = folder.resolve(from).resolveSibling(written).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
            var line = 1
                    + (int) text.substring(0, match.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            problems.report(
                    folder.resolve(from).toString(),
                    line,
                    Concern.TEMPLATE,
                    "there is no asset %s. Add the file or correct its name.".formatted(written));
            return written;
        }
        return copy(folder.relativize(file).toString().replace('\\', '/'));
    }

    private void report(String name, String text) {
        problems.report(folder.resolve(name).toString(), 1, Concern.TEMPLATE, text);
    }
}
