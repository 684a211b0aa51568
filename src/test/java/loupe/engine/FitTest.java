package loupe.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loupe.data.Augmentation;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.network.MemoryRoom;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;
import loupe.network.Shape;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.Recipes;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.Test;

final class FitTest {

    private static final ImageSet SET = ToyPictures.set(200, 20);
    private static final MemoryRoom ROOM = new MemoryRoom(1L << 30, 1L << 30);

    private static Fit fit(String network, Device device, long bytes) {
        return new Fit(new TrainingJob(NetworkText.parse("some", network), new DataRef("toy", "", ""), Recipes.of(Presets.CNN, "mnist"), 1,
                new Placement(EngineName.PYTORCH, device, 1)), new MemoryRoom(bytes, Long.MAX_VALUE));
    }

    @Test
    void a_training_that_takes_more_memory_than_there_is_is_refused_before_it_begins() {
        Fit fit = fit("conv 1000@3 pad 1 | flatten | dense 10", Device.CPU, 1L << 30);

        assertThatThrownBy(() -> fit.check(SET)).isInstanceOf(TrainingFault.class).hasMessage("Training with a batch of 100 takes about "
                + "1.3 GB of memory and 1.0 GB are there. Use a smaller batch or smaller layers.");
    }

    @Test
    void one_that_fits_is_not() {
        assertThatCode(() -> fit("conv 1000@3 pad 1 | flatten | dense 10", Device.CPU, 1L << 34).check(SET)).doesNotThrowAnyException();
    }

    @Test
    void the_memory_of_a_graphics_card_is_not_this_machine_s() {
        assertThatCode(() -> fit("conv 1000@3 pad 1 | flatten | dense 10", Device.GPU, 1).check(SET)).doesNotThrowAnyException();
    }

    @Test
    void pictures_of_another_size_are_not_augmented() {
        LabelledImages small = new LabelledImages(14, 14, new byte[200 * 196], new byte[200]);
        NetworkSpec network = new NetworkSpec("small", new Shape.Pictures(1, 14, 14), NetworkText.layers("flatten | dense 10"));
        TrainingJob job = new TrainingJob(network, new DataRef("toy", "", ""), Recipes.of(Presets.MLP, "mnist"), 1,
                new Placement(EngineName.PYTORCH, Device.CPU, 1));
        ImageSet set = new ImageSet("toy", SET.classNames(), small, small);

        assertThatCode(() -> new Fit(job, ROOM).check(set)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Fit(job.with(Augmentation.parse("shift=1")), ROOM).check(set)).isInstanceOf(TrainingFault.class)
                .hasMessage("Augmentation changes pictures of 28x28, and \"toy\" has pictures of 14x14. Train without it, or choose "
                        + "another data set.");
    }
}
