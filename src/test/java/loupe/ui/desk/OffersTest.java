package loupe.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import loupe.inference.TrainedModel;
import loupe.network.InitialWeights;
import loupe.storage.RunFolder;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.Recipes;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.network.Presets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffersTest {

    private static final TrainingJob JOB = new TrainingJob(Presets.CNN, new DataRef("digits", "digits", ""),
            Recipes.of(Presets.CNN, "digits"), 1, new Placement(EngineName.MXNET, Device.CPU, 1));

    @TempDir
    private Path home;
    private DeskFixture fixture;

    @BeforeEach
    void setUp() {
        fixture = new DeskFixture(home, List.of());
    }

    @Test
    void runs_are_offered_newest_first_with_their_best_epoch() throws Exception {
        RunFolder first = run("20261123-235900-cnn-digits");
        first.append(new TrainingEvent.EpochDone(0, 0.5, 0.8, 0.4, 0.9861, 2));
        first.append(new TrainingEvent.EpochDone(1, 0.5, 0.8, 0.4, 0.9512, 4));
        RunFolder second = run("20261124-041500-cnn-digits");
        RunFolder named = run("kept");

        assertThat(runs()).containsExactly(
                new Offer("CNN on Digits, no epoch done, kept", named.path().toString(), true),
                new Offer("CNN on Digits, no epoch done, 24 Nov 2026, 04:15", second.path().toString(), false),
                new Offer("CNN on Digits, 98.6 %, 23 Nov 2026, 23:59", first.path().toString(), false));
    }

    @Test
    void a_run_that_cannot_be_read_is_left_out() throws Exception {
        RunFolder good = run("20261123-235900-cnn-digits");
        Files.writeString(run("20261124-041500-cnn-digits").path().resolve("job.json"), "{");

        assertThat(runs()).extracting(Offer::source).containsExactly(good.path().toString());
        assertThat(runs()).extracting(Offer::startsGroup).containsExactly(true);
    }

    @Test
    void own_models_stand_before_the_runs() throws Exception {
        RunFolder run = run("20261123-235900-cnn-digits");
        Path own = fixture.models.keep(new TrainedModel("edges", DeskFixture.NETWORK, InitialWeights.of(DeskFixture.NETWORK, 1),
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), Map.of()));

        assertThat(runs()).containsExactly(new Offer("edges, a model of your own", own.toString(), true),
                new Offer("CNN on Digits, no epoch done, 23 Nov 2026, 23:59", run.path().toString(), true));
    }

    @Test
    void what_comes_with_loupe_stands_first() {
        assertThat(Offers.in(fixture.models)).extracting(Offer::source)
                .containsExactlyElementsOf(fixture.models.shippedNames());
    }

    private List<Offer> runs() {
        return Offers.in(fixture.models).stream().skip(fixture.models.shippedNames().size()).toList();
    }

    private RunFolder run(String name) throws Exception {
        return RunFolder.create(fixture.workspace.runs().resolve(name), JOB);
    }
}
