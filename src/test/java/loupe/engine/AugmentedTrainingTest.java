package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loupe.data.Augmentation;
import loupe.data.Augmenter;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.training.BatchOrder;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AugmentedTrainingTest {

    private static final Augmentation ALL = new Augmentation(4, 20, 0.1, 0.2, 1, 0.1, 2);
    private static final NetworkSpec MLP = NetworkText.parse("small", "flatten | dense 16 tanh | dense 10");
    private static final int COUNT = 200;
    private static final int BATCH = 20;
    private static final ImageSet SET = ToyPictures.set(COUNT, 30);

    private static TrainingJob job(EngineName engine, Augmentation augmentation) {
        return new TrainingJob(MLP, new DataRef("toy", "", ""), new Hyperparameters(2, BATCH, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT),
                3, new Placement(engine, Device.CPU, 1)).with(augmentation);
    }

    /** The pictures that {@code augmentation} makes of the set in epoch {@code epoch}. */
    private static ImageSet changed(Augmentation augmentation, int epoch) {
        LabelledImages old = SET.training();
        byte[] pixels = new byte[old.pixels().length];
        Augmenter augmenter = new Augmenter(augmentation, 3);
        for (int picture = 0; picture < COUNT; picture++) {
            augmenter.augment(old.pixels(), picture * 784, epoch, picture, pixels, picture * 784);
        }
        return new ImageSet(SET.name(), SET.classNames(), new LabelledImages(28, 28, pixels, old.labels()), SET.test());
    }

    private record Result(List<TrainingEvent.Batch> curve, String weights, Score score) {}

    /** One epoch on {@code set}. */
    private static Result trained(TrainingJob job, ImageSet set, int epoch) {
        new Engines().start(job.where());
        try (Resident resident = Resident.of(job.where(), set);
             Learner learner = new Learners(Processor.here()).open(job, set, resident, InitialWeights.of(MLP, 1))) {
            learner.beginEpoch(epoch, BatchOrder.of(job.seed(), epoch, COUNT));
            for (int batch = 0; batch < COUNT / BATCH; batch++) {
                learner.step(batch, 0.1);
            }
            return new Result(learner.outcomes(), learner.parameters().sha256(), learner.validate());
        }
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void a_network_trains_on_the_pictures_that_the_augmenter_makes_and_is_tried_on_those_that_are_there(EngineName engine) {
        for (int epoch : new int[] {0, 5}) {
            Result live = trained(job(engine, ALL), SET, epoch);

            assertThat(live).isEqualTo(trained(job(engine, Augmentation.NONE), changed(ALL, epoch), epoch));
        }
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void each_epoch_has_pictures_of_its_own(EngineName engine) {
        assertThat(trained(job(engine, ALL), SET, 1).curve()).isNotEqualTo(trained(job(engine, Augmentation.NONE), changed(ALL, 0), 1).curve());
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void what_a_layer_gives_is_looked_up_on_the_same_pictures(EngineName engine) {
        assertThat(sizes(job(engine, ALL), SET)).isEqualTo(sizes(job(engine, Augmentation.NONE), changed(ALL, 4)));
        assertThat(sizes(job(engine, ALL), SET)).isNotEqualTo(sizes(job(engine, Augmentation.NONE), SET));
    }

    private static float[] sizes(TrainingJob job, ImageSet set) {
        new Engines().start(job.where());
        try (Resident resident = Resident.of(job.where(), set);
             Learner learner = new Learners(Processor.here()).open(job, set, resident, InitialWeights.of(MLP, 1))) {
            learner.beginEpoch(4, BatchOrder.of(job.seed(), 4, COUNT));
            return learner.layerSizes(7);
        }
    }

    @Test
    void batches_may_be_asked_for_in_any_order_and_each_stays_until_the_next_is_asked_for() {
        byte[] whole = changed(ALL, 2).training().pixels();
        int[] order = BatchOrder.of(3, 2, COUNT);
        try (AugmentedPictures pictures = new AugmentedPictures(SET.training(), job(EngineName.MXNET, ALL))) {
            pictures.beginEpoch(1, BatchOrder.of(3, 1, COUNT));
            pictures.batch(0);
            pictures.beginEpoch(2, order);
            for (int batch : new int[] {0, 1, 2, 7, 8, 9, 3, 3, 0, 9}) {
                assertThat(pictures.batch(batch)).as("batch %d", batch).isEqualTo(gathered(whole, order, batch));
            }
        }
    }

    private static byte[] gathered(byte[] pixels, int[] order, int batch) {
        List<byte[]> rows = new ArrayList<>();
        for (int i = batch * BATCH; i < (batch + 1) * BATCH; i++) {
            rows.add(Arrays.copyOfRange(pixels, order[i] * 784, (order[i] + 1) * 784));
        }
        byte[] all = new byte[BATCH * 784];
        for (int i = 0; i < BATCH; i++) {
            System.arraycopy(rows.get(i), 0, all, i * 784, 784);
        }
        return all;
    }
}
