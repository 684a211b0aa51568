package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import loupe.cli.CommandLineFixture.Outcome;
import loupe.data.Augmentation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AugmentationTextTest {

    @TempDir
    private Path home;
    private CommandLineFixture line;

    @BeforeEach
    void setUp() throws IOException {
        line = new CommandLineFixture(home);
        line.writeData("mnist", 28, 100);
    }

    private Outcome train(String augmentation) {
        return line.run("train", "--network", "mlp", "--data", "mnist", "--augment", augmentation);
    }

    @Test
    void what_changes_the_pictures_reaches_the_job_and_is_said() {
        Outcome outcome = train("rotate=30,shift=6");

        assertThat(line.services.jobs.getLast().augmentation()).isEqualTo(Augmentation.parse("shift=6,rotate=30"));
        assertThat(outcome.errLines()).anyMatch(told -> told.startsWith(
                "Training mlp (109386 parameters) on mnist, its pictures changed by up to shift=6,rotate=30: 10 epochs of batch 100, "));
    }

    @Test
    void pictures_that_stay_as_they_are_are_not_mentioned() {
        assertThat(train("none").errLines()).anyMatch(told -> told.startsWith("Training mlp (109386 parameters) on mnist: 10 epochs "));
    }

    @Test
    void a_change_that_cannot_be_is_wrong_usage() {
        assertThat(train("shift=60")).isEqualTo(new Outcome(2, "", "Invalid value for option '--augment': shift must be from 0 to 14, "
                + "not 60.\nTry \"loupe train --help\".\n"));
        assertThat(train("flip=1").errLines()).first().isEqualTo("Invalid value for option '--augment': \"flip\" is no kind of "
                + "augmentation. Known are: shift, rotate, zoom, shear, thickness, noise, elastic.");
        assertThat(line.services.jobs).isEmpty();
    }
}
