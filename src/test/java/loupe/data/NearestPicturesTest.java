package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestPicturesTest {

    @ParameterizedTest
    @CsvSource({"2, 28", "300, 28", "257, 3", "600, 5"})
    void the_nearest_other_picture_is_that_of_a_plain_loop_over_all_pairs(int count, int side) {
        LabelledImages images = RandomPictures.of(count, side, 10, 7);

        ClassOverlap found = new NearestPictures(images, 10).find(done -> { }, () -> false).orElseThrow();

        List<Integer> nearest = new ArrayList<>();
        List<Integer> distances = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int best = -1;
            for (int j = 0; j < count; j++) {
                best = j != i && (best < 0 || distance(images, i, j) < distance(images, i, best)) ? j : best;
            }
            nearest.add(best);
            distances.add(distance(images, i, best));
        }
        assertThat(found).isEqualTo(new ClassOverlap(images, 10, nearest, distances));
    }

    @Test
    void pictures_all_of_ink_have_the_largest_distance_there_is_to_blank_ones() {
        byte[] pixels = new byte[3 * 784];
        Arrays.fill(pixels, 0, 784, (byte) 255);
        LabelledImages images = new LabelledImages(28, 28, pixels, new byte[] {0, 1, 1});

        ClassOverlap found = new NearestPictures(images, 2).find(done -> { }, () -> false).orElseThrow();

        assertThat(found.nearest()).containsExactly(1, 2, 1);
        assertThat(found.distances()).containsExactly(784 * 255 * 255, 0, 0);
    }

    @Test
    void it_tells_how_many_pictures_it_has_looked_after_up_to_all_of_them() {
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());

        new NearestPictures(RandomPictures.of(120, 4, 10, 1), 10).find(told::add, () -> false);

        assertThat(told).hasSize(3).isSorted().endsWith(120);
    }

    @Test
    void a_search_that_is_stopped_finds_nothing() {
        assertThat(new NearestPictures(RandomPictures.of(120, 4, 10, 1), 10).find(done -> { }, () -> true)).isEmpty();
    }

    @Test
    void one_picture_alone_has_no_nearest_other_one() {
        assertThatThrownBy(() -> new NearestPictures(RandomPictures.of(1, 4, 10, 1), 10))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("a picture has no other one among 1");
    }

    private static int distance(LabelledImages images, int one, int other) {
        int area = images.rows() * images.columns();
        int sum = 0;
        for (int p = 0; p < area; p++) {
            int difference = (images.pixels()[one * area + p] & 0xFF) - (images.pixels()[other * area + p] & 0xFF);
            sum += difference * difference;
        }
        return sum;
    }
}
