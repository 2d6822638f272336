package dev.groundwork.feedback;

import dev.groundwork.feedback.database.NotWritten;
import dev.groundwork.feedback.desk.DeskHandlers;
import dev.groundwork.feedback.desk.TableHandlers;
import dev.groundwork.feedback.digest.DigestHandlers;
import dev.groundwork.feedback.draft.DraftHandlers;
import dev.groundwork.feedback.elsewhere.ElsewhereHandlers;
import dev.groundwork.feedback.find.OpenSearchHandlers;
import dev.groundwork.feedback.find.SearchHandlers;
import dev.groundwork.feedback.governance.GovernanceHandlers;
import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.Guard;
import dev.groundwork.feedback.http.Limits;
import dev.groundwork.feedback.http.Mistake;
import dev.groundwork.feedback.http.Problem;
import dev.groundwork.feedback.http.Rate;
import dev.groundwork.feedback.http.Role;
import dev.groundwork.feedback.http.Unavailable;
import dev.groundwork.feedback.insight.InsightHandlers;
import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.item.SentHandlers;
import dev.groundwork.feedback.live.NoRelease;
import dev.groundwork.feedback.mail.UnsubscribeHandlers;
import dev.groundwork.feedback.mine.MineHandlers;
import dev.groundwork.feedback.objection.KnownHandlers;
import dev.groundwork.feedback.preview.PreviewHandlers;
import dev.groundwork.feedback.publishing.PublishingHandlers;
import dev.groundwork.feedback.said.SaidHandlers;
import dev.groundwork.feedback.searchlog.NoteHandlers;
import dev.groundwork.feedback.signin.SignInHandlers;
import dev.groundwork.feedback.signin.Turned;
import dev.groundwork.feedback.site.SiteHandlers;
import dev.groundwork.feedback.summary.SummaryHandlers;
import dev.groundwork.feedback.triage.TriageHandlers;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every address the service answers, and every failure it turns into a response.
record Routes(
        @Nullable SignInHandlers signIn,
        Guard guard,
        Limits limits,
        ProblemPages pages,
        Answers answers,
        HealthHandlers health,
        DescriptionHandlers description,
        SearchHandlers search,
        OpenSearchHandlers openSearch,
        SummaryHandlers summary,
        DeskHandlers desk,
        TableHandlers tables,
        TriageHandlers triage,
        DraftHandlers drafts,
        ElsewhereHandlers elsewhere,
        PublishingHandlers publishing,
        GovernanceHandlers governance,
        InsightHandlers insight,
        NoteHandlers notes,
        SentHandlers sent,
        KnownHandlers known,
        MineHandlers mine,
        SaidHandlers said,
        UnsubscribeHandlers unsubscribing,
        DigestHandlers digest,
        SiteHandlers site,
        List<InputHandlers> inputs,
        @Nullable PreviewHandlers preview) {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final String EVERYTHING = "/<path>";

    void declare(RoutesConfig routes) {
        // First of all, and on every address: nobody comes in whom the sign-in does not name, where there is one.
        if (signIn != null) {
            routes.before(signIn::check);
            routes.beforeMatched(signIn::allow);
        }
        // And nobody else's page may reach us, whatever it asks for.
        routes.before(guard::check);
        if (preview != null) {
            previewed(routes, preview);
        }

        // Open to whoever reaches us: without sign-in, that is this machine only. With it, each is for every rep, and
        // the desk for marketing: see `roles`.
        get(routes, "/health", health::show);
        get(routes, "/openapi.yaml", description::show);
        get(routes, "/search", limits.searching(search::page));
        get(routes, "/api/search", limits.searching(search::json));
        post(routes, "/api/search/deflected", limits.within(Rate.NOTE, search::deflected));
        get(routes, "/opensearch.xml", openSearch::show);
        get(routes, "/api/pages/summary", summary::show);
        get(routes, "/desk", desk::page);
        get(routes, "/desk.csv", limits.within(Rate.EXPORT, tables::csv));
        get(routes, "/desk.json", limits.within(Rate.EXPORT, tables::json));
        get(routes, "/desk/publishing", publishing::page);
        get(routes, "/desk/publishing.csv", publishing::csv);
        get(routes, "/desk/publishing.json", publishing::json);
        get(routes, "/desk/content-health", governance::health);
        get(routes, "/desk/content-health.json", governance::healthJson);
        get(routes, "/desk/content-health.csv", governance::healthCsv);
        get(routes, "/desk/coverage", governance::coverage);
        get(routes, "/desk/coverage.json", governance::coverageJson);
        get(routes, "/desk/coverage.csv", governance::coverageCsv);
        get(routes, "/desk/insight", insight::all);
        get(routes, "/desk/insight/{figure}.csv", insight::csv);
        get(routes, "/desk/insight/{figure}.json", insight::json);
        get(routes, "/desk/insight/{figure}", insight::one);
        // What pages tell of their readers, without saying who they are.
        post(routes, "/api/clicks", limits.within(Rate.NOTE, notes::click));
        post(routes, "/api/pages/used", limits.within(Rate.NOTE, notes::use));
        get(routes, "/sent", sent::show);
        get(routes, "/said", said::page);
        get(routes, "/objection/known", limits.within(Rate.TYPING, known::show));
        // What I sent: the cookie of the device decides, or a receipt.
        get(routes, "/my", mine::show);
        get(routes, "/api/my/news", mine::news);
        get(routes, "/my/export.json", limits.within(Rate.EXPORT, mine::export));
        post(routes, "/my", limits.within(Rate.FEEDBACK, mine::look));
        post(routes, "/my/answered", limits.within(Rate.FEEDBACK, mine::judge));
        post(routes, "/my/named", limits.within(Rate.FEEDBACK, mine::name));
        post(routes, "/my/delete", limits.within(Rate.FEEDBACK, mine::takeBack));
        get(routes, "/my/digest", digest::show);
        post(routes, "/my/digest", limits.within(Rate.FEEDBACK, digest::choose));
        // By the address in a mail, which only we can make: without sign-in.
        get(routes, "/unsubscribe/{token}", unsubscribing::ask);
        post(routes, "/unsubscribe/{token}", limits.within(Rate.NOTE, unsubscribing::end));
        post(routes, "/desk/lines", desk::release);
        get(routes, "/desk/items/{id}", desk::item);
        post(routes, "/desk/items", triage::move);
        post(routes, "/desk/undo", triage::undo);
        get(routes, "/desk/drafts", drafts::list);
        get(routes, "/desk/drafts.csv", limits.within(Rate.EXPORT, drafts::csv));
        get(routes, "/desk/drafts.json", limits.within(Rate.EXPORT, drafts::json));
        get(routes, "/desk/elsewhere", elsewhere::page);
        post(routes, "/desk/elsewhere", elsewhere::take);
        // The file before the page: its address would be one of a page too.
        get(routes, "/desk/drafts/{id}.md", drafts::file);
        get(routes, "/desk/drafts/{id}", drafts::page);
        for (var input : inputs) {
            get(routes, input.kind().api(), input.api()::list);
            get(routes, input.kind().form(), input.form()::show);
            // All that writes: by script, and the same without it, which gives back what was typed.
            var rate = input.kind() == Kind.VOTE ? Rate.VOTE : Rate.FEEDBACK;
            post(routes, input.kind().api(), limits.within(rate, input.api()::take));
            post(routes, input.kind().form(), limits.noting(rate, input.form()::press));
        }
        // The root has no path for the parameter below to take.
        get(routes, "/", site::serve);
        get(routes, EVERYTHING, site::serve);
        failures(routes);
    }

    /// Only where the service shows what is being written, to whoever writes it.
    private static void previewed(RoutesConfig routes, PreviewHandlers preview) {
        routes.before(preview::begin);
        get(routes, "/preview.js", preview::script);
        get(routes, "/api/preview", preview::events);
        routes.after(preview::add);
    }

    private static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler, roles(path));
        routes.head(path, handler, roles(path));
    }

    private static void post(RoutesConfig routes, String path, Handler handler) {
        routes.post(path, handler, roles(path));
    }

    /// The desk shows what everybody sent; everything else shows people what is theirs, or what belongs to all.
    private static Role roles(String path) {
        return path.startsWith("/desk") ? Role.MARKETER : Role.NOBODY;
    }

    private void turn(Context ctx, Turned turned) {
        switch (turned.shown()) {
            case BARE -> answers.bare(ctx, turned.problem(), Optional::empty);
            case STYLED -> answers.bare(ctx, turned.problem(), () -> pages.withoutContent(turned.problem()));
            case AS_ALWAYS -> answers.problem(ctx, turned.problem());
        }
    }

    private void wrongMethod(Context ctx) {
        var writes = ctx.path().equals("/my")
                || inputs.stream()
                        .anyMatch(input ->
                                List.of(input.kind().api(), input.kind().form()).contains(ctx.path()));
        var methods = writes ? "GET, HEAD, POST" : "GET, HEAD";
        ctx.header("Allow", methods);
        answers.problem(ctx, Problem.of(405, "This address takes only " + methods + "."));
    }

    private void failures(RoutesConfig routes) {
        routes.exception(Turned.class, (e, ctx) -> turn(ctx, e));
        // The client's own: each says what to put right.
        routes.exception(Mistake.class, (e, ctx) -> answers.mistake(ctx, e));
        // What was sent is fine and may be sent again: 507 is for the one reason that time alone does not mend.
        routes.exception(NotWritten.class, (e, ctx) -> {
            var full = e.reason() == NotWritten.Reason.NO_ROOM;
            LOG.warn("something was not written: {}", e.reason());
            later(ctx, full ? 507 : 503, full ? "60" : "5", String.valueOf(e.getMessage()));
        });
        routes.exception(NoRelease.class, (e, ctx) -> later(ctx, 503, "5", String.valueOf(e.getMessage())));
        routes.exception(Unavailable.class, (e, ctx) -> {
            // Every search says so while an index is damaged: one line each, and the rest for whoever looks for it.
            LOG.warn("{} {}", e.getMessage(), e.getCause() == null ? "" : String.valueOf(e.getCause()));
            LOG.debug("a part of the service is unavailable", e);
            ctx.header("Retry-After", "30");
            answers.problem(ctx, Problem.of(503, String.valueOf(e.getMessage())), () -> site.standIn(ctx));
        });
        // Every address can be read, so what has no route has another method than those above.
        routes.exception(NotFoundResponse.class, (e, ctx) -> wrongMethod(ctx));
        routes.exception(
                HttpResponseException.class,
                (e, ctx) -> answers.problem(ctx, Problem.of(e.getStatus(), "This request was not understood.")));
        // Ours: the client learns nothing of it, the log everything but what people wrote.
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("{} {} failed", ctx.method(), ctx.endpoint().path, e);
            answers.problem(ctx, Problem.of(500, "The fault is ours and was noted. Try again in a moment."));
        });
    }

    private void later(Context ctx, int status, String seconds, String why) {
        ctx.header("Retry-After", seconds);
        answers.problem(ctx, Problem.of(status, why));
    }
}
