package loupe.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.data.DigitsCache;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a start takes: from the process' birth to a window that can be drawn in, and to the first answer on a card. */
@Tag("bench")
class StartBench {

    private static final int STARTS = 5;

    @TempDir
    private Path home;

    @Test
    void starts_are_timed() throws IOException, InterruptedException, BadInputException {
        String load = BenchTable.load();
        Map<String, Double> first = start();
        new DigitsCache(home.resolve("cache")).folder(percent -> { });
        List<Map<String, Double>> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            starts.add(start());
        }
        BenchTable table = new BenchTable("start", "Start", "Seconds from starting the process, Headless platform, class path as `java "
                + "-jar` has it; the first start in an empty folder, then the median of " + STARTS + " (slowest in brackets). Load of "
                + "the machine before: " + load + ".");
        row(table, "a window that can be drawn in", "WINDOW", first, starts, "6.0", "1.2-1.9 quiet, 4-10 under load");
        row(table, "the first answer on a card", "ANSWER", first, starts, "", "");
        table.write();
    }

    private static void row(BenchTable table, String what, String key, Map<String, Double> first, List<Map<String, Double>> starts,
                            String limit, String elsewhere) {
        double[] times = starts.stream().mapToDouble(start -> start.get(key)).toArray();
        table.row(what + ", first start", String.format(Locale.ROOT, "%.2f", first.get(key)), limit, "");
        table.row(what, String.format(Locale.ROOT, "%.2f (%.2f)", BenchTable.percentile(times, 50), BenchTable.percentile(times, 100)),
                limit, elsewhere);
    }

    private Map<String, Double> start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Java.command(StartRunner.class)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LOUPE_HOME", home.toString());
        long born = System.nanoTime();
        Process process = builder.start();
        Map<String, Double> times = new HashMap<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                times.put(line.strip(), (System.nanoTime() - born) / 1e9);
            }
        }
        process.waitFor();
        if (!times.containsKey("ANSWER")) {
            throw new IllegalStateException("The program ended with " + process.exitValue() + " after " + times);
        }
        return times;
    }
}
