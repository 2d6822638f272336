package dev.groundwork.feedback.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Keeps one sender from taking what belongs to all. Counted in memory only, and of no more senders than fit there:
/// whoever is counted is an account where there is sign-in, else an address that cannot be read from what is kept.
public final class Limits {

    private static final int MOST_KEYS = 50_000;
    /// Typing gets the smaller part of what a machine can search at once, so that it is shed first.
    private static final int TYPING_AT_ONCE = 16;

    private static final int SEARCHES_AT_ONCE = 48;
    private static final long A_SECOND = 1_000_000_000L;

    private record Key(String sender, Rate rate) {}

    private final @Nullable Cache<Key, Bucket> buckets;
    private final TimeMeter time;
    private final byte[] salt = new byte[16];
    private final Semaphore typing = new Semaphore(TYPING_AT_ONCE);
    private final Semaphore searches = new Semaphore(SEARCHES_AT_ONCE);

    private Limits(@Nullable Cache<Key, Bucket> buckets, LongSupplier nanos) {
        this.buckets = buckets;
        this.time = new Nanos(nanos);
        new SecureRandom().nextBytes(salt);
    }

    /// Counts by a clock that only ever goes forward.
    public static Limits on(LongSupplier nanos) {
        return new Limits(
                Caffeine.newBuilder()
                        .maximumSize(MOST_KEYS)
                        .expireAfterAccess(Duration.ofDays(1))
                        .executor(Runnable::run)
                        .build(),
                nanos);
    }

    /// For measuring: everybody may do everything as often as wanted.
    public static Limits off() {
        return new Limits(null, () -> 0);
    }

    private record Nanos(LongSupplier source) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return source.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /// The same handler, within this rate.
    public Handler within(Rate rate, Handler handler) {
        return ctx -> {
            count(ctx, rate);
            handler.handle(ctx);
        };
    }

    /// The same handler; what is beyond the rate it is told when it asks with [#refusal], so that it can give back what
    /// was typed.
    public Handler noting(Rate rate, Handler handler) {
        return ctx -> {
            try {
                count(ctx, rate);
            } catch (TooMany refused) {
                ctx.attribute(TooMany.class.getName(), refused);
            }
            handler.handle(ctx);
        };
    }

    /// Throws where this request is beyond its rate.
    public static void refusal(Context ctx) {
        TooMany refused = ctx.attribute(TooMany.class.getName());
        if (refused != null) {
            throw refused;
        }
    }

    /// A search, within its rate and as long as the machine keeps up.
    public Handler searching(Handler search) {
        return ctx -> {
            var rate = Rate.ofSearch(ctx.queryParam("part"));
            count(ctx, rate);
            var turns = rate == Rate.TYPING ? typing : searches;
            if (buckets != null && !turns.tryAcquire()) {
                refuse(ctx, TooMany.ofAll());
            }
            try {
                search.handle(ctx);
            } finally {
                if (buckets != null) {
                    turns.release();
                }
            }
        };
    }

    private void count(Context ctx, Rate rate) {
        if (buckets == null) {
            return;
        }
        var wait = nanosUntilTaken(sender(ctx), rate);
        if (wait > 0) {
            refuse(ctx, TooMany.ofOne((wait + A_SECOND - 1) / A_SECOND));
        }
    }

    private static void refuse(Context ctx, TooMany refused) {
        ctx.header("Retry-After", String.valueOf(refused.seconds()));
        throw refused;
    }

    /// Zero where it is taken.
    long nanosUntilTaken(String sender, Rate rate) {
        var known = buckets;
        if (known == null) {
            return 0;
        }
        var probe = known.get(new Key(sender, rate), this::full).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Math.max(1, probe.getNanosToWaitForRefill());
    }

    private Bucket full(Key key) {
        var bucket = Bucket.builder().withCustomTimePrecision(time);
        key.rate().limits().forEach(bucket::addLimit);
        return bucket.build();
    }

    private String sender(Context ctx) {
        return Caller.of(ctx)
                .map(caller -> "user " + caller.user())
                .orElseGet(() -> Senders.unreadable(ctx.req().getRemoteAddr(), salt));
    }

    /// How many are remembered.
    long size() {
        if (buckets == null) {
            return 0;
        }
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
