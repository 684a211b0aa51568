package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import loupe.data.GrayImage;
import loupe.data.ImageTransform;
import loupe.data.LabelledImages;
import org.junit.jupiter.api.Test;

class RobustnessTest {

    private final List<GrayImage> shown = new ArrayList<>();
    private final List<Integer> told = new ArrayList<>();
    /** One picture of each class: a dot in the middle, and one at the left edge. */
    private final LabelledImages two = two();

    @Test
    void it_is_the_plain_loop_over_moved_and_turned_pictures() {
        Robustness.of(dots(), two, 1, List.of(-10.0, 90.0), told::add);

        List<GrayImage> expected = new ArrayList<>();
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                for (int i = 0; i < 2; i++) {
                    expected.add(ImageTransform.shifted(two.image(i), dx, dy));
                }
            }
        }
        for (double degrees : new double[] {-10, 90}) {
            for (int i = 0; i < 2; i++) {
                expected.add(ImageTransform.rotated(two.image(i), degrees));
            }
        }
        assertThat(shown).isEqualTo(expected);
        assertThat(told).hasSize(11).isSorted().last().isEqualTo(100);
    }

    @Test
    void each_accuracy_stands_at_its_place() {
        Robustness robustness = Robustness.of(dots(), two, 1, List.of(0.0), told::add);

        assertThat(robustness.count()).isEqualTo(2);
        assertThat(robustness.shifts()).hasSize(9);
        assertThat(robustness.shifts().get(3)).isEqualTo(new Robustness.Shifted(-1, 0, 0.5));
        assertThat(robustness.shifts().get(4)).isEqualTo(new Robustness.Shifted(0, 0, 1));
        assertThat(robustness.shifts().get(1)).as("up and down the columns stay").isEqualTo(new Robustness.Shifted(0, -1, 1));
        assertThat(robustness.worstShift()).isEqualTo(0.5);
        assertThat(robustness.meanOfShifts()).isEqualTo((6 + 3 * 0.5) / 9);
        assertThat(robustness.rotations()).containsExactly(new Robustness.Turned(0, 1));
    }

    private static LabelledImages two() {
        byte[] pixels = new byte[2 * 784];
        pixels[14 * 28 + 16] = (byte) 255;
        pixels[784 + 14 * 28] = (byte) 255;
        return new LabelledImages(28, 28, pixels, new byte[] {0, 1});
    }

    /** Says class 1 where there is ink in the left half; a blank picture is class 0. */
    private Classifier dots() {
        return new Classifier() {
            @Override
            public float[][] classify(List<GrayImage> images) {
                shown.addAll(images);
                return images.stream().map(RobustnessTest::left).map(left -> new float[] {left ? 0 : 1, left ? 1 : 0}).toArray(float[][]::new);
            }

            @Override
            public void close() {}
        };
    }

    private static boolean left(GrayImage image) {
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 14; x++) {
                if (image.at(x, y) > 0.1f) {
                    return true;
                }
            }
        }
        return false;
    }
}
