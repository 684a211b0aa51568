package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.IdxFiles;
import loupe.data.LabelledImages;
import loupe.inference.Classifier;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.RunControl;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.Validation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.Arguments;

final class DjlTrainerTest {

    private static final NetworkSpec MLP = NetworkText.parse("small", "flatten | dense 16 relu | dense 10");
    private static final NetworkSpec CNN =
            NetworkText.parse("small cnn", "conv 3@5 relu | maxpool 2 | conv 5@5 tanh | maxpool 2 | flatten | dense 12 relu | dense 10");
    private static final Hyperparameters SETTINGS =
            new Hyperparameters(3, 20, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT);

    @TempDir
    static Path folder;
    private static DataRef toy;

    @BeforeAll
    static void writePictures() {
        toy = ToyPictures.in(folder, 410, 50);
    }

    private static TrainingJob job(EngineName engine, NetworkSpec network, Hyperparameters settings) {
        return new TrainingJob(network, toy, settings, 1, new Placement(engine, Device.CPU, 1));
    }

    private static List<TrainingEvent> train(TrainingJob job, RememberedCheckpoints files, RunControl control) {
        List<TrainingEvent> events = new ArrayList<>();
        new DjlTrainer(run -> files, Processor.here(), ToyModels.NONE).train(job, folder, events::add, control);
        return events;
    }

    private static List<TrainingEvent> train(TrainingJob job) {
        return train(job, new RememberedCheckpoints(), RunControl.NONE);
    }

