package dev.groundwork.feedback.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who sent a request, as the company's sign-in says. Where nobody signs in there is none, and whoever reaches the
/// service may do everything: it listens on this machine only.
///
/// @param user the account: what tells this person from every other
/// @param name as colleagues know it
public record Caller(
        String user, @Nullable String name, @Nullable String email, Role role) {

    /// Before anything is decided about the request.
    public void announce(Context ctx) {
        ctx.attribute(Caller.class.getName(), this);
    }

    public static Optional<Caller> of(Context ctx) {
        return Optional.ofNullable(ctx.attribute(Caller.class.getName()));
    }

    /// By which colleagues write to this person, or the account where none is known.
    public String address() {
        return email == null ? user : email;
    }

    /// As colleagues know this person.
    public String known() {
        return name == null ? user : name;
    }

    /// Whether this person may see what others sent.
    public boolean seesEverybodys() {
        return role.includes(Role.MARKETER);
    }
}
