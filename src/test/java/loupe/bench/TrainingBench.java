package loupe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import loupe.data.BadInputException;
import loupe.engine.Engines;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.training.EngineName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How fast we train, beside DJL's own loop on the same data: about eight minutes on two idle cores.
 * {@code -Dtraining.only="mlp MXNet"} looks at that network and engine alone.
 */
@Tag("bench")
class TrainingBench {

    private static final int MLP_PICTURES = 60_000;
    private static final int CNN_PICTURES = 12_000;
    private static final double LEARNED = 0.85;
    private static final String ONLY = System.getProperty("training.only", "");

    @Test
    void our_loop_is_timed_against_djls_own_and_both_learn() throws IOException, BadInputException {
        BenchPictures pictures = BenchPictures.here();
        BenchTable table = new BenchTable("training", "Training, our loop and DJL's", ("Seconds an epoch, median of %d by turns, each "
                + "loop in a process of its own, batch 100, pictures of %s in the engine's memory; validation left out. *Ours* is "
                + "`DjlTrainer` with its events and checkpoints, in a process set up as every training of Loupe is (serial collector, "
                + "allocator settings). *ArrayDataset* is `EasyTrain.fit` on whole batches, *StackBatchifier* the same on single "
                + "pictures (one epoch, not warmed up). The ratios compare each loop at its own faster thread count, DJL's as Java "
                + "starts it. *Outside native kernels* is 1 - (the engine's operations run bare, waited for) / (our batch). "
                + "Elsewhere: an AVX2 processor, two shared cores. Load of the machine before: %s.")
                .formatted(Contest.ROUNDS, pictures.name(), BenchTable.load()));
        for (NetworkSpec network : Presets.labs()) {
            int count = Math.min(pictures.set().training().count(), network.hasConvolutions() ? CNN_PICTURES : MLP_PICTURES);
            Path folder = pictures.folder(count);
            for (EngineName engine : new Engines().present()) {
                if (!ONLY.isEmpty() && !ONLY.equals(network.name() + " " + engine.title())) {
                    continue;
                }
                try (Contest contest = new Contest(engine, network, folder, network.hasConvolutions() ? 1 : 3)) {
                    contest.run();
                    assertThat(contest.all()).allSatisfy(TrainingBench::hasLearned);
                    new TrainingRows(engine, network, count).add(contest, table);
                }
                table.write();
            }
        }
    }

    private static void hasLearned(Contestant contestant) {
        double accuracy = contestant.laps().getLast().accuracy();
        assertThat(contestant.entry().loop().equals("bare") || contestant.entry().loop().equals("StackBatchifier") || accuracy > LEARNED)
                .as("%s ends at a training accuracy of %.3f", contestant.entry(), accuracy).isTrue();
    }
}
