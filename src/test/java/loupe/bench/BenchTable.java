package loupe.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What one benchmark found, written to {@code target/bench/NAME.md} and {@code NAME.json}. */
public final class BenchTable {

    private final String name;
    private final List<String> lines = new ArrayList<>();
    private final List<Map<String, String>> rows = new ArrayList<>();

    /** @param title one line; {@code how} says what was measured and under which circumstances */
    public BenchTable(String name, String title, String how) {
        this.name = name;
        lines.addAll(List.of("# " + title, "", how, "", "| what | here | limit | elsewhere |", "|---|---|---|---|"));
    }

    /** Adds a row. @param limit empty where there is none; {@code elsewhere} what was measured before, on another machine */
    public BenchTable row(String what, String here, String limit, String elsewhere) {
        rows.add(new TreeMap<>(Map.of("what", what, "here", here, "limit", limit, "elsewhere", elsewhere)));
        lines.add("| " + String.join(" | ", what, here, limit, elsewhere) + " |");
        return this;
    }

    /** Writes the table and shows it. */
    public void write() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        Files.write(folder.resolve(name + ".md"), lines);
        new ObjectMapper().writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve(name + ".json").toFile(), Map.of("rows", rows));
        lines.forEach(System.out::println);
    }

    /** How many processes wanted a core in the last minute, of how many cores. */
    public static String load() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(Locale.ROOT, "%.1f on %d cores", system.getSystemLoadAverage(), system.getAvailableProcessors());
    }

    /** {@code p50 / p95 / p99} of {@code values}, with two decimals. */
    static String percentiles(double[] values) {
        return String.format(Locale.ROOT, "%.2f / %.2f / %.2f", percentile(values, 50), percentile(values, 95),
                percentile(values, 99));
    }

    /** The smallest value that at least {@code percent} % of {@code values} do not exceed. */
    static double percentile(double[] values, double percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(percent / 100 * sorted.length) - 1)];
    }
}
