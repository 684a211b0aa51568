package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import loupe.network.Parameters;
import loupe.training.LayerMove;
import loupe.training.TrainingEvent;
import loupe.training.TrainingEvent.Batch;
import org.junit.jupiter.api.Test;

final class ReportsTest {

    private long now;
    private final ScriptedLearner learner = new ScriptedLearner();
    private final List<TrainingEvent> events = new ArrayList<>();
    private final Reports reports = new Reports(learner, new Stopwatch(() -> now), events::add);

    /** Hands out what it was given. */
    private static final class ScriptedLearner implements Learner {

        private List<Batch> next = List.of();

        @Override
        public void beginEpoch(int epoch, int[] order) {}

        @Override
        public void step(int batch, double rate) {}

        @Override
        public List<LayerMove> measuredStep(int batch, double rate) {
            return List.of();
        }

        @Override
        public List<Batch> outcomes() {
            List<Batch> outcomes = next;
            next = List.of();
            return outcomes;
        }

        @Override
        public Score validate(Answers answers) {
            return Score.NONE;
        }

        @Override
        public Parameters parameters() {
            return new Parameters(List.of());
        }

        @Override
        public void restore(loupe.training.TrainerState state) {}

        @Override
        public float[] layerSizes(int batch) {
            return new float[0];
        }

        @Override
        public Parameters optimizerState() {
            return new Parameters(List.of());
        }

        @Override
        public void close() {}
    }

    @Test
    void a_bundle_is_due_ten_times_a_second() throws TrainingFault {
        reports.beginEpoch(0);
        now = 99_000_000;
        assertThat(reports.isDue()).isFalse();
        now = 100_000_000;
        assertThat(reports.isDue()).isTrue();
        reports.tell();
        assertThat(reports.isDue()).isFalse();
        assertThat(events).isEmpty();
    }

    @Test
    void bundles_follow_each_other_and_the_epoch_tells_their_means() throws TrainingFault {
        reports.beginEpoch(2);
        learner.next = List.of(new Batch(3, 0.5f), new Batch(2, 0.75f));
        reports.tell();
        learner.next = List.of(new Batch(1, 1));
        now = 2_000_000_000;
        reports.tell();
        reports.endEpoch(new Score(10, 0.25, 0.875));

        assertThat(events).containsExactly(
                new TrainingEvent.BatchesDone(2, 1, List.of(new Batch(3, 0.5f), new Batch(2, 0.75f)), 0),
                new TrainingEvent.BatchesDone(2, 3, List.of(new Batch(1, 1)), 2),
                new TrainingEvent.EpochDone(2, 2, 0.75, 0.25, 0.875, 2));
    }

    @Test
    void the_batches_before_a_loss_that_is_no_number_are_told() {
        reports.beginEpoch(1);
        learner.next = List.of(new Batch(3, 0.5f), new Batch(Float.POSITIVE_INFINITY, 0), new Batch(Float.NaN, 0));

        assertThatThrownBy(reports::tell).isInstanceOf(TrainingFault.class)
                .hasMessage("The loss is no longer a number (epoch 1, batch 2). Try a smaller learning rate.");
        assertThat(events).containsExactly(new TrainingEvent.BatchesDone(1, 1, List.of(new Batch(3, 0.5f)), 0));
    }

    @Test
    void how_far_layers_were_moved_is_told_with_the_next_bundle_and_once() throws Exception {
        TrainingEvent.LayersMoved moved = new TrainingEvent.LayersMoved(50, List.of(new LayerMove("0 dense 2", 0.5, 0.001)), 0);
        reports.moved(moved);
        assertThat(events).isEmpty();

        reports.tell();
        reports.tell();

        assertThat(events).containsExactly(moved);
    }
}
