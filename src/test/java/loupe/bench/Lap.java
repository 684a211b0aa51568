package loupe.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** One epoch of a benchmarked loop. @param accuracy on the training pictures; NaN where the loop does not look */
record Lap(double seconds, double cpuSeconds, double accuracy) {

    private static final String MARK = "LAP";
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** A moment of this process: what has passed since, and how much processor time it cost. */
    record Mark(double seconds, double cpuSeconds) {

        static Mark now() {
            return new Mark(System.nanoTime() / 1e9, SYSTEM.getProcessCpuTime() / 1e9);
        }

        Mark minus(Mark before) {
            return new Mark(seconds - before.seconds, cpuSeconds - before.cpuSeconds);
        }
    }

    /** As a line that {@link #parse} understands. */
    String line() {
        return String.format(Locale.ROOT, "%s %.6f %.3f %.6f", MARK, seconds, cpuSeconds, accuracy);
    }

    /** Whether {@code line} is one of {@link #line}. Engines write lines of their own. */
    static boolean isOne(String line) {
        return line.startsWith(MARK + " ");
    }

    static Lap parse(String line) {
        String[] words = line.split(" ");
        return new Lap(Double.parseDouble(words[1]), Double.parseDouble(words[2]), Double.parseDouble(words[3]));
    }
}
