package dev.groundwork.acceptance.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What marketing does: at the desk, and with commits.
final class Marketers {

    private static final List<String> ANSWERING =
            List.of("/faqs/warranty/", "/faqs/seal-life/", "/faqs/delivery-times/", "/faqs/demo-unit/");
    private static final String RACK = "/faqs/rack-rails/";

    private final Service service;
    private final Diary diary;
    private final Content content;
    private final Sayings sayings;
    private final Random random;
    private List<Sent> byCommit = List.of();
    private int commits;

    Marketers(Service service, Diary diary, Content content, Sayings sayings, Random random) {
        this.service = service;
        this.diary = diary;
        this.content = content;
        this.sayings = sayings;
        this.random = random;
    }

    /// One press at the desk.
    void press(Instant now) {
        var open = diary.sent.stream()
                .filter(each -> each.isOpen() && each.mergedInto == null)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        var item = open.get(random.nextInt(open.size()));
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> merge(item, open);
            case 4 -> settle(item, "read", Map.of(), "answered", now);
            case 5 -> settle(item, "decline", Map.of("text", List.of("Not ours to answer")), "declined", now);
            case 6 -> look(item);
            default ->
                answer(
                        open.stream()
                                .filter(each -> each.kind.equals("question"))
                                .toList(),
                        now);
        }
    }

    private String seen(Sent item) {
        var page = service.get(Service.MARKETER, "/desk/items/" + item.id);
        var found = Pattern.compile("\"(" + item.id + "\\.\\d+)\"").matcher(page);
        assertThat(found.find()).as(item.id).isTrue();
        return found.group(1);
    }

    private Stream<Sent> withMembers(Sent head) {
        return Stream.concat(Stream.of(head), diary.membersOf(head).toList().stream());
    }

    /// What says the same in other words goes into the first of them.
    private void merge(Sent item, List<Sent> open) {
        var topic = topic(item);
        var head = open.stream()
                .filter(each -> each != item && !topic.isEmpty() && topic.equals(topic(each)))
                .findFirst();
        if (head.isPresent()) {
            service.press(
                    "/desk/items",
                    Map.of("id", List.of(seen(item)), "do", List.of("merge"), "into", List.of(head.get().id)));
            for (var each : withMembers(item).toList()) {
                each.mergedInto = head.get();
                each.state = head.get().state;
            }
        }
    }

    private String topic(Sent item) {
        var topics = switch (item.kind) {
            case "objection" -> sayings.objections();
            case "question" -> sayings.questions();
            case "challenge" -> sayings.challenges();
            default -> List.<Sayings.Topic>of();
        };
        return topics.stream()
                .filter(topic -> topic.wordings().contains(String.valueOf(item.field("text"))))
                .findFirst()
                .map(topic -> item.kind + topics.indexOf(topic))
                .orElse("");
    }

    private void settle(Sent item, String what, Map<String, List<String>> more, String state, Instant now) {
        pressed(item, what, more);
        withMembers(item).forEach(each -> {
            each.state = state;
            if (state.equals("answered")) {
                each.answers.add(now);
            }
        });
    }

    private String pressed(Sent item, String what, Map<String, List<String>> more) {
        var fields = new HashMap<>(more);
        fields.put("id", List.of(seen(item)));
        fields.put("do", List.of(what));
        return service.press("/desk/items", fields);
    }

    private void look(Sent item) {
        pressed(item, "assign", Map.of("to", List.of("ines.morel@example.com")));
        withMembers(item).forEach(each -> each.state = "looking");
    }

    /// Some answers are taken back at once: they were none.
    private void answer(List<Sent> questions, Instant now) {
        if (questions.isEmpty()) {
            return;
        }
        var item = questions.get(random.nextInt(questions.size()));
        var before = item.state;
        var where = pressed(item, "answer", Map.of("text", List.of("Yes, see the checklist.")));
        if (random.nextInt(100) < 10) {
            var deed = where.replaceFirst(".*deed=([^&#]*).*", "$1");
            service.press("/desk/undo", Map.of("deed", List.of(deed)));
            assertThat(before).isEqualTo(item.state);
            return;
        }
        withMembers(item).forEach(each -> {
            each.state = "answered";
            each.answers.add(now);
        });
    }

    /// The next commit of the month: pages are rewritten, answer questions, are added, and move.
    void commit(Instant now) throws IOException, InterruptedException {
        var answered = new ArrayList<Sent>();
        var reopened = new ArrayList<Sent>();
        var number = commits++;
        switch (number % 12) {
            case 1, 4, 8, 10 -> answered.addAll(answer(ANSWERING.get(number / 3)));
            case 2 -> content.add(RACK, "Which rails does the rack take?");
            case 5 -> content.move(RACK, "/faqs/rails-for-the-rack/");
            case 7 -> reopened.addAll(answersNoMore(ANSWERING.get(1)));
            default ->
                content.append(content.objections().get(number % 9), "Said once more, in commit %d.".formatted(number));
        }
        content.commit("Commit %d of the month".formatted(number), now);
        awaitLive();
        answered.stream().flatMap(this::withMembers).forEach(each -> {
            each.state = "answered";
            each.answers.add(now);
        });
        reopened.stream().flatMap(this::withMembers).forEach(each -> each.state = each.beforeAnswer);
        Stream.concat(answered.stream(), reopened.stream()).forEach(this::awaitState);
    }

    private List<Sent> answer(String page) throws IOException {
        var open = diary.ofKind("question")
                .filter(each -> each.isOpen() && each.mergedInto == null)
                .limit(3)
                .toList();
        open.stream().flatMap(this::withMembers).forEach(each -> each.beforeAnswer = each.state);
        byCommit = open;
        content.answer(page, open.stream().map(each -> each.id).toList());
        return open;
    }

    private List<Sent> answersNoMore(String page) throws IOException {
        content.answer(page, List.of());
        return byCommit;
    }

    private void awaitLive() {
        var id = content.release().id();
        await().until(() -> service.json(Service.MARKETER, "/health")
                .get("release")
                .asString()
                .equals(id));
        var newest = diary.newestRewrite();
        await().until(() -> newest.isEmpty()
                || service.json(Service.MARKETER, "/desk/insight/rewrites.json")
                        .toString()
                        .contains(newest));
    }

    private void awaitState(Sent item) {
        await().until(() ->
                service.get(Service.MARKETER, "/desk/items/" + item.id).contains("\"state " + item.state + "\""));
    }
}
