package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import loupe.data.GrayImage;
import loupe.inference.Prediction;
import org.junit.jupiter.api.Test;

class PredictionTextTest {

    private static final Prediction BAG = Prediction.of(new float[] {0.125f, 0.0625f, 0.75f, 0.0625f});

    @Test
    void json_is_an_array_in_the_order_given() {
        assertThat(PredictionText.json(List.of(BAG, Prediction.of(new float[] {1, 0})))).isEqualTo(
                "[{\"label\":2,\"probabilities\":[0.125,0.0625,0.75,0.0625]},{\"label\":0,\"probabilities\":[1.0,0.0]}]");
        assertThat(PredictionText.json(List.of())).isEqualTo("[]");
    }

    @Test
    void a_probability_that_is_no_number_is_null_and_not_a_text() {
        assertThat(PredictionText.json(List.of(Prediction.of(new float[] {Float.NaN, Float.NaN}))))
                .isEqualTo("[{\"label\":0,\"probabilities\":[null,null]}]");
    }

    @Test
    void a_line_has_the_three_likeliest_classes_the_first_of_equals_first() {
        PredictionText text = new PredictionText(List.of("Shirt", "Coat", "Bag", "Dress"));

        assertThat(text.lines(List.of(question("a.png", "")), List.of(BAG)))
                .containsExactly("a.png: Bag (75.0 %), Shirt (12.5 %), Coat (6.3 %)");
    }

    @Test
    void a_remark_stands_behind_and_a_class_without_a_name_is_its_number() {
        PredictionText text = new PredictionText(List.of("zero"));

        assertThat(text.lines(List.of(question("drawing 1", ""), question("b.png", "dark ink on light paper")),
                List.of(Prediction.of(new float[] {0.25f, 0.75f}), Prediction.of(new float[] {1, 0})))).containsExactly(
                "drawing 1: 1 (75.0 %), zero (25.0 %)", "b.png: zero (100.0 %), 1 (0.0 %); dark ink on light paper");
    }

    @Test
    void a_point_is_a_point_whatever_the_machine_s_language() throws Exception {
        PredictionText text = new PredictionText(List.of("0", "1"));

        assertThat(CommandLineFixture.inLocale(Locale.forLanguageTag("ar-EG-u-nu-arab"), () -> text.lines(
                List.of(question("a", "")), List.of(Prediction.of(new float[] {0.5f, 0.5f})))))
                .containsExactly("a: 0 (50.0 %), 1 (50.0 %)");
    }

    private static Question question(String name, String remark) {
        return new Question(name, GrayImage.blank(), remark);
    }
}
