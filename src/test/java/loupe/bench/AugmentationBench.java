package loupe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.engine.Engines;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.training.EngineName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much longer an epoch takes on augmented pictures: about six minutes on two idle cores. */
@Tag("bench")
class AugmentationBench {

    static final String THREE = "shift, rotation and zoom";
    static final String SEVEN = "all seven kinds";

    private static final int MLP_PICTURES = 60_000;
    private static final int CNN_PICTURES = 12_000;

    @Test
    void an_epoch_on_augmented_pictures_is_timed_beside_one_on_the_pictures_as_they_are() throws IOException, BadInputException {
        BenchPictures pictures = BenchPictures.here();
        BenchTable table = new BenchTable("augmentation", "Training on augmented pictures", ("Seconds an epoch, median of %d by turns, "
                + "each in a process of its own, set up as every training of Loupe is; batch 100, pictures of %s; validation left out. "
                + "Augmentation works on a thread of its own beside the engine's. The ratios compare each at its own faster thread "
                + "count. Load of the machine before: %s.").formatted(Contest.ROUNDS, pictures.name(), BenchTable.load()));
        for (NetworkSpec network : Presets.labs()) {
            int count = Math.min(pictures.set().training().count(), network.hasConvolutions() ? CNN_PICTURES : MLP_PICTURES);
            Path folder = pictures.folder(count);
            for (EngineName engine : new Engines().present()) {
                time(engine, network, folder, table);
                table.write();
            }
        }
    }

    private static void time(EngineName engine, NetworkSpec network, Path folder, BenchTable table) throws IOException {
        List<Contestant> all = new ArrayList<>();
        try {
            for (int threads : IntStream.of(1, Runtime.getRuntime().availableProcessors()).distinct().toArray()) {
                for (String loop : List.of("ours", THREE, SEVEN)) {
                    all.add(new Contestant(new Contestant.Entry(loop, engine, network, threads, true), folder));
                    all.getLast().warmUp(network.hasConvolutions() ? 1 : 3);
                }
            }
            for (int round = 0; round < Contest.ROUNDS; round++) {
                for (Contestant contestant : all) {
                    contestant.lap();
                }
            }
            assertThat(all).allSatisfy(contestant -> assertThat(contestant.laps().getLast().accuracy()).isGreaterThan(0.5));
            String title = (network.hasConvolutions() ? "CNN" : "MLP") + " on " + engine.title();
            row(title + ", " + THREE, all, THREE, network.hasConvolutions() ? "under 1.15" : "under 2", table);
            row(title + ", " + SEVEN, all, SEVEN, "", table);
        } finally {
            all.forEach(Contestant::close);
        }
    }

    private static void row(String title, List<Contestant> all, String loop, String limit, BenchTable table) {
        Contestant plain = best(all, "ours");
        Contestant augmented = best(all, loop);
        table.row(title, String.format(Locale.ROOT, "**%.2f times as long** (%s against %s)",
                augmented.seconds(Contest.ROUNDS) / plain.seconds(Contest.ROUNDS), place(augmented), place(plain)), limit, "");
    }

    private static Contestant best(List<Contestant> all, String loop) {
        return all.stream().filter(contestant -> contestant.entry().loop().equals(loop))
                .min(Comparator.comparingDouble(contestant -> contestant.seconds(Contest.ROUNDS))).orElseThrow();
    }

    private static String place(Contestant contestant) {
        return String.format(Locale.ROOT, "%.3f s, %.2f s of processor time, threads: %d", contestant.seconds(Contest.ROUNDS),
                contestant.cpuSeconds(Contest.ROUNDS), contestant.entry().threads());
    }
}
