package dev.groundwork.acceptance.month;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something a rep sent, and what the desk did with it since, as whoever sent and pressed knows it.
final class Sent {

    final String id;
    final String kind;
    final boolean anonymous;
    final @Nullable String sender;

    /// When it was sent; of an anonymous one the hour.
    Instant at;

    /// As it was sent, by field.
    final Map<String, String> fields = new HashMap<>();

    String state = "new";

    /// Before a page answered it.
    String beforeAnswer = "new";

    @Nullable
    Sent mergedInto;

    /// When it was answered, each time.
    final List<Instant> answers = new ArrayList<>();

    /// Who pressed that they have it too.
    final Set<String> too = new HashSet<>();

    Sent(String id, String kind, boolean anonymous, @Nullable String sender, Instant at) {
        this.id = id;
        this.kind = kind;
        this.anonymous = anonymous;
        this.sender = sender;
        this.at = at;
    }

    @Nullable
    String field(String name) {
        return fields.get(name);
    }

    boolean isOpen() {
        return state.equals("new") || state.equals("looking");
    }

    /// What it says itself, or else the one that stands for it.
    @Nullable
    String ownOrHeads(String name) {
        var own = field(name);
        return own != null || mergedInto == null ? own : mergedInto.field(name);
    }

    Sent head() {
        return mergedInto == null ? this : mergedInto;
    }
}
