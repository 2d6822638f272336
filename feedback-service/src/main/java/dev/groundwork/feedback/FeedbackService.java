package dev.groundwork.feedback;

import dev.groundwork.feedback.challenge.ChallengeIntake;
import dev.groundwork.feedback.closing.Closing;
import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.database.UnusableDatabase;
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
import dev.groundwork.feedback.insight.InsightHandlers;
import dev.groundwork.feedback.item.AddressBook;
import dev.groundwork.feedback.item.Inbox;
import dev.groundwork.feedback.item.Intake;
import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.item.SentHandlers;
import dev.groundwork.feedback.item.Tokens;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.Watcher;
import dev.groundwork.feedback.mail.OptOuts;
import dev.groundwork.feedback.mail.UnsubscribeHandlers;
import dev.groundwork.feedback.mine.MineHandlers;
import dev.groundwork.feedback.objection.Known;
import dev.groundwork.feedback.objection.KnownHandlers;
import dev.groundwork.feedback.objection.ObjectionIntake;
import dev.groundwork.feedback.positioning.PositioningIntake;
import dev.groundwork.feedback.positioning.Tally;
import dev.groundwork.feedback.preview.Bell;
import dev.groundwork.feedback.preview.PreviewHandlers;
import dev.groundwork.feedback.publishing.PublishingHandlers;
import dev.groundwork.feedback.question.QuestionIntake;
import dev.groundwork.feedback.said.SaidHandlers;
import dev.groundwork.feedback.searchlog.NoteHandlers;
import dev.groundwork.feedback.searchlog.SearchNotes;
import dev.groundwork.feedback.signin.SignInHandlers;
import dev.groundwork.feedback.similar.SaidItems;
import dev.groundwork.feedback.site.SiteHandlers;
import dev.groundwork.feedback.summary.SummaryHandlers;
import dev.groundwork.feedback.triage.Triage;
import dev.groundwork.feedback.triage.TriageHandlers;
import dev.groundwork.feedback.vote.VoteIntake;
import dev.groundwork.release.PageType;
import dev.groundwork.release.Person;
import dev.groundwork.release.Releases;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The whole service, wired by hand: read this first.
public final class FeedbackService implements AutoCloseable {

    private final Database database;
    private final Live live;
    private final SearchNotes notes;
    private final SaidItems said;
    private final Javalin server;
    private final Watcher watcher;
    private final Telling telling;
    private final Bell bell = new Bell();
    private final String host;

    /// Somebody else listens there.
    static final class PortInUse extends Exception {
        private static final long serialVersionUID = 1L;

        PortInUse(Settings settings, Throwable cause) {
            super(
                    "Port %d on %s cannot be listened on: something else does, or it is no address of this machine. End that, or give another --port or --host."
                            .formatted(settings.port(), settings.host()),
                    cause);
        }
    }

    private FeedbackService(Settings settings, Database database, Clock clock) {
        this.database = database;
        this.host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        var addresses = new AddressBook(database);
        var closing = new Closing(database, clock);
        this.notes = new SearchNotes(database, clock);
        this.live = new Live(new Releases(settings.releases()), clock, next -> {
            bell.ring(next.release().id());
            addresses.remember(next);
            notes.remember(next);
            closing.deal(next);
        });
        this.said = new SaidItems(database, live::meaning);
        var optOuts = new OptOuts(database);
        this.server = WebServer.create(settings, routes(settings, addresses, closing, optOuts, clock));
        live.look();
        this.watcher = Watcher.of(live, settings.releases());
        this.telling = new Telling(database, settings, live, optOuts, clock);
    }

    /// Opens the database and the live release, and answers from then on.
    public static FeedbackService start(Settings settings, Clock clock) throws UnusableDatabase, PortInUse {
        var database = Database.open(settings.data());
        var service = new FeedbackService(settings, database, clock);
        try {
            service.server.start();
        } catch (JavalinBindException e) {
            service.close();
            throw new PortInUse(settings, e);
        }
        return service;
    }

