package loupe;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training that is killed again and again loses nothing. */
class KilledTrainingTest {

    @TempDir
    private Path home;

    @Test
    void a_training_killed_at_ten_moments_becomes_the_training_that_was_never_killed() throws Exception {
        new KilledTraining(home, 10).losesNothing(2026);
    }
}
