package loupe.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loupe.data.GrayImage;
import loupe.data.Stroke;
import loupe.inference.Change;
import loupe.inference.HiddenSample;
import loupe.inference.Occlusion;
import loupe.inference.Prediction;
import loupe.inference.Saliency;
import loupe.inference.SmallestChange;
import loupe.ui.common.easel.Sheet;
import org.junit.jupiter.api.Test;

class WhyFiguresTest {

    private static final WhyFigures FIGURES = new WhyFigures(List.of("zero", "one", "two"));
    private static final Sheet SHEET = Sheet.of(WhyFixture.LINE, false);

    private static float[] all(float value) {
        float[] values = new float[784];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void a_saliency_says_which_pixel_counts_most_and_whether_it_raises_or_lowers_the_class() {
        float[] gradient = all(0.1f);
        gradient[30] = -0.5f;
        WhyFigure figure = FIGURES.saliency(new Saliency(GrayImage.blank(), 2, Saliency.Quantity.LOGIT, gradient));

        assertThat(figure.sentence()).isEqualTo("For two, a little ink more in row 2, column 3 counts most, and lowers it.");
        assertThat(figure.header()).containsExactly("row", "column", "gradient");
        assertThat(figure.rows()).hasSize(784);
        assertThat(figure.rows().get(30)).containsExactly("2", "3", "-0.5");
    }

    @Test
    void a_saliency_of_nothing_but_zeros_says_so() {
        assertThat(FIGURES.saliency(new Saliency(GrayImage.blank(), 1, Saliency.Quantity.LOGIT, all(0))).sentence())
                .isEqualTo("A little ink more changes nothing about one anywhere.");
    }

    @Test
    void an_occlusion_says_where_the_class_loses_most() {
        float[] probabilities = all(0.9f);
        probabilities[29] = 0.25f;

        assertThat(FIGURES.occlusion(new Occlusion.Map(GrayImage.blank(), 0, 0.9f, probabilities)).sentence())
                .isEqualTo("With nothing covered zero has 90.0 %; with the square around row 2, column 2 it has least: 25.0 %.");
        assertThat(FIGURES.occlusion(new Occlusion.Map(GrayImage.blank(), 0, 0.9f, all(0.9f))).sentence())
                .isEqualTo("With nothing covered zero has 90.0 %; no square of paper makes it less.");
    }

    private static SmallestChange.Found found(Change.Tool tool, double pixels, Stroke.Point... points) {
        return new SmallestChange.Found(new Change(tool, new Stroke(List.of(points))), pixels, Prediction.of(new float[] {0.9f, 0.1f, 0}),
                Prediction.of(new float[] {0.25f, 0.75f, 0}));
    }

    @Test
    void a_change_says_its_length_and_what_the_network_answers_then() {
        WhyFigure figure = FIGURES.change(new ChangeState.Done(SHEET, Optional.of(found(Change.Tool.PEN, 3.25,
                new Stroke.Point(10, 20), new Stroke.Point(30, 40)))));

        assertThat(figure.sentence()).isEqualTo("Shortest that was found: a stroke of the pen, 3.3 pixels long with 2 points, makes the answer one"
                + " instead of zero, at 75.0 %.");
        assertThat(figure.rows()).containsExactly(List.of("pen", "1.0", "2.0"), List.of("pen", "3.0", "4.0"));
    }

    @Test
    void a_dot_has_a_width() {
        assertThat(FIGURES.change(new ChangeState.Done(SHEET, Optional.of(found(Change.Tool.ERASER, 0, new Stroke.Point(10, 20))))).sentence())
                .isEqualTo("Shortest that was found: a dot of the eraser, 2.2 pixels wide, makes the answer one instead of zero, at 75.0 %.");
    }

    @Test
    void a_dot_far_away_makes_the_rest_smaller_where_all_ink_is_scaled_to_fit() {
        Optional<SmallestChange.Found> dot = Optional.of(found(Change.Tool.PEN, 0, new Stroke.Point(140, 20)));

        assertThat(FIGURES.change(new ChangeState.Done(Sheet.of(WhyFixture.LINE, true), dot)).sentence())
                .isEqualTo("Shortest that was found: a dot of the pen, 2.2 pixels wide, makes the answer one instead of zero, at 75.0 %."
                        + " With it the networks get the rest of the drawing 0.80 times as large, because all ink is scaled to fit:"
                        + " the size may alter the answer as much as the ink.");
        assertThat(FIGURES.change(new ChangeState.Done(SHEET, dot)).sentence()).doesNotContain("times as large");
        assertThat(FIGURES.change(new ChangeState.Done(Sheet.of(WhyFixture.LINE, true), Optional.of(found(Change.Tool.PEN, 0,
                new Stroke.Point(150, 140))))).sentence()).doesNotContain("times as large");
    }

    @Test
    void where_none_was_found_it_says_so() {
        assertThat(FIGURES.change(new ChangeState.Done(SHEET, Optional.empty())).sentence())
                .isEqualTo("No stroke of the pen or the eraser with at most 6 points was found that alters the answer.");
    }

    @Test
    void the_nearest_are_told_in_their_order() {
        WhyFigure figure = FIGURES.nearest(List.of(new HiddenSample.Near(4, 1, 0.5), new HiddenSample.Near(0, 2, 1.25)), "MNIST",
                List.of("zero", "one", "two"));

        assertThat(figure.sentence()).isEqualTo("The 2 nearest training pictures in the last hidden layer (MNIST) are: one, two.");
        assertThat(figure.rows()).containsExactly(List.of("one", "0.5", "5"), List.of("two", "1.3", "1"));
    }
}
