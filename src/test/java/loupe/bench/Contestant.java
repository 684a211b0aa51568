package loupe.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import loupe.network.NetworkSpec;
import loupe.training.EngineName;

/** A training loop in a process of its own that trains an epoch when told to, and is still while others do. */
final class Contestant implements AutoCloseable {

    /** As {@code loupe.process.ChildCommand} starts every training. */
    private static final Map<String, String> OUR_ENVIRONMENT = Map.of("MALLOC_MMAP_THRESHOLD_", Long.toString(32L << 20),
            "MALLOC_TRIM_THRESHOLD_", Long.toString(512L << 20), "MALLOC_TOP_PAD_", Long.toString(64L << 20));

    /**
     * Who competes.
     *
     * @param loop    what {@link TrainingRunner} knows
     * @param settled whether the process has the collector and the allocator settings of Loupe's trainings, else Java's own
     */
    record Entry(String loop, EngineName engine, NetworkSpec network, int threads, boolean settled) {}

    private final Entry entry;
    private final Process process;
    private final BufferedReader answers;
    private final List<Lap> laps = new ArrayList<>();

    /** @param folder with the pictures */
    Contestant(Entry entry, Path folder) throws IOException {
        this.entry = entry;
        List<String> command = new ArrayList<>(Java.command(TrainingRunner.class));
        command.addAll(1, List.of("-Dai.djl.offline=true", "-DOPT_OUT_TRACKING=true",
                "-Dai.djl.pytorch.num_threads=" + entry.threads()));
        if (entry.settled()) {
            command.addAll(1, List.of("-XX:+UseSerialGC", "-Xshare:auto"));
        }
        command.addAll(List.of(entry.loop(), entry.engine().name(), entry.network().name(),
                Integer.toString(entry.threads()), folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_NUM_THREADS", Integer.toString(entry.threads()));
        if (entry.settled()) {
            builder.environment().putAll(OUR_ENVIRONMENT);
        }
        process = builder.start();
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    Entry entry() {
        return entry;
    }

    /** Trains an epoch that counts. */
    void lap() throws IOException {
        laps.add(epoch());
    }

    /** Trains {@code epochs} that do not count: Java compiles the loop meanwhile. */
    void warmUp(int epochs) throws IOException {
        for (int i = 0; i < epochs; i++) {
            epoch();
        }
    }

    private Lap epoch() throws IOException {
        OutputStream orders = process.getOutputStream();
        orders.write('\n');
        orders.flush();
        StringBuilder said = new StringBuilder();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (Lap.isOne(line)) {
                return Lap.parse(line);
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException(entry + " ended. It said: " + said);
    }

    /** All that counted, in order. */
    List<Lap> laps() {
        return List.copyOf(laps);
    }

    /** Median of an epoch's seconds, over the first {@code rounds}. */
    double seconds(int rounds) {
        return median(laps.subList(0, Math.min(rounds, laps.size())), Lap::seconds);
    }

    /** Median over the last {@code rounds}. */
    double latest(ToDoubleFunction<Lap> value, int rounds) {
        return median(laps.subList(Math.max(0, laps.size() - rounds), laps.size()), value);
    }

    /** Median of an epoch's processor seconds, over the first {@code rounds}. */
    double cpuSeconds(int rounds) {
        return median(laps.subList(0, Math.min(rounds, laps.size())), Lap::cpuSeconds);
    }

    private static double median(List<Lap> laps, ToDoubleFunction<Lap> value) {
        return BenchTable.percentile(laps.stream().mapToDouble(value).toArray(), 50);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
