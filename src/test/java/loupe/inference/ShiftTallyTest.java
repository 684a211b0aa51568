package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import loupe.data.GrayImage;
import loupe.data.ImageTransform;
import loupe.data.LabelledImages;
import org.junit.jupiter.api.Test;

class ShiftTallyTest {

    private final List<ShiftAccuracy> told = new ArrayList<>();
    private long now;

    @Test
    void each_place_has_what_a_plain_loop_over_shifted_pictures_gives() {
        LabelledImages images = images(23);
        ShiftTally tally = new ShiftTally(images, told::add, () -> now += 1_000_000);
        while (tally.step(network(0))) { }

        ShiftAccuracy all = told.getLast();
        assertThat(all.complete()).isTrue();
        for (int place = 0; place < ShiftGrid.COUNT; place++) {
            int dx = ShiftGrid.dx(place);
            int dy = ShiftGrid.dy(place);
            Evaluation plain = new Evaluation(network(0), image -> ImageTransform.shifted(image, dx, dy));
            assertThat((double) all.at(place)).as("place %d", place)
                    .isCloseTo(plain.of(images, shown -> { }).accuracy(), within(1e-6));
        }
    }

    @Test
    void pieces_shrink_while_the_network_is_slow() {
        List<Integer> pieces = new ArrayList<>();
        ShiftTally tally = new ShiftTally(images(40), told::add, () -> now);
        Classifier slow = network(4_000_000);
        for (int i = 0; i < 5; i++) {
            tally.step(counting(slow, pieces));
        }

        assertThat(pieces).containsExactly(5, 2, 2, 2, 2);
    }

    @Test
    void it_tells_after_each_place_and_the_middle_is_among_the_first() {
        ShiftTally tally = new ShiftTally(images(3), told::add, () -> now += 1_000_000);
        while (told.size() < 25) {
            tally.step(network(0));
        }

        assertThat(told.getLast().known()).isEqualTo(25);
        assertThat(told.getLast().at(ShiftGrid.place(0, 0))).isNotNaN();
        assertThat(told.getLast().at(ShiftGrid.place(1, 0))).isNaN();
    }

    @Test
    void the_mean_is_of_the_places_around_the_middle() {
        ShiftAccuracy four = new ShiftAccuracy(4, Collections.nCopies(ShiftGrid.COUNT, 2)).with(ShiftGrid.place(8, 8), 4);

        assertThat(four.mean(4)).isEqualTo(0.5);
        assertThat(four.mean(8)).isGreaterThan(0.5);
    }

    @Test
    void more_known_than_there_are_is_refused() {
        assertThatThrownBy(() -> ShiftAccuracy.none(3).with(0, 4)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("289 places of 3 pictures: [4, -1");
    }

    private static LabelledImages images(int count) {
        byte[] pixels = new byte[count * 784];
        byte[] labels = new byte[count];
        Random random = new Random(7);
        for (int i = 0; i < count; i++) {
            pixels[i * 784 + random.nextInt(28) * 28 + random.nextInt(28)] = (byte) 255;
            labels[i] = (byte) random.nextInt(2);
        }
        return new LabelledImages(28, 28, pixels, labels);
    }

    /** Says 1 where there is ink in the right half. */
    private Classifier network(long nanosecondsEach) {
        return classifier(images -> {
            now += nanosecondsEach * images.size();
            return images.stream().map(image -> ink(image) ? new float[] {0, 1} : new float[] {1, 0}).toArray(float[][]::new);
        });
    }

    private static boolean ink(GrayImage image) {
        for (int i = 0; i < 784; i++) {
            if (i % 28 >= 14 && image.at(i % 28, i / 28) > 0) {
                return true;
            }
        }
        return false;
    }

    private static Classifier counting(Classifier network, List<Integer> pieces) {
        return classifier(images -> {
            pieces.add(images.size());
            return network.classify(images);
        });
    }

    private static Classifier classifier(Function<List<GrayImage>, float[][]> answers) {
        return new Classifier() {
            @Override
            public float[][] classify(List<GrayImage> images) {
                return answers.apply(images);
            }

            @Override
            public void close() {}
        };
    }
}
