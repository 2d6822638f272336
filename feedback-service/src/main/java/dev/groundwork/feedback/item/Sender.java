package dev.groundwork.feedback.item;

import dev.groundwork.feedback.http.Caller;
import dev.groundwork.release.Hashes;
import org.jspecify.annotations.Nullable;

/// Somebody who sent something under his own name. Kept once, so that it is changed and deleted once.
///
/// @param id made from the account
/// @param account what the company's sign-in calls this person
public record Sender(
        String id,
        String account,
        @Nullable String name,
        @Nullable String email) {

    static Sender of(Caller caller) {
        return new Sender(id(caller), caller.user(), caller.name(), caller.email());
    }

    /// The id of the person who is signed in.
    public static String id(Caller caller) {
        return Hashes.sha256(code(caller));
    }

    /// Can be no cookie of a device, which has no blanks.
    static String code(Caller caller) {
        return "person " + caller.user();
    }
}
