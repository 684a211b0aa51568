package loupe.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class CheckpointRuleTest {

    @Test
    void checkpoints_are_dense_at_first_and_sparse_later() {
        long[] due = LongStream.rangeClosed(0, 6000).filter(CheckpointRule::isDue).toArray();

        assertThat(due).containsExactly(0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000);
    }
}
