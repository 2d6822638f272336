package dev.groundwork.feedback.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Nothing was written, and nothing is wrong with what should have been: it may be sent again.
public final class NotWritten extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why not.
    public enum Reason {
        TOO_MUCH_AT_ONCE("More arrives at the moment than can be kept. Send it again in a few seconds."),
        NO_ROOM("The disk is full, so this was not kept. Tell whoever runs the portal, and send it again later."),
        NOT_WRITABLE("Nothing can be kept at the moment, so this was not. Send it again in a minute."),
        STOPPING("The service is being stopped. Send it again in a minute.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    NotWritten(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    private NotWritten(Reason reason, Throwable cause) {
        super(reason.sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// The same failure as one of ours where it is the machine's and not the statement's.
    static RuntimeException of(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return of(sqlite.getResultCode(), failure);
            }
            if (cause instanceof SQLTransientException) {
                return new NotWritten(Reason.NOT_WRITABLE, failure);
            }
        }
        return failure;
    }

    /// Why nothing of what was to be committed together was kept. Whatever it was, most of them are not to blame.
    static NotWritten ofAll(Throwable failure) {
        return failure instanceof RuntimeException known && of(known) instanceof NotWritten machine
                ? machine
                : new NotWritten(Reason.NOT_WRITABLE, failure);
    }

    /// Whether it is the disk that failed, and not what is on it.
    static boolean isOfTheDisk(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                && switch (kind(sqlite.getResultCode())) {
                    case SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY -> true;
                    default -> false;
                };
    }

    /// The low byte is the kind of failure; the rest says where it happened.
    static SQLiteErrorCode kind(SQLiteErrorCode code) {
        return SQLiteErrorCode.getErrorCode(code.code & 0xff);
    }

    private static RuntimeException of(SQLiteErrorCode code, RuntimeException failure) {
        return switch (kind(code)) {
            case SQLITE_FULL -> new NotWritten(Reason.NO_ROOM, failure);
            case SQLITE_BUSY,
                    SQLITE_LOCKED,
                    SQLITE_READONLY,
                    SQLITE_IOERR,
                    SQLITE_CANTOPEN,
                    SQLITE_CORRUPT,
                    SQLITE_NOTADB,
                    SQLITE_PERM -> new NotWritten(Reason.NOT_WRITABLE, failure);
            default -> failure;
        };
    }
}
