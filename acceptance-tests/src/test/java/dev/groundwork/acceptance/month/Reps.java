package dev.groundwork.acceptance.month;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Forty reps who send what they hear.
final class Reps {

    private static final int HOW_MANY = 40;
    private static final List<String> REASONS = List.of("outdated", "not-found", "wrong-customer", "too-long");
    private static final String TO_COME = "/products/aurora-500/";

    private final Service service;
    private final Diary diary;
    private final Content content;
    private final Sayings sayings;
    private final Random random;

    Reps(Service service, Diary diary, Content content, Sayings sayings, Random random) {
        this.service = service;
        this.diary = diary;
        this.content = content;
        this.sayings = sayings;
        this.random = random;
    }

    static String rep(Random random) {
        return "rep-" + random.nextInt(HOW_MANY);
    }

    private boolean in100(int times) {
        return random.nextInt(100) < times;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// One of them sends something.
    void send(Instant now) {
        var drawn = random.nextInt(100);
        if (drawn < 40) {
            objection(now);
        } else if (drawn < 65) {
            vote(now);
        } else if (drawn < 82) {
            question(now);
        } else if (drawn < 92) {
            positioning(now);
        } else {
            var fields = new HashMap<String, Object>();
            fields.put("text", one(one(sayings.challenges()).wordings()));
            send("challenge", "/api/challenges", rep(random), fields, now);
        }
    }

    private void objection(Instant now) {
        var topic = one(sayings.objections());
        var fields = new HashMap<String, Object>();
        if (in100(20)) {
            fields.put("page", one(content.objections()));
        } else {
            fields.put("text", one(topic.wordings()));
        }
        topic.about().forEach((name, id) -> {
            if (in100(60)) {
                fields.put(name, id);
            }
        });
        if (in100(70)) {
            fields.put("outcome", one(List.of("worked", "failed", "untried")));
        }
        send("objection", "/api/objections", rep(random), fields, now);
    }

    private void vote(Instant now) {
        var page = one(content.pages());
        var fields = new HashMap<String, Object>();
        fields.put("page", page.address());
        var worth = in100(60);
        fields.put("worth", worth);
        if (!worth && in100(70)) {
            fields.put("reasons", REASONS.stream().filter(_ -> in100(40)).toList());
        }
        if (in100(80)) {
            fields.put("version", in100(90) ? page.version() : one(content.versionsOf(page.address())));
        }
        send("vote", "/api/votes", rep(random), fields, now);
    }

    private void question(Instant now) {
        var open = diary.ofKind("question")
                .filter(each -> each.isOpen() && each.mergedInto == null)
                .toList();
        if (in100(15) && !open.isEmpty() && open.size() < 150) {
            haveItToo(one(open));
            return;
        }
        var topic = one(sayings.questions());
        var fields = new HashMap<String, Object>();
        fields.put("text", one(topic.wordings()));
        if (topic.about().containsKey("product") && in100(50)) {
            fields.put("product", topic.about().get("product"));
        }
        send("question", "/api/questions", rep(random), fields, now);
    }

    /// Whoever presses twice has it once.
    private void haveItToo(Sent question) {
        var who = rep(random);
        if (who.equals(question.field("who"))) {
            return;
        }
        service.post(who, "/api/questions", Map.of("meToo", question.id));
        question.too.add(who);
    }

    private void positioning(Instant now) {
        var fields = new HashMap<String, Object>();
        fields.put("page", TO_COME);
        if (in100(80)) {
            fields.put("choice", one(content.drafts(TO_COME)));
        }
        if (in100(50) || !fields.containsKey("choice")) {
            fields.put("text", one(sayings.positions()));
        }
        if (in100(50)) {
            fields.put("comparedTo", one(List.of("aurora-200", "kestrel")));
            fields.put("relation", one(List.of("above", "beside", "below", "replaces")));
        }
        send("positioning", "/api/positioning", rep(random), fields, now);
    }

    private void send(String kind, String path, String who, Map<String, Object> fields, Instant now) {
        var anonymous = in100(10);
        if (anonymous) {
            fields.put("anonymous", true);
        }
        var id = service.post(who, path, fields).get("id").asString();
        var page = (String) fields.get("page");
        var former = List.of("vote", "positioning").contains(kind) && page != null
                ? diary.before(kind, who, diary.now(page), anonymous, now)
                : null;
        var at = anonymous ? Diary.hour(now) : now;
        var sent = former == null ? add(new Sent(id, kind, anonymous, anonymous ? null : who, at)) : former;
        if (!sent.id.equals(id)) {
            throw new AssertionError("%s said it of %s again, and it was kept twice".formatted(who, page));
        }
        sent.at = at;
        sent.state = "new";
        sent.fields.clear();
        fields.forEach((name, value) -> sent.fields.put(name, written(value)));
        sent.fields.put("who", who);
    }

    private Sent add(Sent sent) {
        diary.sent.add(sent);
        return sent;
    }

    private static String written(@Nullable Object value) {
        return value instanceof List<?> list
                ? String.join(" ", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }
}
