package dev.groundwork.feedback.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The one connection that writes, and one transaction on it.
final class WritingConnection implements AutoCloseable {

    private final Handle handle;
    private final PreparedStatement save;
    private final PreparedStatement undo;
    private final PreparedStatement release;

    WritingConnection(Jdbi jdbi) {
        this.handle = jdbi.open();
        try {
            var connection = handle.getConnection();
            this.save = connection.prepareStatement("SAVEPOINT one_write");
            this.undo = connection.prepareStatement("ROLLBACK TO SAVEPOINT one_write");
            this.release = connection.prepareStatement("RELEASE SAVEPOINT one_write");
        } catch (SQLException e) {
            handle.close();
            throw new ConnectionException(e);
        }
    }

    /// Writes all of them and syncs once. A job that fails undoes its own work and nobody else's.
    ///
    /// @return what tells each of them what became of it, refusals too: they were decided beside the others' work
    /// @throws RuntimeException when nothing at all was written; this connection is then of no more use
    List<Runnable> write(List<Job<?, ?>> jobs) {
        try {
            handle.getConnection().setAutoCommit(false);
            var answers = jobs.stream().map(this::attempt).toList();
            // Commits, and begins nothing: the driver's own commit() would take the lock for the next transaction.
            handle.getConnection().setAutoCommit(true);
            return answers;
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    private Runnable attempt(Job<?, ?> job) {
        step(save);
        try {
            var answer = job.in(handle);
            step(release);
            return answer;
        } catch (RuntimeException | Error refusal) {
            undo(refusal);
            return () -> job.fail(refusal);
        }
    }

    /// On a full disk the database may have undone the whole transaction. What came before has gone then, and what
    /// comes after would be written without one: all of it fails.
    private void undo(Throwable refusal) {
        try {
            step(undo);
            step(release);
        } catch (ConnectionException lost) {
            lost.addSuppressed(refusal);
            throw refusal instanceof RuntimeException reason ? reason : lost;
        }
    }

    private static void step(PreparedStatement statement) {
        try {
            statement.execute();
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
