package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import loupe.data.LabelledImages;
import loupe.inference.HiddenSample.Near;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import org.junit.jupiter.api.Test;

class HiddenSampleTest {

    private static final NetworkSpec NETWORK = NetworkText.parse("n", "flatten | dense 3 relu | dense 10");
    private static final LastHidden HIDDEN = new LastHidden(NETWORK, PlainNetworkTest.shaken(NETWORK, 1));

    private static LabelledImages pictures(int count) {
        byte[] pixels = new byte[count * 784];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            pixels[i * 784 + i] = (byte) 255;
            labels[i] = (byte) (i % 10);
        }
        return new LabelledImages(28, 28, pixels, labels);
    }

    @Test
    void it_holds_what_the_network_makes_of_each_picture_and_says_how_far_it_is() {
        List<Integer> done = new ArrayList<>();
        HiddenSample sample = HiddenSample.of(HIDDEN, pictures(120), done::add, () -> false).orElseThrow();

        assertThat(sample.vectors()).hasDimensions(120, 3);
        assertThat(sample.vectors()[7]).containsExactly(HIDDEN.of(pictures(120).image(7)));
        assertThat(done).containsExactly(50, 100, 120);
    }

    @Test
    void it_ends_between_two_pieces_when_it_is_stopped() {
        List<Integer> done = new ArrayList<>();

        assertThat(HiddenSample.of(HIDDEN, pictures(120), done::add, () -> !done.isEmpty())).isEmpty();
        assertThat(done).containsExactly(50);
    }

    @Test
    void the_nearest_come_first_with_their_class_and_distance() {
        HiddenSample sample = new HiddenSample(new float[][] {{0, 0}, {3, 4}, {1, 0}, {0, 9}}, new byte[] {5, 6, 7, 8});

        assertThat(sample.nearest(new float[] {0, 0}, 3)).containsExactly(new Near(0, 5, 0), new Near(2, 7, 1), new Near(1, 6, 5));
    }

    @Test
    void long_vectors_make_a_sample_small() {
        assertThat(HiddenSample.pictures(128)).isEqualTo(5000);
        assertThat(HiddenSample.pictures(6000)).isEqualTo(1000);
        assertThat(HiddenSample.pictures(1_000_000)).isEqualTo(100);
    }
}
