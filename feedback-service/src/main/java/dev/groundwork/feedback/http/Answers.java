package dev.groundwork.feedback.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/// Writes answers: pages, and problems in the shape that whoever asked can read.
public final class Answers {

    private static final int WORTH_COMPRESSING = 1024;

    /// Makes the page of a problem; empty where there is no template to make it from.
    public interface ProblemPage {
        Optional<String> of(Problem problem);
    }

    private final ProblemPage pages;

    public Answers(ProblemPage pages) {
        this.pages = pages;
    }

    public void problem(Context ctx, Problem problem) {
        problem(ctx, problem, Optional::empty);
    }

    /// A script reads of fields; who is in front of a form reads what to do.
    public void mistake(Context ctx, Mistake mistake) {
        problem(ctx, Problem.of(mistake.status(), wantsJson(ctx) ? mistake.sentence() : mistake.spoken()));
    }

    /// The same with a page of its own for those who read pages, where there is one.
    public void problem(Context ctx, Problem problem, Supplier<Optional<String>> page) {
        bare(ctx, problem, () -> page.get().or(() -> pages.of(problem)));
    }

    /// A problem that shows nothing of the portal but what this page does.
    public void bare(Context ctx, Problem problem, Supplier<Optional<String>> page) {
        ctx.status(problem.status()).header("Cache-Control", "no-store");
        if (wantsJson(ctx)) {
            ctx.contentType("application/problem+json").result(Json.STRICT.writeValueAsBytes(problem));
        } else {
            html(ctx, page.get().orElseGet(() -> PlainPage.of(problem)));
        }
    }

    private static boolean wantsJson(Context ctx) {
        var accept = Optional.ofNullable(ctx.header("Accept")).orElse("");
        return ctx.path().startsWith("/api/")
                || ctx.path().equals("/health")
                || (accept.contains("json") && !accept.contains("text/html"));
    }

    /// Sends a page that may hold a token: never kept, and never compressed, since a page that repeats what was sent
    /// beside a secret lets the length of the answer tell the secret.
    public static void html(Context ctx, String html) {
        ctx.contentType("text/html; charset=utf-8").header("Cache-Control", "no-store");
        ctx.result(html.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends what holds no secret, compressed where the client can read that.
    public static void text(Context ctx, String contentType, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        ctx.contentType(contentType).header("Cache-Control", "no-store").header("Vary", "Accept-Encoding");
        if (bytes.length >= WORTH_COMPRESSING && takesGzip(ctx)) {
            ctx.header("Content-Encoding", "gzip").result(gzip(bytes));
        } else {
            ctx.result(bytes);
        }
    }

    public static void json(Context ctx, Object value) {
        text(ctx, "application/json", Json.STRICT.writeValueAsString(value));
    }

    /// Whether the client can read what is compressed, and nothing is to be added to it.
    public static boolean takesGzip(Context ctx) {
        if (Addition.to(ctx).isPresent()) {
            return false;
        }
        var accepted = Optional.ofNullable(ctx.header("Accept-Encoding")).orElse("");
        return accepted.contains("gzip") && !accepted.replace(" ", "").contains("gzip;q=0");
    }

    public static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream(bytes.length / 3);
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return packed.toByteArray();
    }
}
