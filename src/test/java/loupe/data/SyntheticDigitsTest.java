package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SyntheticDigitsTest {

    private final SyntheticDigits digits = new SyntheticDigits(DigitForms.shipped());

    @Test
    void a_picture_depends_on_its_number_only() {
        LabelledImages first = digits.part(0, 200);
        LabelledImages again = digits.part(0, 200);
        LabelledImages later = digits.part(130, 20);

        assertThat(again.pixels()).isEqualTo(first.pixels());
        assertThat(later.pixels()).isEqualTo(Arrays.copyOfRange(first.pixels(), 130 * 784, 150 * 784));
        assertThat(later.labels()).isEqualTo(Arrays.copyOfRange(first.labels(), 130, 150));
    }

    /** Guards against another machine, Java or an unwanted change: raise {@link SyntheticDigits#VERSION} with it. */
    @Test
    void the_first_hundred_pictures_are_the_same_on_every_machine() {
        LabelledImages hundred = digits.part(0, 100);

        assertThat(new ImageSet("digits", List.of(), hundred, hundred).sha256())
                .isEqualTo("0eb691abbd7dccdfe3bfaf8f2661c4b12b5964cc8c95b4f46faac86bc2e434fb");
    }

    @Test
    void no_two_pictures_are_alike() {
        Set<Integer> hashes = new TreeSet<>();
        LabelledImages images = digits.part(0, 2000);
        for (int i = 0; i < images.count(); i++) {
            hashes.add(images.image(i).hashCode());
        }

        assertThat(hashes).hasSize(2000);
    }

    @Test
    void each_ten_pictures_in_a_row_show_the_ten_digits_in_changing_order() {
        byte[] labels = digits.part(0, 1000).labels();
        Set<String> orders = new TreeSet<>();
        for (int i = 0; i < labels.length; i += 10) {
            byte[] ten = Arrays.copyOfRange(labels, i, i + 10);
            orders.add(Arrays.toString(ten));
            Arrays.sort(ten);
            assertThat(ten).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        }

        assertThat(orders).hasSizeGreaterThan(95);
    }

    /** MNIST's training pictures: mean 0.1307, zeros 80.9 %, centre of mass within half a pixel of 14. */
    @Test
    void grey_levels_and_places_are_like_those_of_mnist() {
        LabelledImages images = digits.part(0, 5000);
        double sum = 0;
        double zeros = 0;
        for (byte pixel : images.pixels()) {
            sum += (pixel & 0xFF) / 255.0;
            zeros += pixel == 0 ? 1 : 0;
        }

        assertThat(sum / images.pixels().length).isCloseTo(0.1307, within(0.015));
        assertThat(zeros / images.pixels().length).isCloseTo(0.809, within(0.015));
        for (int i = 0; i < images.count(); i++) {
            Stroke.Point mass = Mass.centre(images.image(i));
            assertThat(mass.x()).isCloseTo(14.5, within(0.51));
            assertThat(mass.y()).isCloseTo(14.5, within(0.51));
        }
    }

    @Test
    void ink_fits_the_box_of_20() {
        LabelledImages images = digits.part(0, 3000);
        double widest = 0;
        for (int i = 0; i < images.count(); i++) {
            widest = Math.max(widest, inkBounds(images.image(i)).extent());
        }

        assertThat(widest).isBetween(20.0, 21.0);
    }

    @Test
    void every_digit_has_many_forms_and_each_is_picked_as_often_as_its_weight_says() {
        DigitForms forms = DigitForms.shipped();
        for (int digit = 0; digit < 10; digit++) {
            assertThat(forms.of(digit)).hasSizeGreaterThan(14).extracting(DigitForm::name).doesNotHaveDuplicates();
            assertThat(forms.of(digit)).allMatch(form -> form.weight() > 0);
        }
        DigitForms two = new DigitForms(List.of(DigitForm.parse("1 3 bar: 50,0 50,100"),
                DigitForm.parse("1 1 leaning: 60,0 40,100")));
        Chance chance = Chance.of(5, 5);
        int bars = 0;
        for (int i = 0; i < 4000; i++) {
            bars += two.pick(1, chance).name().equals("bar") ? 1 : 0;
        }

        assertThat(bars).isCloseTo(3000, within(100));
    }

    @Test
    void a_form_is_read_as_it_is_written() {
        DigitForm form = DigitForm.parse("7 1.5 crossbar: 10,8 86,5! 44,100 / 28,50 82,46");

        assertThat(form).isEqualTo(new DigitForm(7, 1.5, "crossbar", List.of(
                List.of(new DigitForm.Knot(0.1, 0.08, false), new DigitForm.Knot(0.86, 0.05, true),
                        new DigitForm.Knot(0.44, 1, false)),
                List.of(new DigitForm.Knot(0.28, 0.5, false), new DigitForm.Knot(0.82, 0.46, false)))));
    }

    @Test
    void a_curve_passes_through_its_knots_and_is_straight_where_they_are() {
        List<Stroke.Point> bent = SmoothCurve.through(DigitForm.parse("1 1 x: 0,0 50,40 100,0").strokes().getFirst());
        List<Stroke.Point> straight = SmoothCurve.through(DigitForm.parse("1 1 x: 0,0 50,50 90,90").strokes().getFirst());

        assertThat(bent.getFirst()).isEqualTo(new Stroke.Point(0, 0));
        assertThat(bent).anyMatch(point -> Math.hypot(point.x() - 0.5, point.y() - 0.4) < 1e-9);
        assertThat(bent.getLast().x()).isCloseTo(1, within(1e-9));
        assertThat(straight).allMatch(point -> Math.abs(point.x() - point.y()) < 1e-12);
    }

    @Test
    void a_corner_keeps_the_lines_beside_it_straight() {
        List<Stroke.Point> corner = SmoothCurve.through(DigitForm.parse("7 1 x: 0,0 80,0! 80,90").strokes().getFirst());

        assertThat(corner).allMatch(point -> Math.abs(point.y()) < 1e-12 || Math.abs(point.x() - 0.8) < 1e-12);
    }

    @Test
    void the_whole_set_is_made_with_each_percent_told_once() {
        List<Integer> percents = new ArrayList<>();

        ImageSet set = digits.make(percents::add);

        assertThat(set.training().count()).isEqualTo(60_000);
        assertThat(set.test().count()).isEqualTo(10_000);
        assertThat(set.name()).isEqualTo("digits");
        assertThat(percents).hasSize(100).startsWith(1).endsWith(100).isSorted();
        assertThat(Arrays.copyOf(set.test().pixels(), 784)).isEqualTo(digits.part(60_000, 1).pixels());
    }

    @Test
    void chance_is_even_and_normal_and_differs_by_seed_and_index() {
        Chance chance = Chance.of(1, 2);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 20_000; i++) {
            double normal = chance.normal(3);
            sum += normal;
            squares += normal * normal;
        }

        assertThat(sum / 20_000).isCloseTo(0, within(0.1));
        assertThat(Math.sqrt(squares / 20_000)).isCloseTo(3, within(0.1));
        assertThat(List.of(Chance.of(1, 2).uniform(), Chance.of(1, 3).uniform(), Chance.of(2, 2).uniform()))
                .doesNotHaveDuplicates().allMatch(u -> u >= 0 && u < 1);
    }

    private static Bounds inkBounds(GrayImage image) {
        List<Stroke.Point> inked = new ArrayList<>();
        for (int i = 0; i < 784; i++) {
            if (image.at(i % 28, i / 28) > 0.5) {
                inked.add(new Stroke.Point(i % 28, i / 28));
                inked.add(new Stroke.Point(i % 28 + 1, i / 28 + 1));
            }
        }
        return Bounds.around(inked.stream()).orElseThrow();
    }
}
