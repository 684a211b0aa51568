package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loupe.data.Augmentation;
import loupe.network.NetworkText;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A training that was stopped and goes on is, but for its times, the training that was never stopped. */
final class ResumedTrainingTest {

    private static final String PLAIN = "flatten | dense 16 relu | dense 10";
    private static final String RICH = "conv 6@5 | batchnorm | relu | dropout 0.25 | maxpool 2 "
            + "| residual(conv 6@3 pad 1 | batchnorm) | flatten | frozen(dense 12) | layernorm | dropout 0.5 | dense 10";
    private static final Augmentation EVERYTHING =
            Augmentation.parse("shift=4,rotate=20,zoom=0.1,shear=0.2,thickness=1,noise=0.1,elastic=2");
    private static final int PER_EPOCH = 10;

    @TempDir
    static Path folder;
    private static DataRef toy;

    @BeforeAll
    static void writePictures() {
        toy = ToyPictures.in(folder, 200, 50);
    }

    private static TrainingJob job(EngineName engine, String network, Optimizer optimizer, double epochs) {
        return new TrainingJob(NetworkText.parse("small", network), toy,
                new Hyperparameters(epochs, 20, 0.01, 0.9, 1e-4, optimizer, Schedule.COSINE), 7, new Placement(engine, Device.CPU, 1));
    }

    /** Stops before the batch after {@code batches} of this process. */
    private static RunControl after(int batches) {
        int[] asked = {0};
        return new RunControl() {
            @Override
            public boolean stopRequested() {
                return asked[0]++ >= batches;
            }

            @Override
            public void waitWhilePaused() {}
        };
    }

    private static List<TrainingEvent> train(TrainingJob job, RememberedCheckpoints files, RunControl control) {
        List<TrainingEvent> events = new ArrayList<>();
        new DjlTrainer(run -> files, Processor.here(), ToyModels.NONE).train(job, folder, events::add, control);
        return events;
    }

    /** All that depends on nothing but the job. */
    private static List<Object> curve(List<TrainingEvent> events) {
        return events.stream().flatMap(event -> switch (event) {
            case TrainingEvent.Started started -> Stream.<Object>of(started);
            case TrainingEvent.BatchesDone done -> done.batches().stream();
            case TrainingEvent.EpochDone done -> Stream.of(List.of(done.epoch(), done.trainingLoss(), done.trainingAccuracy(),
                    done.validationLoss(), done.validationAccuracy()));
            case TrainingEvent.CheckpointSaved saved -> Stream.empty();
            case TrainingEvent.LayersMoved moved -> Stream.empty();
            case TrainingEvent.OfRecommender told -> Stream.of(told);
            case TrainingEvent.Finished finished -> Stream.of(finished.parametersSha256());
            case TrainingEvent.Stopped stopped -> Stream.empty();
            case TrainingEvent.Failed failed -> Stream.of(failed);
        }).toList();
    }

    /** The first part without its end, the second without its start. */
    private static List<Object> joined(List<TrainingEvent> first, List<TrainingEvent> second) {
        return Stream.concat(curve(first).stream(), curve(second).stream().skip(1)).toList();
    }

    private static void goesOnAsIfNeverStopped(TrainingJob job, int stop) {
        List<Object> whole = curve(train(job, new RememberedCheckpoints(), RunControl.NONE));
        RememberedCheckpoints files = new RememberedCheckpoints();
        List<TrainingEvent> first = train(job, files, after(stop));
        assertThat(first.getLast()).isInstanceOfSatisfying(TrainingEvent.Stopped.class,
                stopped -> assertThat(stopped.step()).isEqualTo(stop));

        List<TrainingEvent> second = train(job, files, RunControl.NONE);

        assertThat(second.getFirst()).isEqualTo(first.getFirst());
        assertThat(second.getLast()).isInstanceOf(TrainingEvent.Finished.class);
        assertThat(joined(first, second)).isEqualTo(whole);
    }

    static Stream<Arguments> enginesAndOptimizers() {
        return Stream.of(EngineName.values()).flatMap(e -> Stream.of(Optimizer.values()).map(o -> Arguments.of(e, o)));
    }

    @ParameterizedTest
    @MethodSource("enginesAndOptimizers")
    void with_every_optimiser_in_the_middle_of_an_epoch(EngineName engine, Optimizer optimizer) {
        goesOnAsIfNeverStopped(job(engine, PLAIN, optimizer, 3), 13);
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void with_dropout_normalisation_frozen_layers_and_pictures_that_change(EngineName engine) {
        goesOnAsIfNeverStopped(job(engine, RICH, Optimizer.ADAM, 2.5).with(EVERYTHING), 17);
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void again_and_again(EngineName engine) {
        TrainingJob job = job(engine, RICH, Optimizer.SGD, 2).with(EVERYTHING);
        List<Object> whole = curve(train(job, new RememberedCheckpoints(), RunControl.NONE));
        RememberedCheckpoints files = new RememberedCheckpoints();
        List<Object> parts = new ArrayList<>(curve(train(job, files, after(0))));

        for (int part = 0; part < 7; part++) {
            parts.addAll(curve(train(job, files, after(3))).stream().skip(1).toList());
        }

        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void a_stop_between_two_epochs_loses_nothing_and_tells_the_epoch_again() {
        TrainingJob job = job(EngineName.MXNET, PLAIN, Optimizer.SGD, 2);
        List<Object> whole = curve(train(job, new RememberedCheckpoints(), RunControl.NONE));
        RememberedCheckpoints files = new RememberedCheckpoints();
        List<TrainingEvent> first = train(job, files, after(PER_EPOCH));

        List<TrainingEvent> second = train(job, files, RunControl.NONE);

        List<Object> again = curve(second).subList(1, curve(second).size());
        assertThat(again.getFirst()).isEqualTo(curve(first).getLast());
        assertThat(joined(first, second).stream().distinct().toList()).isEqualTo(whole.stream().distinct().toList());
    }

    @Test
    void a_run_whose_last_batch_was_kept_is_only_tried_on_the_validation_pictures() {
        TrainingJob job = job(EngineName.MXNET, PLAIN, Optimizer.SGD, 1.5);
        RememberedCheckpoints files = new RememberedCheckpoints();
        List<Object> whole = curve(train(job, files, RunControl.NONE));

        assertThat(curve(train(job, files, RunControl.NONE))).isEqualTo(
                Stream.concat(Stream.of(whole.getFirst()), whole.subList(whole.size() - 2, whole.size()).stream()).toList());
    }

    @Test
    void its_seconds_follow_on_those_before() {
        TrainingJob job = job(EngineName.MXNET, PLAIN, Optimizer.SGD, 2);
        RememberedCheckpoints files = new RememberedCheckpoints();
        TrainingEvent.Stopped stopped = (TrainingEvent.Stopped) train(job, files, after(15)).getLast();

        assertThat(train(job, files, RunControl.NONE)).filteredOn(TrainingEvent.BatchesDone.class::isInstance)
                .allSatisfy(done -> assertThat(((TrainingEvent.BatchesDone) done).seconds())
                        .isGreaterThanOrEqualTo(files.states.get(files.states.size() - 2).seconds()));
        assertThat(files.states).extracting(state -> state.seconds()).isSorted();
        assertThat(stopped.seconds()).isPositive();
    }
}
