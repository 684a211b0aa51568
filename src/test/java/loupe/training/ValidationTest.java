package loupe.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {

    /** Pictures of one pixel, which is their number; the test pictures count on. */
    private static final ImageSet SET = new ImageSet("some", List.of("even", "odd"), numbered(0, 100), numbered(100, 120));

    private static LabelledImages numbered(int from, int to) {
        byte[] pixels = new byte[to - from];
        byte[] labels = new byte[to - from];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (from + i);
            labels[i] = (byte) ((from + i) % 2);
        }
        return new LabelledImages(1, 1, pixels, labels);
    }

    private static List<Integer> numbers(LabelledImages images) {
        return IntStream.range(0, images.count()).mapToObj(i -> images.pixels()[i] & 0xFF).toList();
    }

    @Test
    void on_the_test_set_everything_is_as_it_is() {
        assertThat(new Validation.TestSet().of(SET)).isSameAs(SET);
    }

    @Test
    void a_cut_parts_the_training_pictures_and_leaves_the_test_pictures_out() {
        ImageSet cut = new Validation.Cut(30, 7).of(SET);

        assertThat(numbers(cut.test())).hasSize(30).isSorted().doesNotContainAnyElementsOf(numbers(cut.training()));
        assertThat(numbers(cut.training())).hasSize(70).isSorted();
        assertThat(IntStream.range(0, 70)).allMatch(i -> cut.training().label(i) == numbers(cut.training()).get(i) % 2);
    }

    @Test
    void the_seed_says_which_ones() {
        assertThat(numbers(new Validation.Cut(30, 7).of(SET).test()))
                .isEqualTo(numbers(new Validation.Cut(30, 7).of(SET).test()))
                .isNotEqualTo(numbers(new Validation.Cut(30, 8).of(SET).test()));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 101})
    void a_cut_that_leaves_nothing_to_learn_from_is_refused(int count) {
        assertThatThrownBy(() -> new Validation.Cut(count, 1).of(SET)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("To validate on " + count + " of the training pictures, \"some\" must have more of them than its 100. "
                        + "Validate on fewer.");
    }

    @Test
    void a_cut_of_nothing_is_refused() {
        assertThatThrownBy(() -> new Validation.Cut(0, 1).of(SET)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A network is validated on at least 1 picture, not on 0.");
    }
}
