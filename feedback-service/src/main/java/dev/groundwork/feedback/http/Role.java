package dev.groundwork.feedback.http;

import io.javalin.security.RouteRole;

/// What somebody who is signed in may do. Each may do what the one before may.
public enum Role implements RouteRole {
    /// Signed in, and of no group that has anything to do here.
    NOBODY,
    /// Reads, searches, sends, and sees what became of her own.
    REP,
    /// Reads what everybody sent, too.
    MARKETER;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
