package loupe.process;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import loupe.training.Sign;

/**
 * Watches one worker of several. A peer that dies is seen on other machines by nothing but silence: push and pull wait for ever then. So after
 * the first step ten seconds without a sign end the job; before it, peers have a quarter of an hour to appear. Safe from any thread.
 */
final class Vigil implements Watcher {

    static final Duration SILENCE = Duration.ofSeconds(10);
    /** One that waits for another gives it time to end the job by its own name. */
    static final Duration WAIT = SILENCE.plusSeconds(2);
    private static final String AGAIN = " Start the job again: it goes on after its last checkpoint, or from the start where there is none.";
    private static final String WAITING = "Amazon SageMaker and local mode then end the other machines; by themselves these wait for it for "
            + Meeting.PATIENCE.toMinutes() + " minutes.";
    private static final int SIGNALS = 128;

    private final Cluster cluster;
    private final LongSupplier nanos;
    private Optional<Sign> last = Optional.empty();
    private long heard;

    /** @param nanos a clock that never goes back, as {@link System#nanoTime} */
    Vigil(Cluster cluster, LongSupplier nanos) {
        this.cluster = cluster;
        this.nanos = nanos;
        heard = nanos.getAsLong();
    }

    @Override
    public synchronized void hear(Sign sign) {
        last = Optional.of(sign);
        heard = nanos.getAsLong();
    }

    /** Whether a step has been taken. */
    synchronized boolean hasStepped() {
        return last.filter(sign -> sign.stage() != Sign.Stage.HANDED_IN || sign.step() > 1).isPresent();
    }

    /** Why the job must end now; empty while all is well. @param standsStill whether the system says that the worker's process is stopped */
    synchronized Optional<String> fault(BooleanSupplier standsStill) {
        Duration silent = Duration.ofNanos(nanos.getAsLong() - heard);
        if (!hasStepped()) {
            return silent.compareTo(Meeting.PATIENCE) < 0 ? Optional.empty() : Optional.of(worker() + " waited for "
                    + Meeting.PATIENCE.toMinutes() + " minutes for " + cluster.others()
                    + ", and the whole job was ended. What do the logs of the other machines say?");
        }
        return silent.compareTo(SILENCE) < 0 ? Optional.empty() : last.flatMap(sign -> silence(sign, silent, standsStill));
    }

    private Optional<String> silence(Sign sign, Duration silent, BooleanSupplier standsStill) {
        boolean waits = sign.stage() == Sign.Stage.HANDED_IN && !standsStill.getAsBoolean();
        if (waits && silent.compareTo(WAIT) < 0) {
            return Optional.empty();
        }
        return Optional.of(waits
                ? worker() + " waited for " + WAIT.toSeconds() + " seconds in step " + sign.step() + " for the gradients of "
                        + cluster.others() + ", and the whole job was ended: a worker or a parameter server is dead or stands still." + AGAIN
                : worker() + " gave no sign of life for " + SILENCE.toSeconds() + " seconds after step " + done(sign)
                        + ", and the whole job was ended." + AGAIN);
    }

    @Override
    public synchronized Optional<String> died(int code) {
        return Optional.of(worker() + " " + ended(code) + (hasStepped() ? " after step " + done(last.orElseThrow()) + ", and the whole job was ended." + AGAIN
                : " before its first step. " + WAITING + " Start the job again: nothing was learned yet."));
    }

    /** Why the job ends where the process of {@code role} left with {@code code} before its time. */
    String died(Cluster.Role role, int code) {
        return "The " + role.words() + " on " + cluster.hosts().here() + " " + ended(code)
                + (hasStepped() ? ", and the whole job was ended." + AGAIN : " before the first step. " + WAITING + " Is port " + cluster.port() + " taken, by another such job? The variable " + Cluster.PORT
                + " names another, the same for all.");
    }

    private static long done(Sign sign) {
        return sign.stage() == Sign.Stage.HANDED_IN ? sign.step() - 1 : sign.step();
    }

    private static String ended(int code) {
        return code > SIGNALS ? "was ended by signal " + (code - SIGNALS) : "ended with exit code " + code;
    }

    private String worker() {
        return "The worker on " + cluster.hosts().here();
    }
}
