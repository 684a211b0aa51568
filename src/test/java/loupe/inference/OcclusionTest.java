package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import loupe.data.GrayImage;
import org.junit.jupiter.api.Test;

class OcclusionTest {

    private final List<Integer> calls = new ArrayList<>();

    /** Says class 0 with the share of ink in the middle pixel. */
    private final Classifier middle = new Classifier() {
        @Override
        public float[][] classify(List<GrayImage> images) {
            calls.add(images.size());
            return images.stream().map(image -> new float[] {image.at(14, 14), 1 - image.at(14, 14)}).toArray(float[][]::new);
        }

        @Override
        public void close() {}
    };

    private static GrayImage dots() {
        float[] ink = new float[784];
        ink[14 * 28 + 14] = 0.75f;
        ink[14 * 28 + 25] = 1;
        return new GrayImage(28, 28, ink);
    }

    @Test
    void only_a_square_over_the_pixel_that_counts_takes_the_answer_away() {
        Occlusion occlusion = new Occlusion(dots(), 0, 5);
        while (occlusion.step(middle, 20)) {
            assertThat(calls.getLast()).isLessThanOrEqualTo(20);
        }
        Occlusion.Map map = occlusion.map();

        assertThat(map.complete()).isTrue();
        assertThat(map.whole()).isEqualTo(0.75f);
        for (int i = 0; i < 784; i++) {
            boolean over = Math.abs(i % 28 - 14) <= 2 && Math.abs(i / 28 - 14) <= 2;
            assertThat(map.probabilities()[i]).as("%d", i).isEqualTo(over ? 0 : 0.75f);
        }
        assertThat(map.weakest()).isEqualTo(12 * 28 + 12);
    }

    @Test
    void paper_on_paper_is_not_asked_for() {
        Occlusion occlusion = new Occlusion(dots(), 0, 5);
        while (occlusion.step(middle, 100)) {
            assertThat(occlusion.map().complete()).isFalse();
        }

        assertThat(calls.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1 + 25 + 25);
    }

    @Test
    void every_second_place_comes_first_and_stands_for_its_neighbours_until_they_are_known() {
        Occlusion occlusion = new Occlusion(dots(), 0, 5);
        occlusion.step(middle, 9 + 4);

        float[] filled = occlusion.map().filled();
        assertThat(occlusion.map().complete()).isFalse();
        assertThat(filled[13 * 28 + 13]).isZero();
        assertThat(filled[2 * 28 + 3]).isEqualTo(0.75f);
    }

    @Test
    void the_square_is_cut_at_the_edge() {
        GrayImage full = new GrayImage(28, 28, filled());

        GrayImage covered = Occlusion.covered(full, 0, 5);

        assertThat(covered.at(2, 2)).isZero();
        assertThat(covered.at(3, 2)).isEqualTo(1);
        assertThat(covered.at(27, 0)).isEqualTo(1);
    }

    private static float[] filled() {
        float[] ink = new float[784];
        java.util.Arrays.fill(ink, 1);
        return ink;
    }
}
