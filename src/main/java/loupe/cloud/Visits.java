package loupe.cloud;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * The requests that are with a server, from their first byte to the answer's last. Whoever closes waits for those that are whole, and for the
 * others as long as something comes. Safe from any thread.
 */
final class Visits implements Executor {

    private final Executor workers;
    private final Duration silence;
    private final ScopedValue<Visit> current = ScopedValue.newInstance();
    private final Set<Visit> there = new HashSet<>();

    /** @param silence for so long a request that is not whole may stand still when the server is closed */
    Visits(Executor workers, Duration silence) {
        this.workers = workers;
        this.silence = silence;
    }

    /** A request. */
    private static final class Visit {
        private volatile boolean whole;
        private volatile long heard = System.nanoTime();
    }

    @Override
    public void execute(Runnable task) {
        Visit visit = new Visit();
        synchronized (this) {
            there.add(visit);
        }
        workers.execute(() -> {
            try {
                ScopedValue.where(current, visit).run(task);
            } finally {
                left(visit);
            }
        });
    }

    private synchronized void left(Visit visit) {
        there.remove(visit);
        notifyAll();
    }

    /** The body of the request that this thread answers; what is read of it is noticed. */
    InputStream noticed(InputStream body) {
        Visit visit = current.get();
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return noticed(body.read());
            }

            @Override
            public int read(byte[] bytes, int from, int count) throws IOException {
                return noticed(body.read(bytes, from, count));
            }

            private int noticed(int read) {
                visit.heard = System.nanoTime();
                return read;
            }
        };
    }

    /** The request that this thread answers is whole. */
    void isWhole() {
        current.get().whole = true;
    }

    /** Waits until none is left but those that stand still, and for {@code longest} at most. */
    synchronized void await(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (long rest = rest(end); rest > 0; rest = rest(end)) {
                wait(Duration.ofNanos(rest).toMillis() + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long there is something to wait for, in nanoseconds. */
    private long rest(long end) {
        long now = System.nanoTime();
        return there.stream().mapToLong(visit -> visit.whole ? end - now : Math.min(end - now, visit.heard + silence.toNanos() - now)).max().orElse(0);
    }
}
