package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AugmenterTest {

    private static final int AREA = 784;
    private static final int MANY = 20_000;
    private static final Augmentation ALL = new Augmentation(5, 25, 0.2, 0.2, 1, 0.1, 2);
    private static final LabelledImages DIGITS = new SyntheticDigits(DigitForms.shipped()).part(0, 20);

    private static byte[] augmented(Augmentation augmentation, long seed, int epoch, int picture) {
        byte[] target = new byte[AREA];
        new Augmenter(augmentation, seed).augment(DIGITS.pixels(), picture * AREA, epoch, picture, target, 0);
        return target;
    }

    private static byte[] original(int picture) {
        return Arrays.copyOfRange(DIGITS.pixels(), picture * AREA, (picture + 1) * AREA);
    }

    @Test
    void nothing_changes_where_nothing_is_asked_for() {
        for (int picture = 0; picture < 20; picture++) {
            assertThat(augmented(Augmentation.NONE, 1, 0, picture)).isEqualTo(original(picture));
        }
    }

    @Test
    void a_picture_depends_on_seed_epoch_and_number_and_not_on_what_was_augmented_before() {
        byte[] alone = augmented(ALL, 1, 3, 5);
        Augmenter busy = new Augmenter(ALL, 1);
        byte[] target = new byte[3 * AREA];
        busy.augment(DIGITS.pixels(), 9 * AREA, 0, 9, target, 0);
        busy.augment(DIGITS.pixels(), 5 * AREA, 3, 5, target, AREA);

        assertThat(Arrays.copyOfRange(target, AREA, 2 * AREA)).isEqualTo(alone);
        assertThat(Arrays.copyOfRange(target, 2 * AREA, 3 * AREA)).containsOnly(0);
        assertThat(augmented(ALL, 2, 3, 5)).isNotEqualTo(alone);
        assertThat(augmented(ALL, 1, 4, 5)).isNotEqualTo(alone);
        byte[] underAnotherNumber = new byte[AREA];
        busy.augment(DIGITS.pixels(), 5 * AREA, 3, 6, underAnotherNumber, 0);
        assertThat(underAnotherNumber).isNotEqualTo(alone);
    }

    @Test
    void the_same_on_every_machine() {
        assertThat(Arrays.hashCode(augmented(ALL, 1, 0, 0))).isEqualTo(1_964_102_125);
    }

    @Test
    void each_kind_alone_changes_a_picture() {
        for (Augmentation.Kind kind : Augmentation.Kind.values()) {
            assertThat(augmented(Augmentation.NONE.with(kind, kind.most() / 2), 1, 0, 3)).as(kind.word()).isNotEqualTo(original(3));
        }
    }

    @Test
    void a_sample_is_what_the_bytes_become() {
        GrayImage sample = new Augmenter(ALL, 1).sample(DIGITS.image(4), 2, 4);

        assertThat(sample).isEqualTo(new LabelledImages(28, 28, augmented(ALL, 1, 2, 4), new byte[1]).image(0));
    }

    @Test
    void amounts_are_drawn_evenly_within_their_bounds() {
        List<Augmenter.Amounts> drawn = draws(ALL);

        even(drawn, Augmenter.Amounts::right, -5, 5);
        even(drawn, Augmenter.Amounts::down, -5, 5);
        even(drawn, Augmenter.Amounts::degrees, -25, 25);
        even(drawn, Augmenter.Amounts::scale, 0.8, 1.2);
        even(drawn, Augmenter.Amounts::slant, -0.2, 0.2);
        even(drawn, Augmenter.Amounts::thickness, -1, 1);
        even(drawn, Augmenter.Amounts::noise, 0, 0.1);
        assertThat(correlation(drawn, Augmenter.Amounts::right, Augmenter.Amounts::down)).isCloseTo(0, within(0.03));
        assertThat(correlation(drawn, Augmenter.Amounts::degrees, Augmenter.Amounts::scale)).isCloseTo(0, within(0.03));
    }

    @Test
    void leaving_one_kind_away_does_not_change_what_is_drawn_for_the_others() {
        Augmenter.Amounts all = draws(ALL).get(17);
        Augmenter.Amounts some = draws(ALL.with(Augmentation.Kind.ROTATE, 0).with(Augmentation.Kind.SHIFT, 0)).get(17);

        assertThat(some).isEqualTo(new Augmenter.Amounts(some.right(), some.down(), some.degrees(), all.scale(), all.slant(),
                all.thickness(), all.noise()));
        assertThat(new double[] {some.right(), some.down(), some.degrees()}).containsOnly(0);
    }

    private static List<Augmenter.Amounts> draws(Augmentation augmentation) {
        List<Augmenter.Amounts> drawn = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            drawn.add(Augmenter.Amounts.draw(augmentation, Chance.of(1, i % 3, i)));
        }
        return drawn;
    }

    /** Mean, spread and both ends of an even distribution; four standard errors of the mean are 0.82 % of the width. */
    private static void even(List<Augmenter.Amounts> drawn, ToDoubleFunction<Augmenter.Amounts> what, double least, double most) {
        double width = most - least;
        DoubleStream.Builder all = DoubleStream.builder();
        drawn.forEach(amounts -> all.add((what.applyAsDouble(amounts) - least) / width));
        double[] shares = all.build().sorted().toArray();
        assertThat(shares[0]).isBetween(0.0, 0.002);
        assertThat(shares[MANY - 1]).isBetween(0.998, 1.0);
        assertThat(DoubleStream.of(shares).average().orElseThrow()).isCloseTo(0.5, within(0.0082));
        for (int tenth = 1; tenth < 10; tenth++) {
            assertThat(shares[tenth * MANY / 10]).isCloseTo(tenth / 10.0, within(0.015));
        }
    }

    private static double correlation(List<Augmenter.Amounts> drawn, ToDoubleFunction<Augmenter.Amounts> one,
                                      ToDoubleFunction<Augmenter.Amounts> other) {
        double[] first = drawn.stream().mapToDouble(one).toArray();
        double[] second = drawn.stream().mapToDouble(other).toArray();
        double meanFirst = DoubleStream.of(first).average().orElseThrow();
        double meanSecond = DoubleStream.of(second).average().orElseThrow();
        double both = IntStream.range(0, MANY).mapToDouble(i -> (first[i] - meanFirst) * (second[i] - meanSecond)).sum();
        double squares = DoubleStream.of(first).map(v -> (v - meanFirst) * (v - meanFirst)).sum();
        double otherSquares = DoubleStream.of(second).map(v -> (v - meanSecond) * (v - meanSecond)).sum();
        return both / Math.sqrt(squares * otherSquares);
    }
}
