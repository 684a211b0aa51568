package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import loupe.inference.TrainedModel;
import loupe.network.InitialWeights;
import loupe.network.LayerMatch;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.storage.JobCodec;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.RunControl;
import loupe.training.Schedule;
import loupe.training.Start;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trainings that start from a trained network, from the job to its last weights. */
final class StartingWeightsTest {

    private static final NetworkSpec TRAINED =
            NetworkText.parse("old", "conv 3@5 stride 2 | batchnorm | relu | maxpool 2 | flatten | dense 16 relu | dense 10");
    private static final NetworkSpec CHANGED = NetworkText.parse("new", "frozen(conv 3@5 stride 2) | frozen(batchnorm) | relu"
            + " | off(dropout 0.5) | maxpool 2 | flatten | frozen(dense 16) | relu | dense 12 tanh | dense 10");
    private static final Hyperparameters SETTINGS = new Hyperparameters(2, 20, 0.05, 0.9, 0.01, Optimizer.SGD, Schedule.CONSTANT);

    @TempDir
    private Path home;
    private DataRef toy;
    private Models models;
    private Path folder;

    @BeforeEach
    void keepATrainedNetwork() throws Exception {
        toy = ToyPictures.in(Files.createDirectories(home.resolve("toy")), 200, 40);
        models = new Models(new Workspace(home.resolve("learner"), Clock.systemUTC()));
        folder = models.keep(model(weights()));
    }

    private static TrainedModel model(Parameters weights) {
        return new TrainedModel("old", TRAINED, weights, IntStream.range(0, 10).mapToObj(Integer::toString).toList(), Map.of());
    }

    /** Values that no start gives, in running averages and biases too. */
    private static Parameters weights() {
        return new Parameters(InitialWeights.of(TRAINED, 7).arrays().stream().map(array -> {
            float[] values = array.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] += 0.01f * (i % 7 + 1);
            }
            return new Parameters.Array(array.name(), array.dimensions(), values);
        }).toList());
    }

    private TrainingJob job(EngineName engine, String sha256) {
        return new TrainingJob(CHANGED, toy, SETTINGS, 1, new Placement(engine, Device.CPU, 1))
                .from(new Start.Model(folder.toString(), sha256));
    }

    private List<TrainingEvent> train(TrainingJob job, RememberedCheckpoints files) {
        List<TrainingEvent> events = new ArrayList<>();
        new DjlTrainer(run -> files, Processor.here(), models).train(job, home, events::add, RunControl.NONE);
        return events;
    }

    private static TrainingEvent.Started started(List<TrainingEvent> events) {
        return events.stream().filter(TrainingEvent.Started.class::isInstance).map(TrainingEvent.Started.class::cast).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void layers_that_fit_begin_with_the_trained_weights_and_the_frozen_ones_end_with_them_bit_for_bit(EngineName engine) throws Exception {
        RememberedCheckpoints files = new RememberedCheckpoints();

        List<TrainingEvent> events = train((TrainingJob) JobCodec.parse(JobCodec.line(job(engine, weights().sha256()))), files);

        assertThat(events.getLast()).isInstanceOf(TrainingEvent.Finished.class);
        Parameters laidOver = LayerMatch.of(TRAINED, CHANGED).transplant(weights(), InitialWeights.of(CHANGED, 1));
        assertThat(started(events).initialSha256()).isEqualTo(laidOver.sha256()).isNotEqualTo(InitialWeights.of(CHANGED, 1).sha256());
        Parameters first = files.weights.getFirst().parameters();
        Parameters last = files.weights.getLast().parameters();
        assertThat(first.sha256()).isEqualTo(laidOver.sha256());
        assertThat(files.weights.getLast().step()).isEqualTo(20);
        for (int[] same : new int[][] {{0, 0}, {1, 1}, {5, 6}}) {
            assertThat(last.layer(LayerPath.of(same[1])).arrays()).isNotEmpty();
            assertThat(last.layer(LayerPath.of(same[1])).sha256()).isEqualTo(weights().layer(LayerPath.of(same[0])).sha256());
        }
        for (int moved : new int[] {8, 10}) {
            assertThat(last.layer(LayerPath.of(moved)).arrays()).isNotEmpty();
            assertThat(last.layer(LayerPath.of(moved)).sha256()).isNotEqualTo(first.layer(LayerPath.of(moved)).sha256());
        }
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void the_same_job_gives_the_same_weights_again(EngineName engine) {
        TrainingJob job = job(engine, weights().sha256());

        TrainingEvent.Finished first = (TrainingEvent.Finished) train(job, new RememberedCheckpoints()).getLast();
        TrainingEvent.Finished second = (TrainingEvent.Finished) train(job, new RememberedCheckpoints()).getLast();
        TrainingEvent.Finished fresh = (TrainingEvent.Finished) train(job.from(new Start.Fresh()), new RememberedCheckpoints()).getLast();

        assertThat(second.parametersSha256()).isEqualTo(first.parametersSha256()).isNotEqualTo(fresh.parametersSha256());
    }

    @Test
    void a_model_that_is_gone_ends_the_run_in_a_sentence() {
        TrainingJob job = job(EngineName.MXNET, "ab").from(new Start.Model("no such network", "ab"));

        assertThat(train(job, new RememberedCheckpoints())).containsExactly(new TrainingEvent.Failed("The network to start from cannot be "
                + "read. \"no such network\" is no trained network: it is no run's or model's folder and none of those that come with Loupe ("
                + String.join(", ", models.shippedNames()) + "). Choose another, or start from fresh weights."));
    }

    @Test
    void a_model_with_other_weights_than_those_that_were_chosen_ends_the_run_in_a_sentence() {
        assertThat(train(job(EngineName.MXNET, "0123456789abcdef"), new RememberedCheckpoints())).containsExactly(new TrainingEvent.Failed(
                "The network to start from, " + folder + ", holds other weights (" + weights().sha256().substring(0, 12)
                        + ") than those that were chosen (0123456789ab). Choose it again, or start from fresh weights."));
    }
}
