package dev.groundwork.feedback.site;

import dev.groundwork.feedback.http.Addition;
import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.http.Problem;
import dev.groundwork.release.ReleasedPage;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.Optional;

/// Serves the static site of whichever release is live.
public final class SiteHandlers {

    /// Where the files of this moment come from.
    public interface Source {
        SiteFiles files();

        LocalDate today();

        /// Where a page is now that was at this address in an earlier release: elsewhere, gone, or it never was.
        Earlier earlier(String address);

        /// What the reader should know of a page that is gone.
        Gone gone(ReleasedPage page);

        /// The page that says so; empty where there is no template to make it from.
        Optional<String> page(Gone gone);

        /// Looks for a newer release at once: the one we serve from may just have been removed.
        void refresh();
    }

    /// Builds may follow each other faster than a release is opened.
    private static final int MOST_ATTEMPTS = 5;

    /// Packing holds all of it in memory.
    private static final long MOST_TO_PACK = 4 * 1024 * 1024;

    private final Source source;
    private final Answers answers;

    public SiteHandlers(Source source, Answers answers) {
        this.source = source;
        this.answers = answers;
    }

    public void serve(Context ctx) throws IOException {
        var address = address(ctx);
        for (var attempt = 1; ; attempt++) {
            try {
                answer(ctx, source.files(), address);
                return;
            } catch (NoSuchFileException removed) {
                if (attempt == MOST_ATTEMPTS) {
                    throw removed;
                }
                source.refresh();
            }
        }
    }

    /// The site's own page of results, made to be shown where search fails; empty for any other address.
    public Optional<String> standIn(Context ctx) {
        if (!ctx.path().matches("/search/?") || ctx.queryParam("part") != null) {
            return Optional.empty();
        }
        try {
            var page = source.files().standIn(address(ctx));
            return page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Files.readString(page.get().file()));
        } catch (IOException removed) {
            return Optional.empty();
        }
    }

    private void answer(Context ctx, SiteFiles files, String address) throws IOException {
        switch (files.at(address, source.today())) {
            case Found.At(var file) -> send(ctx, files, file);
            case Found.Moved(var to) -> redirect(ctx, to);
            case Found.Expired(var page) -> gone(ctx, source.gone(page));
            case Found.Nothing() -> {
                switch (source.earlier(address)) {
                    case Earlier.Moved(var to) -> redirect(ctx, to);
                    case Earlier.Left(var gone) -> gone(ctx, gone);
                    case Earlier.Never() -> notFound(ctx, files);
                }
            }
        }
    }

    private void gone(Context ctx, Gone gone) {
        answers.problem(ctx, Problem.of(410, gone.sentences()), () -> source.page(gone));
    }

    private void notFound(Context ctx, SiteFiles files) throws IOException {
        var page = files.notFoundPage();
        if (page.isEmpty() || ctx.path().startsWith("/api/")) {
            answers.problem(
                    ctx,
                    Problem.of(404, "There is nothing at this address. Search for it, or start at the home page."));
            return;
        }
        ctx.status(404)
                .header("Cache-Control", "no-cache")
                .contentType(page.get().contentType());
        ctx.result(Files.readAllBytes(page.get().file()));
    }

    private static void send(Context ctx, SiteFiles files, SiteFile file) throws IOException {
        var size = Files.size(file.file());
        var packed = file.compressible() && size < MOST_TO_PACK && Answers.takesGzip(ctx);
        var added = file.isPage() ? Addition.to(ctx) : Optional.<Addition>empty();
        var etag = '"'
                + file.etag()
                + (packed ? "-gz" : "")
                + added.map(one -> "-" + one.mark()).orElse("")
                + '"';
        ctx.header("ETag", etag);
        ctx.header("Cache-Control", file.fingerprinted() ? "public, max-age=31536000, immutable" : "no-cache");
        if (file.compressible()) {
            ctx.header("Vary", "Accept-Encoding");
        }
        if (matches(ctx, etag)) {
            ctx.status(304);
            return;
        }
        ctx.contentType(file.contentType());
        if (packed) {
            ctx.header("Content-Encoding", "gzip").result(files.packed(file, Answers::gzip));
        } else if (added.isPresent()) {
            // Its length is not known yet, so it has no parts to ask for.
            ctx.result(Files.readAllBytes(file.file()));
        } else {
            stream(ctx, file, size, etag);
        }
    }

    private static void stream(Context ctx, SiteFile file, long size, String etag) throws IOException {
        ctx.header("Accept-Ranges", "bytes");
        var known = ctx.header("If-Range");
        switch (Part.of(known == null || known.equals(etag) ? ctx.header("Range") : null, size)) {
            case Part.Whole() -> stream(ctx, file, 0, size);
            case Part.Some(var from, var length) -> {
                ctx.status(206).header("Content-Range", "bytes %d-%d/%d".formatted(from, from + length - 1, size));
                stream(ctx, file, from, length);
            }
            case Part.Beyond() -> ctx.status(416).header("Content-Range", "bytes */" + size);
        }
    }

    private static void stream(Context ctx, SiteFile file, long from, long length) throws IOException {
        ctx.header("Content-Length", String.valueOf(length));
        if (!ctx.method().name().equals("HEAD")) {
            ctx.result(OpenFile.at(file.file(), from, length));
        }
    }

    private static boolean matches(Context ctx, String etag) {
        var known = Optional.ofNullable(ctx.header("If-None-Match")).orElse("");
        for (var one : known.split(",", -1)) {
            var bare = one.strip();
            if (bare.equals("*") || bare.equals(etag) || bare.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }

    private static void redirect(Context ctx, String to) {
        try {
            var query = ctx.req().getQueryString();
            var location = new URI(null, null, to, null).toASCIIString() + (query == null ? "" : "?" + query);
            ctx.status(301).header("Location", location).header("Cache-Control", "no-cache");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("an address of the release is no address", e);
        }
    }

    private static String address(Context ctx) {
        try {
            var path = ctx.req().getRequestURI();
            var decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (decoded.startsWith("/")) {
                return decoded;
            }
        } catch (IllegalArgumentException malformed) {
            // Answered like every other address that cannot be one.
        }
        throw new InvalidInput("This address is not well formed. Search for the page, or start at the home page.");
    }
}
