package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.training.TrainingEvent;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

    @Test
    void scripts_can_tell_the_three_ends_of_a_training_apart() {
        assertThat(ExitCode.of(new TrainingEvent.Finished("ab", 1))).isZero();
        assertThat(ExitCode.of(new TrainingEvent.Failed("No."))).isEqualTo(4);
        assertThat(ExitCode.of(new TrainingEvent.Stopped(1, "ab", 1))).isEqualTo(5);
    }
}