    private Routes routes(Settings settings, AddressBook addresses, Closing closing, OptOuts optOuts, Clock clock) {
        var inbox = new Inbox(database, clock);
        var search = new SearchHandlers(live, new NotedSearches(notes, live));
        var pages = new ProblemPages(live);
        var answers = new Answers(pages);
        var summary = new SummaryHandlers(database, addresses, live);
        var known = new Known(database, live);
        var triage = new Triage(database, clock);
        var tokens = new Tokens(database.writer(), clock);
        List<Intake<?>> intakes = List.of(
                new ObjectionIntake(database, inbox, addresses, live, known),
                new VoteIntake(database, inbox, addresses, live),
                new PositioningIntake(database, inbox, addresses, live),
                new QuestionIntake(
                        database,
                        inbox,
                        addresses,
                        live,
                        (now, text) -> search.known(now, text).orElse(null)),
                new ChallengeIntake(database, inbox));
        return new Routes(
                door(settings),
                new Guard(settings.host(), settings.publicUrl(), settings.signIn() != null),
                settings.rateLimits() ? Limits.on(System::nanoTime) : Limits.off(),
                pages,
                answers,
                new HealthHandlers(live),
                new DescriptionHandlers(),
                search,
                new OpenSearchHandlers(live, settings.publicUrl()),
                summary,
                new DeskHandlers(database, live, said, clock),
                new TableHandlers(database, said, clock),
                new TriageHandlers(triage, live),
                new DraftHandlers(database, said, live),
                new ElsewhereHandlers(database, live, search, clock, settings.publicUrl()),
                new PublishingHandlers(settings.releases(), live, closing, clock),
                new GovernanceHandlers(live),
                new InsightHandlers(database, live, notes::flush),
                new NoteHandlers(notes, addresses, live),
                new SentHandlers(database, live, soFar(summary)),
                new KnownHandlers(known, live),
                new MineHandlers(database, live, tokens, triage, clock),
                new SaidHandlers(database, addresses, live),
                new UnsubscribeHandlers(optOuts, live),
                new DigestHandlers(
                        database,
                        optOuts,
                        live,
                        tokens,
                        clock,
                        settings.channels().smtp() != null),
                new SiteHandlers(new LiveSite(live, addresses), answers),
                InputHandlers.of(intakes, live, tokens, settings.isSecure()),
                settings.preview()
                        ? new PreviewHandlers(
                                bell,
                                () -> live.ifAny().map(now -> now.release().id()))
                        : null);
    }

    private @Nullable SignInHandlers door(Settings settings) {
        if (settings.signIn() == null || settings.publicUrl() == null) {
            return null;
        }
        var contact = Optional.ofNullable(settings.signIn().contact());
        return new SignInHandlers(
                settings.signIn(),
                settings.publicUrl(),
                () -> contact.or(() ->
                                live.ifAny().flatMap(now -> now.answerer(null)).map(FeedbackService::named))
                        .orElse("whoever runs it"),
                System::nanoTime);
    }

    private static String named(Person person) {
        return person.name() + " (" + person.email() + ")";
    }

    private SentHandlers.SoFar soFar(SummaryHandlers summary) {
        var tally = new Tally(database);
        return (now, kind, page) -> {
            if (kind.equals(Kind.POSITIONING.id())) {
                return tally.of(now, page);
            }
            var counted = kind.equals(Kind.OBJECTION.id())
                    && now.reference(page).type().equals(PageType.OBJECTION.id());
            return counted ? List.of(summary.heard(now, page)) : List.of();
        };
    }

    public int port() {
        return server.port();
    }

    /// The method and the address of everything that can be asked for.
    List<String> addresses() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    public String address() {
        return "http://" + host + ":" + port();
    }

    /// Ends it: what was begun is finished, and nothing new is taken.
    @Override
    public void close() {
        bell.close();
        server.stop();
        watcher.close();
        telling.close();
        live.close();
        notes.close();
        said.close();
        database.close();
    }
}
