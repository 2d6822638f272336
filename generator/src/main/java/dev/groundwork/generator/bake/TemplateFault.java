package dev.groundwork.generator.bake;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A template that cannot do its work, in a sentence.
///
/// @param template its name, from the template folder
record TemplateFault(String template, int line, String text) {

    /// The fault within what JBake wraps around it; empty where something else went wrong.
    static Optional<TemplateFault> in(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ParseException fault -> {
                    return Optional.of(new TemplateFault(
                            fault.getTemplateName(), fault.getLineNumber(), sentence(fault.getEditorMessage())));
                }
                case TemplateNotFoundException fault -> {
                    return Optional.of(
                            new TemplateFault(fault.getTemplateName(), 1, "there is no such template. Add the file."));
                }
                case TemplateException fault -> {
                    return Optional.of(of(fault));
                }
                default -> {
                    // Wrapped: look further in.
                }
            }
        }
        return Optional.empty();
    }

    private static TemplateFault of(TemplateException fault) {
        var name = String.valueOf(fault.getTemplateSourceName());
        var number = fault.getLineNumber();
        var text = fault instanceof InvalidReferenceException && fault.getBlamedExpressionString() != null
                ? "%s has no value. Ask for it with ?? or give it one with !."
                        .formatted(fault.getBlamedExpressionString())
                : sentence(fault.getMessageWithoutStackTop());
        return new TemplateFault(name, number == null ? 1 : number, text);
    }

    /// FreeMarker's first paragraph; the others are advice of a general kind.
    private static String sentence(@Nullable String message) {
        var first = String.valueOf(message).strip().split("\\n\\s*\\n|\\n-{3,}", 2)[0];
        var line = first.replaceAll("\\s+", " ")
                .replaceFirst(" Check if the FreeMarker .*", "")
                .strip();
        return (line.endsWith(".") ? line : line + ".") + " Correct the template.";
    }
}
