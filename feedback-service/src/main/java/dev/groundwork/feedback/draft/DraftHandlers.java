package dev.groundwork.feedback.draft;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.Csv;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.http.Refused;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.similar.SaidItems;
import dev.groundwork.release.PageType;
import dev.groundwork.release.Person;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a page of what was asked: to look at, to take along, to open where it is committed.
public final class DraftHandlers {

    /// What a question can become; the others begin with something else than a question.
    private static final List<PageType> TYPES = List.of(
            PageType.FAQ,
            PageType.OBJECTION,
            PageType.BATTLECARD,
            PageType.POSITIONING,
            PageType.COLLATERAL,
            PageType.STORY,
            PageType.PAGE);

    private static final int OFTEN = 3;
    private static final int SHOWN = 100;

    private final Often often;
    private final Askings askings;
    private final Live live;

    public DraftHandlers(Database database, SaidItems said, Live live) {
        this.askings = database.reading(Askings.class);
        this.often = new Often(askings, said);
        this.live = live;
    }

    /// What was asked so often that its draft is made unasked: one press away.
    public void list(Context ctx) {
        var now = live.now();
        Answers.text(ctx, "text/html; charset=utf-8", now.templates().fill("drafts", Map.of("often", asked(now))));
    }

    public void json(Context ctx) {
        Answers.json(ctx, Map.of("drafts", rows()));
    }

    public void csv(Context ctx) {
        Csv.answer(
                ctx,
                "drafts",
                OftenView.Row.COLUMNS,
                rows().stream().map(OftenView.Row::cells).toList());
    }

    private List<OftenView.Row> rows() {
        return asked(live.now()).lines().stream().map(OftenView.Line::row).toList();
    }

    private OftenView asked(LiveRelease now) {
        return OftenView.of(
                now, OFTEN, often.groups(OFTEN).stream().limit(SHOWN).toList());
    }

    public void page(Context ctx) {
        var now = live.now();
        var subject = subject(ctx, now);
        Answers.text(
                ctx,
                "text/html; charset=utf-8",
                now.templates()
                        .fill(
                                "draft",
                                Map.of("draft", view(now, subject, draft(ctx, subject), ctx.queryParams("with")))));
    }

    /// The file by itself.
    public void file(Context ctx) {
        var draft = draft(ctx, subject(ctx, live.now()));
        var name = draft.path().substring(draft.path().lastIndexOf('/') + 1);
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                        .formatted(name.replaceAll("[^ -~]|[\"\\\\]", "-"), encoded(name)));
        Answers.text(ctx, "text/markdown; charset=utf-8", draft.text());
    }

    private Subject subject(Context ctx, LiveRelease now) {
        var asked = new ArrayList<>(whole(ctx.pathParam("id")));
        ctx.queryParams("with").stream()
                .flatMap(id -> whole(id).stream())
                .filter(other -> asked.stream().noneMatch(one -> one.id().equals(other.id())))
                .forEach(asked::add);
        return new Subject(now, live.today(now), List.copyOf(asked));
    }

    /// What stands for it, and what was merged into that.
    private List<Asking> whole(String id) {
        var item = askings.one(id)
                .flatMap(one -> one.mergedInto() == null ? Optional.of(one) : askings.one(one.mergedInto()))
                .orElseThrow(() -> new Refused(
                        404,
                        "There is no such question or objection: its sender took it back, or the id is mistyped."));
        return Stream.concat(Stream.of(item), askings.members(item.id()).stream())
                .toList();
    }

    private Draft draft(Context ctx, Subject subject) {
        var names = new ArrayList<>(askings.names());
        subject.live().release().people().values().stream().map(Person::name).forEach(names::add);
        return Draft.of(subject, new OwnWords(names), type(ctx.queryParam("type")), ctx.queryParam("title"));
    }

    private static @Nullable PageType type(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        return PageType.of(asked)
                .filter(TYPES::contains)
                .orElseThrow(() -> new InvalidInput("Parameter 'type' must be one of: %s."
                        .formatted(String.join(
                                ", ", TYPES.stream().map(PageType::id).toList()))));
    }

    private static DraftView view(LiveRelease now, Subject subject, Draft draft, List<String> with) {
        var words = now.templates().words();
        var site = now.release().site();
        return new DraftView(
                subject.first().id(),
                subject.askings().stream().map(Asking::id).toList(),
                with,
                draft.title(),
                draft.type().id(),
                Editor.place(site) + draft.path(),
                draft.text(),
                draft.open(),
                download(subject, draft, with),
                Editor.of(site, draft).orElse(null),
                Arrays.stream(PageType.values())
                        .filter(TYPES::contains)
                        .map(type -> new DraftView.Type(type.id(), words.of("type." + type.id()), type == draft.type()))
                        .toList());
    }

    private static String download(Subject subject, Draft draft, List<String> with) {
        var others = with.stream().map(id -> "&with=" + encoded(id)).collect(Collectors.joining());
        return "/desk/drafts/%s.md?type=%s&title=%s%s"
                .formatted(subject.first().id(), draft.type().id(), encoded(draft.title()), others);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
