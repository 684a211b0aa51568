package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import loupe.network.Parameters;
import loupe.training.RunControl;
import loupe.training.TrainerState;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.Test;

final class CheckpointWriterTest {

    private static final Parameters WEIGHTS = new Parameters(List.of(new Parameters.Array("w", List.of(1), new float[] {1})));

    private static TrainerState at(long step) {
        return new TrainerState(step, 0, 0, new Parameters(List.of()));
    }

    @Test
    void what_is_on_disk_is_told_in_order_and_once() throws Exception {
        try (CheckpointWriter writer = new CheckpointWriter(new RememberedCheckpoints(), RunControl.NONE)) {
            writer.save(0, WEIGHTS, at(0));
            writer.save(1, WEIGHTS, at(600));
            writer.flush();

            assertThat(writer.written()).containsExactly(
                    new TrainingEvent.CheckpointSaved(0, 0, "checkpoints/000000.safetensors"),
                    new TrainingEvent.CheckpointSaved(1, 600, "checkpoints/000600.safetensors"));
            assertThat(writer.written()).isEmpty();
        }
    }

    @Test
    void training_does_not_wait_for_the_disk() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        RememberedCheckpoints slow = new RememberedCheckpoints() {
            @Override
            public void saveNewest(Parameters parameters) {
                try {
                    disk.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                super.saveNewest(parameters);
            }
        };
        try (CheckpointWriter writer = new CheckpointWriter(slow, RunControl.NONE)) {
            writer.saveNewest(WEIGHTS);

            assertThat(writer.isIdle()).isFalse();
            assertThat(slow.newest).isEmpty();
            disk.countDown();
            writer.flush();
            assertThat(slow.newest).containsExactly(WEIGHTS);
        }
    }

    @Test
    void what_was_told_before_a_checkpoint_is_kept_before_training_could_go_on_from_it() throws Exception {
        List<String> order = new ArrayList<>();
        RememberedCheckpoints files = new RememberedCheckpoints() {
            @Override
            public void saveState(TrainerState state) {
                order.add("state");
            }
        };
        try (CheckpointWriter writer = new CheckpointWriter(files, new RunControl() {
            @Override
            public boolean stopRequested() {
                return false;
            }

            @Override
            public void waitWhilePaused() {}

            @Override
            public void settle() {
                order.add("told");
            }
        })) {
            writer.save(0, WEIGHTS, at(0));
            writer.flush();
        }

        assertThat(order).containsExactly("told", "state");
    }

    @Test
    void a_fault_of_the_disk_is_thrown_at_the_next_look() throws Exception {
        RememberedCheckpoints full = new RememberedCheckpoints() {
            @Override
            public void saveState(TrainerState state) {
                throw new IllegalStateException("the disk is full");
            }
        };
        try (CheckpointWriter writer = new CheckpointWriter(full, RunControl.NONE)) {
            writer.save(0, WEIGHTS, at(0));
            writer.flush();

            assertThatThrownBy(writer::written).isInstanceOf(IOException.class).hasMessageContaining("the disk is full");
            assertThat(writer.written()).isEmpty();
        }
    }

    @Test
    void what_waits_for_the_disk_when_a_training_breaks_off_is_written() throws Exception {
        List<Long> written = new ArrayList<>();
        CountDownLatch disk = new CountDownLatch(1);
        RememberedCheckpoints slow = new RememberedCheckpoints() {
            @Override
            public void saveState(TrainerState state) {
                try {
                    disk.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                written.add(state.step());
            }
        };
        CheckpointWriter writer = new CheckpointWriter(slow, RunControl.NONE);
        writer.save(0, WEIGHTS, at(100));
        writer.save(0, WEIGHTS, at(200));

        Thread breaking = Thread.ofPlatform().start(writer::close);
        while (breaking.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        disk.countDown();
        breaking.join();

        assertThat(written).containsExactly(100L, 200L);
    }
}
