package loupe.process;

import java.util.concurrent.locks.LockSupport;

/** A process whose parent is gone. */
final class Orphan {

    private static final long GRACE_NANOS = 1_000_000_000L;

    private Orphan() {}

    /** Ends this process a second from now if it still runs; no native call and no shutdown hook can hold it. Waits on this thread. */
    static void endsSoon(int exitCode) {
        long deadline = System.nanoTime() + GRACE_NANOS;
        for (long left = GRACE_NANOS; left > 0; left = deadline - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        Runtime.getRuntime().halt(exitCode);
    }
}
