package loupe.ui.training;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How fast a run goes, and how long it still takes: from the median of its last 20 bundles of batches. */
final class Pace {

    private static final int BUNDLES = 20;
    private static final double LARGEST_RISE = 1.2;

    private final Deque<Double> secondsPerBatch = new ArrayDeque<>();
    private double told = Double.NaN;

    /** Takes a bundle of {@code batches} that took {@code seconds}. */
    void took(int batches, double seconds) {
        secondsPerBatch.add(Math.max(seconds, 1e-6) / batches);
        if (secondsPerBatch.size() > BUNDLES) {
            secondsPerBatch.remove();
        }
    }

    /** Seconds for a batch; not a number before the first bundle. */
    double secondsPerBatch() {
        if (secondsPerBatch.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = secondsPerBatch.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    /**
     * About how many seconds {@code batches} more take, rounded; it rises by at most a fifth from one question to the next,
     * so that one slow moment does not look like a long wait.
     */
    long secondsFor(long batches) {
        double next = batches * secondsPerBatch();
        told = next > told * LARGEST_RISE ? told * LARGEST_RISE : next;
        return rounded(Math.max(told, 0));
    }

    private static long rounded(double seconds) {
        long grid = seconds < 60 ? 1 : seconds < 600 ? 5 : 60;
        return Math.round(seconds / grid) * grid;
    }
}
