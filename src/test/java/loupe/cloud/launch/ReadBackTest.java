package loupe.cloud.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import loupe.network.NetworkText;
import loupe.storage.EventLines;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.LayerMove;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.Test;

class ReadBackTest {

    private static final TrainingJob HERE = job("/my/digits");
    private static final TrainingJob THERE = job("/opt/ml/input/data/training");

    private final ReadBack read = new ReadBack(HERE);

    private static TrainingJob job(String folder) {
        return new TrainingJob(NetworkText.parse("tiny", "flatten | dense 10"), new DataRef("digits", folder, "ab"),
                new Hyperparameters(2, 10, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1, new Placement(EngineName.MXNET, Device.CPU, 1));
    }

    private Optional<TrainingEvent> hear(TrainingEvent event) {
        return read.of(EventLines.line(event));
    }

    private static TrainingEvent.BatchesDone batches(int epoch, int first, int count) {
        return new TrainingEvent.BatchesDone(epoch, first, Collections.nCopies(count, new TrainingEvent.Batch(1, 0.5f)), epoch + first / 10.0);
    }

    @Test
    void a_run_is_told_with_the_job_as_this_machine_knows_it() {
        assertThat(hear(new TrainingEvent.Started(THERE, 10, 7850, "00", "MXNet"))).contains(new TrainingEvent.Started(HERE, 10, 7850, "00", "MXNet"));
    }

    @Test
    void what_is_told_twice_after_a_machine_was_taken_back_comes_once() {
        hear(new TrainingEvent.Started(THERE, 10, 7850, "00", "MXNet"));
        assertThat(hear(batches(0, 1, 10))).isPresent();
        assertThat(hear(new TrainingEvent.EpochDone(0, 1, 0.5, 1, 0.5, 1))).isPresent();
        assertThat(hear(new TrainingEvent.LayersMoved(10, List.of(new LayerMove("2", 1, 1)), 1))).isPresent();
        assertThat(hear(new TrainingEvent.Started(THERE, 10, 7850, "00", "MXNet"))).isEmpty();
        assertThat(hear(batches(0, 6, 5))).isEmpty();
        assertThat(hear(new TrainingEvent.EpochDone(0, 1, 0.5, 1, 0.5, 1))).isEmpty();
        assertThat(hear(new TrainingEvent.LayersMoved(10, List.of(new LayerMove("2", 1, 1)), 1))).isEmpty();
        assertThat(hear(batches(1, 1, 3))).isPresent();
        assertThat(read.step()).isEqualTo(13);
    }

    @Test
    void what_lies_on_the_other_machine_is_left_out_and_the_end_is_kept_for_later() {
        assertThat(hear(new TrainingEvent.CheckpointSaved(0, 10, "checkpoints/000010.safetensors"))).isEmpty();
        assertThat(hear(new TrainingEvent.Stopped(13, "ab", 1.5))).isEmpty();
        assertThat(read.ended()).contains(new TrainingEvent.Stopped(13, "ab", 1.5));
    }

    @Test
    void a_line_for_people_adds_nothing() {
        assertThat(read.of("[Epoch 0] Validation: accuracy=0.5")).isEmpty();
        assertThat(read.ended()).isEmpty();
        assertThat(read.step()).isZero();
    }
}
