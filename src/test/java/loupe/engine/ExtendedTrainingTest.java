package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.network.NetworkText;
import loupe.storage.Extension;
import loupe.storage.Repetition;
import loupe.storage.Resumption;
import loupe.storage.RunFolder;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.RunControl;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** At a constant rate a run that was trained on is the run that was asked for all its epochs at once. */
final class ExtendedTrainingTest {

    @TempDir
    private Path home;

    private TrainingJob job(EngineName engine, double epochs) {
        return new TrainingJob(NetworkText.parse("small", "flatten | dense 16 relu | dropout 0.5 | dense 10"), ToyPictures.in(home, 200, 50),
                new Hyperparameters(epochs, 20, 0.01, 0.9, 1e-4, Optimizer.SGD, Schedule.CONSTANT), 7, new Placement(engine, Device.CPU, 1));
    }

    private static RunFolder train(RunFolder run) throws Exception {
        List<Exception> faults = new ArrayList<>();
        boolean[] first = {run.events().isEmpty()};
        DjlTrainer trainer = new DjlTrainer(ToyModels.NONE);
        trainer.train(run.job(), run.path(), event -> {
            try {
                if (first[0] || !(event instanceof TrainingEvent.Started)) {
                    run.append(event);
                }
            } catch (Exception e) {
                faults.add(e);
            }
        }, RunControl.NONE);
        assertThat(faults).isEmpty();
        return run;
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void a_run_that_was_trained_on_is_bit_for_bit_the_longer_run(EngineName engine) throws Exception {
        RunFolder shorter = train(RunFolder.create(home.resolve("short"), job(engine, 6.5)));
        RunFolder whole = train(RunFolder.create(home.resolve("whole"), job(engine, 12)));

        RunFolder longer = new Extension(shorter, 5.5).into(home.resolve("long"));
        longer.goOn(Resumption.of(longer));
        train(longer);

        assertThat(Repetition.of(whole, longer)).map(Repetition::same).contains(true);
        assertThat(moves(longer)).isEqualTo(moves(whole)).hasSize(2);
        assertThat(train(RunFolder.create(home.resolve("again"), job(engine, 12))).events()).isNotEmpty();
        assertThat(Repetition.of(whole, RunFolder.open(home.resolve("again")))).map(Repetition::sentence).get().asString()
                .startsWith("The same as in whole, bit for bit: every figure, and the weights at the end (");
    }

    private static List<Object> moves(RunFolder run) throws Exception {
        return run.events().stream().filter(TrainingEvent.LayersMoved.class::isInstance).map(TrainingEvent.LayersMoved.class::cast)
                .<Object>map(moved -> List.of(moved.step(), moved.layers())).toList();
    }
}
