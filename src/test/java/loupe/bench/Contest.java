package loupe.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import loupe.network.NetworkSpec;
import loupe.training.EngineName;

/**
 * Our loop and DJL's on one engine and network: first each with one thread and with every core, by turns; then the
 * fastest of ours again, by turns with its engine's bare operations and with DJL's loop in a process set up like ours.
 */
final class Contest implements AutoCloseable {

    static final int ROUNDS = 5;

    private final EngineName engine;
    private final NetworkSpec network;
    private final Path folder;
    private final int warmUp;
    private final List<Contestant> all = new ArrayList<>();

    /** @param folder with the pictures @param warmUp epochs that do not count */
    Contest(EngineName engine, NetworkSpec network, Path folder, int warmUp) {
        this.engine = engine;
        this.network = network;
        this.folder = folder;
        this.warmUp = warmUp;
    }

    void run() throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        for (int threads : IntStream.of(1, cores).distinct().toArray()) {
            enter("ours", threads, true);
            enter("ArrayDataset", threads, false);
        }
        rounds(all);
        Contestant ours = best("ours");
        Contestant bare = enter("bare", ours.entry().threads(), true);
        Contestant settled = enter("ArrayDataset", best("ArrayDataset").entry().threads(), true);
        rounds(List.of(ours, bare, settled));
        Contestant samples = enter("StackBatchifier", 1, false);
        samples.lap();
    }

    private Contestant enter(String loop, int threads, boolean settled) throws IOException {
        Contestant contestant = new Contestant(new Contestant.Entry(loop, engine, network, threads, settled), folder);
        all.add(contestant);
        if (!loop.equals("StackBatchifier")) {
            contestant.warmUp(warmUp);
        }
        return contestant;
    }

    private static void rounds(List<Contestant> contestants) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            for (Contestant contestant : contestants) {
                contestant.lap();
            }
        }
    }

    List<Contestant> all() {
        return List.copyOf(all);
    }

    /** The fastest of a loop; of DJL's, in a process as Java starts it. */
    Contestant best(String loop) {
        return all.stream().filter(c -> c.entry().loop().equals(loop) && c.entry().settled() != loop.equals("ArrayDataset"))
                .min(Comparator.comparingDouble(c -> c.seconds(ROUNDS))).orElseThrow();
    }

    /** 1 - (the engine's operations run bare) / (our batch). @param value of a lap */
    double shareOutside(ToDoubleFunction<Lap> value) {
        return 1 - best("bare").latest(value, ROUNDS) / best("ours").latest(value, ROUNDS);
    }

    @Override
    public void close() {
        all.forEach(Contestant::close);
    }
}
