package dev.groundwork.feedback.webhook;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.outbox.Message;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes an event when it goes out.
///
/// @param publicUrl the portal's own address; null where people reach it at the bound one
record Events(Happened happened, Live live, @Nullable URI publicUrl) {

    static Events of(Database database, Live live, @Nullable URI publicUrl) {
        return new Events(database.reading(Happened.class), live, publicUrl);
    }

    /// The event; empty where it was taken back.
    Optional<Event> of(Message message) {
        var now = live.now();
        if (message.kind().equals(Announcing.PUBLISHED)) {
            return published(message, now);
        }
        return Optional.ofNullable(message.item())
                .flatMap(id -> happened.item(id, message.number()))
                .filter(item -> !item.undone())
                .map(item -> new Event(
                        message.id(),
                        message.kind(),
                        message.dueAt(),
                        link("/desk/items/" + item.id()),
                        about(item),
                        message.kind().equals(item.state()) ? answer(now, item) : null,
                        null));
    }

    private Optional<Event> published(Message message, LiveRelease now) {
        var release = now.release();
        // Another one is live since, and that is told by itself.
        return message.key().endsWith(" " + release.id())
                ? Optional.of(new Event(
                        message.id(),
                        message.kind(),
                        message.dueAt(),
                        link("/new/"),
                        null,
                        null,
                        new Event.Published(
                                release.id(), release.commit(), release.pages().size())))
                : Optional.empty();
    }

    private static Event.About about(Happened.Item item) {
        return new Event.About(
                item.id(),
                item.kind(),
                item.state(),
                item.receivedAt(),
                item.anonymous(),
                item.product(),
                item.page(),
                item.text());
    }

    private static Event.Answer answer(LiveRelease now, Happened.Item item) {
        var page = item.answeredBy();
        return new Event.Answer(
                item.reply(), page, page == null ? null : now.reference(page).title());
    }

    private String link(String address) {
        return publicUrl == null ? address : publicUrl.toString().replaceAll("/+$", "") + address;
    }
}
