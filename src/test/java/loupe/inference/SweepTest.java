package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.GrayImage;
import org.junit.jupiter.api.Test;

class SweepTest {

    private final List<Answers> told = new ArrayList<>();
    private final List<Integer> pieces = new ArrayList<>();
    private long now;

    @Test
    void each_picture_gets_the_answer_that_it_gets_alone() {
        Sweep sweep = sweep(20, 0);
        while (sweep.step(ink(0))) { }

        assertThat(told.getLast().complete()).isTrue();
        assertThat(told.getLast().probabilities(1)).containsExactly(expected(20));
    }

    @Test
    void what_has_not_been_looked_at_yet_has_no_answer() {
        sweep(20, 0).step(ink(0));

        assertThat(told.getLast().complete()).isFalse();
        assertThat(told.getLast().label(0)).isEqualTo(-1);
        assertThat(told.getLast().at(0)).isEmpty();
        assertThat(told.getLast().at(19)).isPresent();
        assertThat(told.getLast().probabilities(1)[0]).isNaN();
    }

    @Test
    void pieces_grow_while_they_are_quick() {
        Sweep sweep = sweep(200, 0);
        while (sweep.step(ink(10_000))) { }

        assertThat(pieces).startsWith(5, 20, 80);
    }

    @Test
    void pieces_of_a_slow_network_take_no_longer_than_they_may() {
        Sweep sweep = sweep(40, 0);
        while (sweep.step(ink(2_000_000))) { }

        assertThat(pieces.subList(1, pieces.size())).allMatch(count -> count <= 4);
    }

    @Test
    void a_network_slower_than_a_piece_looks_at_one_picture_at_a_time() {
        Sweep sweep = sweep(8, 0);
        while (sweep.step(ink(50_000_000))) { }

        assertThat(pieces).containsExactly(5, 1, 1, 1);
    }

    /** Picture i has ink i / count in its first pixel; the last place is looked at first. */
    private Sweep sweep(int count, long start) {
        now = start;
        List<Integer> order = IntStream.range(0, count).mapToObj(i -> count - 1 - i).toList();
        return new Sweep(place -> picture(place, count), order, told::add, () -> now);
    }

    private static GrayImage picture(int place, int count) {
        float[] ink = new float[784];
        ink[0] = place / (float) count;
        return new GrayImage(28, 28, ink);
    }

    private static float[] expected(int count) {
        float[] all = new float[count];
        for (int i = 0; i < count; i++) {
            all[i] = i / (float) count;
        }
        return all;
    }

    /** Two classes: the probability of the second is the first pixel's ink. */
    private Classifier ink(long nanosecondsEach) {
        return new Classifier() {
            @Override
            public float[][] classify(List<GrayImage> images) {
                pieces.add(images.size());
                now += nanosecondsEach * images.size();
                return images.stream().map(image -> new float[] {1 - image.at(0, 0), image.at(0, 0)}).toArray(float[][]::new);
            }

            @Override
            public void close() {}
        };
    }
}
