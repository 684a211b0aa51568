package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import loupe.data.Drawing;
import loupe.data.GrayImage;
import loupe.data.Stroke;
import loupe.data.StrokeRenderer;
import org.junit.jupiter.api.Test;

class SmallestChangeTest {

    /** A line from top to bottom in a box of ten units a pixel. */
    private static final Drawing LINE = new Drawing(280, 280, List.of(stroke(140, 40, 140, 100, 140, 160, 140, 220)), 22);

    private final List<GrayImage> shown = new ArrayList<>();

    private static Stroke stroke(double... xy) {
        return new Stroke(IntStream.range(0, xy.length / 2).mapToObj(i -> new Stroke.Point(xy[2 * i], xy[2 * i + 1])).toList());
    }

    /** Says class 1 as surely as {@code evidence}, a number from 0 to 1, tells. */
    private Classifier network(ToDoubleFunction<GrayImage> evidence) {
        return new Classifier() {
            @Override
            public float[][] classify(List<GrayImage> images) {
                shown.addAll(images);
                return images.stream().map(image -> {
                    float one = (float) Math.clamp(evidence.applyAsDouble(image), 0, 1);
                    return new float[] {1 - one, one};
                }).toArray(float[][]::new);
            }

            @Override
            public void close() {}
        };
    }

    private static double ink(GrayImage image, int left, int top, int right, int bottom) {
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += image.at(x, y);
            }
        }
        return sum;
    }

    private static SmallestChange search(Drawing drawing, Classifier network) {
        SmallestChange search = new SmallestChange(drawing, new StrokeRenderer()::raw);
        while (search.step(network)) {
            assertThat(search.share()).isBetween(0.0, 1.0);
        }
        return search;
    }

    @Test
    void where_a_dot_is_enough_a_dot_is_found() {
        SmallestChange.Found found = search(LINE, network(image -> ink(image, 2, 2, 6, 6) / 6)).found().orElseThrow();

        assertThat(found.change().tool()).isEqualTo(Change.Tool.PEN);
        assertThat(found.pixels()).isZero();
        assertThat(found.before().label()).isZero();
        assertThat(found.after().label()).isEqualTo(1);
    }

    @Test
    void where_ink_must_go_the_eraser_is_found() {
        SmallestChange.Found found = search(LINE, network(image -> 1 - ink(image, 10, 11, 18, 17) / 18)).found().orElseThrow();

        assertThat(found.change().tool()).isEqualTo(Change.Tool.ERASER);
        assertThat(found.after().label()).isEqualTo(1);
        assertThat(found.change().of(LINE).strokes()).hasSize(2);
    }

    @Test
    void a_bar_that_is_needed_is_drawn_hardly_longer_than_need_be() {
        Classifier network = network(image -> ink(image, 3, 19, 12, 22) / 36);
        SmallestChange.Found found = search(LINE, network).found().orElseThrow();
        double needed = IntStream.rangeClosed(0, 90).filter(length -> network.classify(List.of(new StrokeRenderer()
                .raw(LINE.withStroke(stroke(40, 205, 40 + length, 205)))))[0][1] > 0.5).findFirst().orElseThrow() / 10.0;

        assertThat(found.change().path().points().size()).isBetween(2, SmallestChange.POINTS);
        assertThat(found.pixels()).isBetween(0.5 * needed, 1.25 * needed);
    }

    @Test
    void what_is_said_of_the_change_is_what_the_network_says_of_the_changed_drawing() {
        Classifier network = network(image -> ink(image, 3, 19, 12, 22) / 36);
        SmallestChange.Found found = search(LINE, network).found().orElseThrow();

        Prediction again = Prediction.of(network.classify(List.of(new StrokeRenderer().raw(found.change().of(LINE))))[0]);
        assertThat(found.after()).isEqualTo(again);
        assertThat(found.change().pixels(LINE)).isCloseTo(found.pixels(), within(1e-12));
    }

    @Test
    void where_nothing_helps_it_says_so_within_its_limit() {
        SmallestChange search = search(LINE, network(image -> 0.1));

        assertThat(search.found()).isEmpty();
        assertThat(search.asked()).isLessThanOrEqualTo(ChangeSearch.MOST);
        assertThat(shown).hasSize(search.asked() + 1);
    }

    @Test
    void the_same_drawing_gives_the_same_change() {
        ToDoubleFunction<GrayImage> evidence = image -> ink(image, 3, 19, 12, 22) / 36;

        assertThat(search(LINE, network(evidence)).found()).isEqualTo(search(LINE, network(evidence)).found());
    }

    @Test
    void an_empty_drawing_is_not_changed() {
        assertThat(search(Drawing.empty(280), network(image -> 0.1)).asked()).isZero();
    }

    @Test
    void a_step_shows_the_network_few_pictures() {
        SmallestChange search = new SmallestChange(LINE, new StrokeRenderer()::raw);
        Classifier network = network(image -> 0.1);
        int before = 0;
        while (search.step(network)) {
            assertThat(shown.size() - before).isLessThanOrEqualTo(SmallestChange.PIECE);
            before = shown.size();
        }
    }
}