    private static <E> List<E> only(List<TrainingEvent> events, Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<TrainingEvent.Batch> curve(List<TrainingEvent> events) {
        return only(events, TrainingEvent.BatchesDone.class).stream().flatMap(done -> done.batches().stream()).toList();
    }

    /** Of a run that came to its end: the empty curve of one that failed differs from any other. */
    private static List<TrainingEvent.Batch> wholeCurve(List<TrainingEvent> events) {
        finished(events);
        return curve(events);
    }

    private static TrainingEvent.Finished finished(List<TrainingEvent> events) {
        assertThat(events.getLast()).isInstanceOf(TrainingEvent.Finished.class);
        return (TrainingEvent.Finished) events.getLast();
    }

    static Stream<Arguments> enginesAndNetworks() {
        return Stream.of(EngineName.values()).flatMap(e -> Stream.of(Arguments.of(e, MLP), Arguments.of(e, CNN)));
    }

    @ParameterizedTest
    @MethodSource("enginesAndNetworks")
    void a_network_learns_pictures_that_are_easy_to_tell_apart(EngineName engine, NetworkSpec network) {
        List<TrainingEvent> events = train(job(engine, network, SETTINGS));

        assertThat(only(events, TrainingEvent.EpochDone.class).getLast().validationAccuracy()).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @MethodSource("enginesAndNetworks")
    void the_same_job_twice_gives_the_same_curve_and_the_same_weights(EngineName engine, NetworkSpec network) {
        List<TrainingEvent> first = train(job(engine, network, SETTINGS));
        List<TrainingEvent> second = train(job(engine, network, SETTINGS));

        assertThat(curve(second)).isEqualTo(curve(first));
        assertThat(finished(second).parametersSha256()).isEqualTo(finished(first).parametersSha256());
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void every_setting_of_a_run_changes_what_comes_out(EngineName engine) {
        TrainingJob usual = job(engine, MLP, SETTINGS);
        List<TrainingJob> others = List.of(
                job(engine, MLP, new Hyperparameters(2, 20, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT)),
                job(engine, MLP, new Hyperparameters(3, 25, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT)),
                job(engine, MLP, new Hyperparameters(3, 20, 0.1, 0.9, 0, Optimizer.SGD, Schedule.COSINE)),
                job(engine, MLP, new Hyperparameters(3, 20, 0.1, 0.9, 0, Optimizer.SGD, Schedule.STEP)),
                job(engine, MLP, new Hyperparameters(3, 20, 0.1, 0.9, 0, Optimizer.SGD, Schedule.ONE_CYCLE)),
                job(engine, MLP, new Hyperparameters(3, 20, 0.1, 0.9, 0, Optimizer.SGD, Schedule.WARM_UP)),
                job(engine, MLP, new Hyperparameters(2.5, 20, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT)),
                new TrainingJob(MLP, toy, SETTINGS, 2, usual.where()),
                job(engine, NetworkText.parse("other", "flatten | dense 16 tanh | dense 10"), SETTINGS));

        String hash = finished(train(usual)).parametersSha256();

        assertThat(others).allSatisfy(other -> assertThat(finished(train(other)).parametersSha256()).isNotEqualTo(hash));
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void a_trainer_that_was_stopped_gives_what_a_fresh_one_gives(EngineName engine) {
        TrainingJob job = job(engine, CNN, SETTINGS);
        DjlTrainer warmed = new DjlTrainer(run -> new RememberedCheckpoints(), Processor.here(), ToyModels.NONE);
        List<TrainingEvent> first = new ArrayList<>();
        warmed.train(job(engine, MLP, SETTINGS), folder, first::add, new RunControl() {
            @Override
            public boolean stopRequested() {
                return first.stream().anyMatch(TrainingEvent.BatchesDone.class::isInstance);
            }

            @Override
            public void waitWhilePaused() {}
        });
        List<TrainingEvent> events = new ArrayList<>();
        warmed.train(job, folder, events::add, RunControl.NONE);

        assertThat(first.getLast()).isInstanceOf(TrainingEvent.Stopped.class);
        assertThat(finished(events).parametersSha256()).isEqualTo(finished(train(job)).parametersSha256());
    }

    /** Two thirds of the training pictures, tried on the others: just as if those had been the set's two parts. */
    @ParameterizedTest
    @EnumSource(EngineName.class)
    void a_cut_of_the_training_pictures_is_tried_on_and_not_learned_from(EngineName engine, @TempDir Path apart) throws IOException {
        Validation cut = new Validation.Cut(137, 5);
        IdxFiles.write(apart, cut.of(ToyPictures.set(410, 50)));
        TrainingJob job = job(engine, MLP, SETTINGS).with(cut);

        List<TrainingEvent> events = train(job);
        List<TrainingEvent> parts = train(new TrainingJob(MLP, new DataRef("toy", apart.toString(), ""), SETTINGS, 1, job.where()));

        assertThat(wholeCurve(events)).isEqualTo(wholeCurve(parts)).isNotEqualTo(wholeCurve(train(job(engine, MLP, SETTINGS))));
        assertThat(validation(events)).isEqualTo(validation(parts));
    }

    @Test
    void a_trainer_that_kept_a_set_whole_cuts_it_for_the_next_job_and_gives_it_whole_again() {
        TrainingJob whole = job(EngineName.MXNET, MLP, SETTINGS);
        DjlTrainer one = new DjlTrainer(run -> new RememberedCheckpoints(), Processor.here(), ToyModels.NONE);
        List<List<TrainingEvent>> told = Stream.of(whole, whole.with(new Validation.Cut(137, 5)), whole).map(job -> {
            List<TrainingEvent> events = new ArrayList<>();
            one.train(job, folder, events::add, RunControl.NONE);
            return events;
        }).toList();

        assertThat(wholeCurve(told.get(2))).isEqualTo(wholeCurve(told.get(0))).isNotEqualTo(wholeCurve(told.get(1)));
        assertThat(validation(told.get(2))).isEqualTo(validation(told.get(0)));
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void a_batch_of_which_few_fit_leaves_the_rest_of_the_pictures_out(EngineName engine) {
        List<TrainingEvent> events = train(job(engine, MLP, new Hyperparameters(1, 150, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT)));

        assertThat(events).last().isInstanceOf(TrainingEvent.Finished.class);
        assertThat(curve(events)).hasSize(2);
    }

    @Test
    void a_cut_that_leaves_nothing_to_learn_from_is_told() {
        List<TrainingEvent> events = train(job(EngineName.MXNET, MLP, SETTINGS).with(new Validation.Cut(410, 5)));

        assertThat(events).containsExactly(new TrainingEvent.Failed("To validate on 410 of the training pictures, \""
                + folder.getFileName() + "\" must have more of them than its 410. Validate on fewer."));
    }

    private static List<Double> validation(List<TrainingEvent> events) {
        return only(events, TrainingEvent.EpochDone.class).stream().map(TrainingEvent.EpochDone::validationLoss).toList();
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void after_a_stop_no_further_batch_begins(EngineName engine) {
        List<String> asked = new ArrayList<>();
        RunControl stopAtOnce = new RunControl() {
            @Override
            public boolean stopRequested() {
                asked.add("stop?");
                return true;
            }

            @Override
            public void waitWhilePaused() {}
        };

        List<TrainingEvent> events = train(job(engine, CNN, SETTINGS), new RememberedCheckpoints(), stopAtOnce);

        assertThat(asked).hasSize(1);
        assertThat(((TrainingEvent.Stopped) events.getLast()).step()).isZero();
        assertThat(((TrainingEvent.Stopped) events.getLast()).parametersSha256()).isEqualTo(InitialWeights.of(CNN, 1).sha256());
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void events_come_in_order_and_end_once(EngineName engine) {
        List<TrainingEvent> events = train(job(engine, MLP, SETTINGS));

        assertThat(events.getFirst()).isInstanceOf(TrainingEvent.Started.class);
        assertThat(only(events, TrainingEvent.Ended.class)).hasSize(1);
        finished(events);
        assertThat(only(events, TrainingEvent.EpochDone.class)).extracting(TrainingEvent.EpochDone::epoch).containsExactly(0, 1, 2);
        int[] next = {1};
        int[] epoch = {0};
        for (TrainingEvent event : events) {
            if (event instanceof TrainingEvent.BatchesDone done) {
                assertThat(done.epoch()).isEqualTo(epoch[0]);
                assertThat(done.firstBatch()).isEqualTo(next[0]);
                next[0] = done.lastBatch() + 1;
            } else if (event instanceof TrainingEvent.EpochDone) {
                assertThat(next[0]).isEqualTo(21);
                next[0] = 1;
                epoch[0]++;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void one_and_a_half_epochs_end_after_half_of_the_second_one_s_batches_with_a_validation_and_a_checkpoint(EngineName engine) {
        RememberedCheckpoints files = new RememberedCheckpoints();

        List<TrainingEvent> events = train(job(engine, MLP,
                new Hyperparameters(1.5, 20, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT)), files, RunControl.NONE);

        List<TrainingEvent.EpochDone> epochs = only(events, TrainingEvent.EpochDone.class);
        assertThat(epochs).extracting(TrainingEvent.EpochDone::epoch).containsExactly(0, 1);
        assertThat(curve(events)).hasSize(30);
        assertThat(curve(events)).isEqualTo(curve(train(job(engine, MLP, SETTINGS))).subList(0, 30));
        assertThat(epochs.getLast().trainingLoss()).isEqualTo(
                curve(events).subList(20, 30).stream().mapToDouble(TrainingEvent.Batch::loss).average().orElseThrow(), within(1e-9));
        assertThat(files.weights.getLast().step()).isEqualTo(30);
        assertThat(files.weights.getLast().parameters().sha256()).isEqualTo(finished(events).parametersSha256());
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void a_run_on_a_changing_rate_that_is_stopped_went_as_the_whole_run_does_until_then(EngineName engine) {
        TrainingJob job = job(engine, MLP, new Hyperparameters(3, 20, 0.1, 0.9, 0, Optimizer.SGD, Schedule.ONE_CYCLE));
        AtomicInteger asked = new AtomicInteger();
        RunControl stopAtThirty = new RunControl() {
            @Override
            public boolean stopRequested() {
                return asked.getAndIncrement() == 30;
            }

            @Override
            public void waitWhilePaused() {}
        };

        List<TrainingEvent> events = train(job, new RememberedCheckpoints(), stopAtThirty);

        assertThat(((TrainingEvent.Stopped) events.getLast()).step()).isEqualTo(30);
        assertThat(curve(events)).isEqualTo(curve(train(job)).subList(0, 30));
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void the_start_tells_the_full_batches_and_the_weights_it_starts_from(EngineName engine) {
        TrainingJob job = job(engine, MLP, SETTINGS);

        TrainingEvent.Started started = (TrainingEvent.Started) train(job).getFirst();

        assertThat(started.batchesPerEpoch()).isEqualTo(20);
        assertThat(started.parameters()).isEqualTo(784 * 16 + 16 + 16 * 10 + 10);
        assertThat(started.initialSha256()).isEqualTo(InitialWeights.of(MLP, 1).sha256());
        assertThat(started.engineVersion()).isEqualTo((engine == EngineName.MXNET
                ? "MXNet 1.9.0 (DJL 0.36.0) on " : "PyTorch 2.7.1 (DJL 0.36.0) on ") + Processor.here().kind());
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void checkpoints_are_kept_early_often_and_after_every_epoch_and_told_before_the_end(EngineName engine) {
        RememberedCheckpoints files = new RememberedCheckpoints();

        List<TrainingEvent> events = train(job(engine, CNN, SETTINGS), files, RunControl.NONE);

        assertThat(files.weights).extracting(RememberedCheckpoints.Weights::step).containsExactly(0L, 1L, 2L, 5L, 10L, 20L, 40L, 50L, 60L);
        assertThat(only(events, TrainingEvent.CheckpointSaved.class)).extracting(TrainingEvent.CheckpointSaved::file)
                .startsWith("checkpoints/000000.safetensors").endsWith("checkpoints/000060.safetensors").hasSize(9);
        assertThat(files.weights.getFirst().parameters().sha256()).isEqualTo(InitialWeights.of(CNN, 1).sha256());
        assertThat(files.weights.getLast().parameters().sha256()).isEqualTo(finished(events).parametersSha256());
        assertThat(files.newest.getLast().sha256()).isEqualTo(finished(events).parametersSha256());
        assertThat(files.states.getLast().optimizer().arrays()).extracting(a -> a.name() + a.dimensions())
                .contains("0.weight.momentum[3, 1, 5, 5]", "9.bias.momentum[10]").hasSize(8);
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void what_the_validation_pictures_are_taken_for_is_kept_after_every_epoch(EngineName engine) {
        RememberedCheckpoints files = new RememberedCheckpoints();

        List<TrainingEvent> events = train(job(engine, CNN, SETTINGS), files, RunControl.NONE);

        assertThat(files.confusions).extracting(counts -> counts.accuracy())
                .isEqualTo(only(events, TrainingEvent.EpochDone.class).stream().map(TrainingEvent.EpochDone::validationAccuracy).toList());
        assertThat(files.confusions).extracting(counts -> counts.total()).containsOnly(50);
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void stopping_keeps_what_was_learned(EngineName engine) {
        AtomicInteger asked = new AtomicInteger();
        RunControl stopAtSeven = new RunControl() {
            @Override
            public boolean stopRequested() {
                return asked.getAndIncrement() == 7;
            }

            @Override
            public void waitWhilePaused() {}
        };
        RememberedCheckpoints files = new RememberedCheckpoints();

        List<TrainingEvent> events = train(job(engine, MLP, SETTINGS), files, stopAtSeven);

        TrainingEvent.Stopped stopped = (TrainingEvent.Stopped) events.getLast();
        assertThat(stopped.step()).isEqualTo(7);
        assertThat(curve(events)).hasSize(7);
        assertThat(files.weights.getLast().step()).isEqualTo(7);
        assertThat(files.weights.getLast().parameters().sha256()).isEqualTo(stopped.parametersSha256());
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void a_disk_that_takes_nothing_ends_the_run_with_a_question(EngineName engine) {
        CheckpointFiles full = new RememberedCheckpoints() {
            @Override
            public void saveWeights(long step, Parameters parameters) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
        };
        List<TrainingEvent> events = new ArrayList<>();
        new DjlTrainer(run -> full, Processor.here(), ToyModels.NONE).train(job(engine, MLP, SETTINGS), folder, events::add, RunControl.NONE);

        assertThat(((TrainingEvent.Failed) events.getLast()).reason()).startsWith("A checkpoint could not be written to " + folder)
                .endsWith("No space left on device. Is the disk full, or the folder gone?");
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void running_averages_reach_the_checkpoints_and_from_there_a_classifier(EngineName engine) {
        NetworkSpec network = NetworkText.parse("many kinds", "conv 6@5 stride 2 | batchnorm | relu | dropout 0.25"
                + " | residual(conv 6@3 pad 1 | batchnorm | silu) | maxpool 2 | flatten | layernorm | dense 10");
        RememberedCheckpoints files = new RememberedCheckpoints();
        List<TrainingEvent> events = train(job(engine, network, SETTINGS), files, RunControl.NONE);

        Parameters kept = files.weights.getLast().parameters();
        assertThat(kept.arrays()).extracting(Parameters.Array::name).contains("1.mean", "1.variance", "4.1.mean", "4.1.variance");
        LabelledImages test = ToyPictures.set(410, 50).test();
        int right = 0;
        try (DjlClassifiers classifiers = new DjlClassifiers(engine); Classifier classifier = classifiers.open(network, kept)) {
            float[][] answers = classifier.classify(IntStream.range(0, 50).mapToObj(test::image).toList());
            for (int i = 0; i < 50; i++) {
                float[] answer = answers[i];
                int best = IntStream.range(0, 10).reduce((a, b) -> answer[b] > answer[a] ? b : a).orElseThrow();
                right += best == test.label(i) ? 1 : 0;
            }
        }
        TrainingEvent.EpochDone last = only(events, TrainingEvent.EpochDone.class).getLast();
        assertThat(last.validationAccuracy()).isGreaterThan(0.9).isEqualTo(right / 50.0);
    }

    @Test
    void a_network_larger_than_the_memory_is_refused_before_the_run() {
        NetworkSpec huge = NetworkText.parse("huge", "conv 46000@1 | ".repeat(90) + "flatten | dense 10");

        assertThat(train(job(EngineName.MXNET, huge, SETTINGS))).singleElement().isInstanceOfSatisfying(TrainingEvent.Failed.class,
                failed -> assertThat(failed.reason()).startsWith("Training with a batch of 20 takes about ")
                        .endsWith(" are there. Use a smaller batch or smaller layers."));
    }

    @Test
    void pictures_that_are_not_there_end_the_run_in_words() {
        DataRef nowhere = new DataRef("toy", folder.resolve("nowhere").toString(), "");
        TrainingJob job = new TrainingJob(MLP, nowhere, SETTINGS, 1, new Placement(EngineName.MXNET, Device.CPU, 1));

        List<TrainingEvent> events = train(job);

        assertThat(events).hasSize(1);
        assertThat(((TrainingEvent.Failed) events.getFirst()).reason()).contains(folder.resolve("nowhere").toString());
    }

    @Test
    void a_network_with_too_few_answers_ends_the_run_in_words() {
        List<TrainingEvent> events = train(job(EngineName.MXNET, NetworkText.parse("two", "flatten | dense 2"), SETTINGS));

        assertThat(events).containsExactly(new TrainingEvent.Failed("\"" + folder.getFileName()
                + "\" has class 2 and the network tells only 2 classes apart. Give its last Dense layer more outputs."));
    }

    @Test
    void a_batch_larger_than_the_data_ends_the_run_in_words() {
        Hyperparameters large = new Hyperparameters(3, 500, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT);

        List<TrainingEvent> events = train(job(EngineName.PYTORCH, MLP, large));

        assertThat(events).containsExactly(new TrainingEvent.Failed("A batch of 500 is more than the 410 training pictures of \""
                + folder.getFileName() + "\". Use a smaller batch."));
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void a_loss_that_is_no_number_ends_the_run_with_advice(EngineName engine) {
        Hyperparameters wild = new Hyperparameters(3, 20, 1000, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT);

        List<TrainingEvent> events = train(job(engine, NetworkText.parse("deep", "flatten | dense 16 relu | dense 16 relu | dense 16 relu | dense 10"), wild));

        assertThat(((TrainingEvent.Failed) events.getLast()).reason())
                .matches("The loss is no longer a number \\(epoch 0, batch \\d+\\): what layer \\d \\((dense 16|relu|dense 10)\\) gives has grown "
                        + "(to \\d\\.\\de\\d\\d|beyond 3\\.4e38)\\. Try a smaller learning rate, for example 0\\.01\\.");
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void both_engines_name_the_layer_that_grew_first(EngineName engine) {
        Hyperparameters wild = new Hyperparameters(3, 20, 5, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT);

        NetworkSpec deep = NetworkText.parse("deep", "flatten | dense 30 elu | dense 30 | dense 30 | dense 10");
        List<TrainingEvent> events = train(job(engine, deep, wild));

        assertThat(((TrainingEvent.Failed) events.getLast()).reason()).contains("): what layer 5 (dense 30) gives has grown beyond 3.4e38. ");
    }
}
