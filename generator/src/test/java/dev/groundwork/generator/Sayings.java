package dev.groundwork.generator;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Every sentence, or part of one, that the sources can put into a problem: the texts in them that have a blank.
final class Sayings extends TreeScanner<@Nullable Void, Set<String>> {

    static final Path SOURCES = Path.of("src/main/java/dev/groundwork/generator");

    /// No problem is worded in these: they hold names of kinds, patterns, or what is written into files.
    private static final Set<String> ELSEWHERE = Set.of("Concern.java", "Drawing.java", "HtmlTemplates.java");

    static Set<String> inPackages(List<String> packages) throws IOException {
        var found = new TreeSet<String>();
        for (var name : packages) {
            try (var files = Files.list(SOURCES.resolve(name))) {
                found.addAll(in(files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !ELSEWHERE.contains(String.valueOf(file.getFileName())))
                        .toList()));
            }
        }
        return found;
    }

    static Set<String> inFiles(List<String> names) throws IOException {
        return in(names.stream().map(SOURCES::resolve).toList());
    }

    private static Set<String> in(List<Path> files) throws IOException {
        var found = new TreeSet<String>();
        for (var file : files) {
            for (var unit : parsed(file)) {
                new Sayings().scan(unit, found);
            }
        }
        return found;
    }

    private static Iterable<? extends CompilationUnitTree> parsed(Path file) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjects(file);
            var task = (JavacTask) compiler.getTask(null, manager, _ -> {}, List.of(), null, sources);
            return task.parse();
        }
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, Set<String> found) {
        var text = tree instanceof ExpressionTree expression ? constant(expression) : null;
        if (text != null) {
            if (text.strip().contains(" ")) {
                found.add(text);
            }
            return null;
        }
        return super.scan(tree, found);
    }

    private static @Nullable String constant(ExpressionTree tree) {
        return switch (tree) {
            case LiteralTree literal when literal.getValue() instanceof String text -> text;
            case ParenthesizedTree inner -> constant(inner.getExpression());
            case BinaryTree sum
            when sum.getKind() == Tree.Kind.PLUS -> {
                var left = constant(sum.getLeftOperand());
                var right = constant(sum.getRightOperand());
                yield left == null || right == null ? null : left + right;
            }
            default -> null;
        };
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, Set<String> found) {
        return null;
    }

    /// What texts are searched for is nothing that is said.
    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, Set<String> found) {
        return call.getMethodSelect().toString().matches(".*\\.(contains|compile|replaceFirst|replaceAll|matches)")
                ? null
                : super.visitMethodInvocation(call, found);
    }

    /// What is thrown is a broken promise, unless it refuses a command line.
    @Override
    public @Nullable Void visitThrow(ThrowTree broken, Set<String> found) {
        return broken.getExpression() instanceof NewClassTree ? null : super.visitThrow(broken, found);
    }

    /// Whether a problem says it: `%s` and `%d` stand for anything.
    static boolean isIn(String saying, String problem) {
        var pattern = new StringBuilder();
        var last = 0;
        var places = Pattern.compile("%,?[sd]").matcher(saying);
        while (places.find()) {
            pattern.append(Pattern.quote(saying.substring(last, places.start())))
                    .append(".*");
            last = places.end();
        }
        pattern.append(Pattern.quote(saying.substring(last)));
        return Pattern.compile(pattern.toString(), Pattern.DOTALL)
                .matcher(problem)
                .find();
    }
}
