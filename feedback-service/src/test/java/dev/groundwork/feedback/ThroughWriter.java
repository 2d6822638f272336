package dev.groundwork.feedback;

import dev.groundwork.feedback.database.Writer;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The rows of [PlainLoop], by many who wait for each of theirs: what the queue and the shared sync are worth by
/// themselves.
record ThroughWriter(Writer writer, int people) {

    public interface Rows {
        @SqlUpdate("INSERT INTO secret (name, secret_value) VALUES (:name, 'x')")
        void add(String name);
    }

    /// How many were acknowledged in this time.
    int during(double seconds) throws Exception {
        var end = System.nanoTime() + (long) (seconds * 1e9);
        Callable<Integer> person = () -> {
            var acknowledged = 0;
            while (System.nanoTime() < end) {
                var name = UUID.randomUUID().toString();
                writer.submit(Rows.class, rows -> {
                    rows.add(name);
                    return name;
                });
                acknowledged++;
            }
            return acknowledged;
        };
        var acknowledged = 0;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one :
                    pool.invokeAll(Stream.generate(() -> person).limit(people).toList())) {
                acknowledged += one.get();
            }
        }
        return acknowledged;
    }
}
