package loupe.cloud.aws;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Follows a training in the cloud to its end. What goes wrong in between, a lost network, a busy service, a sign-in that has run out, is told
 * and waited for: the job goes on without us.
 */
public final class Follower {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LAST_LINES = Duration.ofSeconds(1);
    /** So often nothing new must come after the end: the last lines reach the log after the job is over. */
    private static final int QUIET = 3;
    /** The same where a line is still to come: a network that was trained to its end says so. */
    private static final int QUIET_BEFORE_THE_LAST = 10;
    private static final String LAST_LINE = "parameters sha256=";

    private final Trainings trainings;
    private final AwsClients clients;
    private final MetricLines figures;
    private final Waiting waiting;
    private final Attention attention;

    Follower(AwsClients clients, MetricLines figures, Waiting waiting, Attention attention) {
        this.trainings = new Trainings(clients, waiting);
        this.clients = clients;
        this.figures = figures;
        this.waiting = waiting;
        this.attention = attention;
    }

    /** Hears how it goes, on the thread that follows. */
    public interface Listener {

        /** The job's status has changed. */
        void state(JobState state);

        /** A host of the job printed {@code line}. */
        void line(String host, String line);

        /** AWS cannot be heard for now. */
        void trouble(AwsFault fault);

        /** It can be heard again. */
        void recovered();
    }

    /**
     * Returns when the job is over and its last line is read.
     *
     * @param stop asked before each look; true asks the job to end, once
     * @throws AwsFault where nothing was heard for longer than the patience, or the job is still not there after a while
     */
    public JobState follow(String name, BooleanSupplier stop, Listener listener) throws InterruptedException {
        Watch watch = new Watch(name, listener);
        Duration wait = FIRST;
        while (!watch.look(stop)) {
            attention.pause(waiting.pace(), wait, stop);
            wait = wait.plus(FIRST).compareTo(LONGEST) > 0 ? LONGEST : wait.plus(FIRST);
        }
        watch.drain();
        return watch.state().with(watch.read).afterLine(watch.said);
    }

    private final class Watch {

        private final String name;
        private final Listener listener;
        private final LogReader log;
        private final Map<String, Double> read = new LinkedHashMap<>();
        private final Silence silence;
        private Optional<JobState> last = Optional.empty();
        private String said = "";
        private boolean stopAsked;
        private boolean lastLine;
        private boolean logsRefused;

        Watch(String name, Listener listener) {
            this.name = name;
            this.listener = listener;
            this.log = new LogReader(clients, name);
            this.silence = new Silence(waiting, "training \"" + name + "\"");
        }

        JobState state() {
            return last.orElseThrow();
        }

        /** Whether the job is over. */
        boolean look(BooleanSupplier stop) throws InterruptedException {
            try {
                stop(stop);
                JobState now = trainings.state(name).orElseThrow(silence::missing);
                if (last.filter(before -> before.status().equals(now.status()) && before.secondary().equals(now.secondary())).isEmpty()) {
                    listener.state(now);
                }
                last = Optional.of(now);
                lines();
                heard();
                return now.over();
            } catch (AwsFault fault) {
                unheard(fault);
                return false;
            }
        }

        /** Asks once, as soon as the job is there; that it cannot be stopped does not keep it from being followed. */
        private void stop(BooleanSupplier asked) {
            if (asked.getAsBoolean() && !stopAsked) {
                try {
                    trainings.stop(name);
                } catch (AwsFault fault) {
                    if (fault.mayPass() || fault.kind() == AwsFault.Kind.NOT_THERE) {
                        throw fault;
                    }
                    listener.trouble(fault);
                }
                stopAsked = true;
            }
        }

        /** Who may not read the lines follows without them. */
        private int lines() {
            try {
                return logsRefused ? 0 : log.read((host, line) -> {
                    listener.line(host, line);
                    read.putAll(figures.in(line));
                    said = line.isBlank() ? said : line.strip();
                    lastLine |= line.startsWith(LAST_LINE);
                });
            } catch (AwsFault fault) {
                if (fault.mayPass()) {
                    throw fault;
                }
                logsRefused = true;
                listener.trouble(fault);
                return 0;
            }
        }

        /** Reads until nothing comes any more. */
        void drain() throws InterruptedException {
            for (int quiet = 0; !enough(quiet); ) {
                try {
                    quiet = lines() == 0 ? quiet + 1 : 0;
                    heard();
                } catch (AwsFault fault) {
                    unheard(fault);
                }
                if (!enough(quiet)) {
                    waiting.pace().pause(BETWEEN_LAST_LINES);
                }
            }
        }

        private boolean enough(int quiet) {
            boolean owed = figures.equals(MetricLines.NETWORK) && state().completed();
            return logsRefused || quiet >= (lastLine ? 1 : owed ? QUIET_BEFORE_THE_LAST : QUIET);
        }

        private void heard() {
            if (silence.over()) {
                listener.recovered();
            }
        }

        private void unheard(AwsFault fault) {
            silence.begins(fault).ifPresent(listener::trouble);
        }
    }
}
