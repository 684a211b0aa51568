package loupe.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingEventTest {

    private static final TrainingEvent.Batch BATCH = new TrainingEvent.Batch(2.3f, 0.1f);

    @Test
    void a_bundle_knows_the_number_of_its_last_batch() {
        assertThat(new TrainingEvent.BatchesDone(0, 1, List.of(BATCH), 0.1).lastBatch()).isEqualTo(1);
        assertThat(new TrainingEvent.BatchesDone(3, 101, List.of(BATCH, BATCH, BATCH), 0.1).lastBatch()).isEqualTo(103);
    }

    @Test
    void a_bundle_stays_as_it_was_sent() {
        List<TrainingEvent.Batch> batches = new ArrayList<>(List.of(BATCH));
        TrainingEvent.BatchesDone done = new TrainingEvent.BatchesDone(0, 1, batches, 0.1);

        batches.clear();

        assertThat(done.batches()).containsExactly(BATCH);
    }

    @Test
    void a_run_ends_in_three_ways_and_in_no_other() {
        assertThat(TrainingEvent.Ended.class.getPermittedSubclasses()).containsExactlyInAnyOrder(
                TrainingEvent.Finished.class, TrainingEvent.Stopped.class, TrainingEvent.Failed.class);
    }
}
