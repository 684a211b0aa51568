package loupe.ui.common.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingCurvesTest {

    private static final int BATCH = 0;
    private static final int MEAN = 1;
    private static final int VALIDATION = 2;

    private final TrainingCurves curves = new TrainingCurves(ChartQuantity.LOSS);
    private final ChartViewModel loss = curves.chart();
    private final TrainingCurves rightness = new TrainingCurves(ChartQuantity.ACCURACY);
    private final ChartViewModel accuracy = rightness.chart();

    @Test
    void an_empty_chart_says_so_and_spans_one_epoch() {
        assertThat(loss.isEmpty()).isTrue();
        assertThat(loss.summary()).isEqualTo("Loss: nothing is measured yet.");
        assertThat(accuracy.summary()).isEqualTo("Accuracy: nothing is measured yet.");
        assertThat(loss.at(MEAN, 0.5)).isEmpty();
        assertThat(loss.horizontal().ticks()).containsExactly(0.0, 0.2, 0.4, 0.6000000000000001, 0.8, 1.0);
    }

    @Test
    void the_smoothed_line_is_the_mean_of_the_last_fifty_batches_and_of_fewer_at_the_start() {
        for (int batch = 1; batch <= 60; batch++) {
            curves.batch(batch / 100.0, batch);
        }

        assertThat(loss.at(MEAN, 0.01)).hasValue(1);
        assertThat(loss.at(MEAN, 0.10)).hasValue(5.5);
        assertThat(loss.at(MEAN, 0.60)).hasValue(35.5);
        assertThat(loss.at(BATCH, 0.60)).hasValue(60);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_value_that_is_no_finite_number_is_left_out(double value) {
        curves.batch(0.1, value);
        curves.epoch(1, value);

        assertThat(loss.isEmpty()).isTrue();
    }

    @Test
    void a_place_is_read_at_the_nearest_batch_and_the_nearest_epoch() {
        curves.batch(0.5, 2);
        curves.batch(1, 1);
        curves.epoch(1, 0.9);
        curves.epoch(2, 0.7);

        assertThat(loss.at(BATCH, 0.7)).hasValue(2);
        assertThat(loss.at(MEAN, 0.8)).hasValue(1.5);
        assertThat(loss.at(VALIDATION, 0.8)).hasValue(0.9);
        assertThat(loss.at(VALIDATION, Double.POSITIVE_INFINITY)).hasValue(0.7);
    }

    @Test
    void the_batch_at_the_cursor_is_told_beside_the_mean_over_it() {
        curves.batch(0.5, 2);
        curves.batch(1, 1);
        assertThat(loss.batch(MEAN)).isEmpty();

        loss.point(1);

        assertThat(loss.value(MEAN)).isEqualTo("1.5000");
        assertThat(loss.batch(MEAN)).isEqualTo("(this batch 1.0000)");
        assertThat(loss.batch(VALIDATION)).isEmpty();
    }

    @Test
    void the_frame_has_room_for_the_epochs_that_are_expected() {
        curves.expect(10);
        curves.batch(0.1, 2);

        assertThat(loss.horizontal().ticks()).startsWith(0.0).endsWith(10.0).hasSize(11);
        assertThat(loss.horizontal().to()).isCloseTo(10.15, within(1e-9));
    }

    @Test
    void curves_that_were_cleared_begin_anew_and_are_seen_whole() {
        curves.batch(0.1, 100);
        curves.refresh();
        loss.zoom(0.05, 0.1);
        loss.point(0.1);
        curves.clear();
        curves.batch(0.1, 2);

        assertThat(loss.at(MEAN, 0.1)).hasValue(2);
        assertThat(loss.rows()).containsExactly(0.1);
        assertThat(loss.isZoomed()).isFalse();
        assertThat(loss.place()).isEmpty();
    }

    @Test
    void zoom_and_cursor_stay_while_batches_come() {
        SampleCurves.fill(curves, 100, 10);
        loss.zoom(2, 4);
        loss.point(3);
        curves.batch(10.1, 0.5);
        curves.refresh();

        assertThat(loss.horizontal().from()).isEqualTo(2);
        assertThat(loss.horizontal().to()).isEqualTo(4);
        assertThat(loss.place()).isEqualTo("Epochs: 3");
    }

    @Test
    void loss_is_drawn_from_zero_to_a_round_number_above_its_highest_value() {
        curves.batch(0.1, 2.3);
        curves.epoch(1, 0.2);

        assertThat(loss.vertical().from()).isZero();
        assertThat(loss.vertical().to()).isCloseTo(2.5, within(1e-9));
        assertThat(loss.vertical().logarithmic()).isFalse();
    }

    @Test
    void seen_closer_a_loss_is_logarithmic_between_round_numbers() {
        curves.batch(0.1, 2.3);
        curves.batch(0.2, 0.03);

        loss.closer().set(true);

        assertThat(loss.vertical().logarithmic()).isTrue();
        assertThat(loss.vertical().from()).isCloseTo(0.1, within(1e-9));
        assertThat(loss.vertical().to()).isCloseTo(5, within(1e-9));
    }

    @Test
    void a_loss_of_zero_has_a_place_on_a_logarithmic_scale_too() {
        curves.batch(0.1, 1);
        curves.batch(0.2, 0);
        loss.closer().set(true);

        Scale scale = loss.vertical();

        assertThat(scale.from()).isPositive();
        assertThat(scale.place(0)).isEqualTo(scale.place(scale.from()));
    }

    @Test
    void accuracy_is_drawn_from_zero_to_a_hundred_per_cent_and_closer_without_its_climb() {
        for (int batch = 1; batch <= 100; batch++) {
            rightness.batch(batch / 100.0, batch < 5 ? 0.1 : 0.985);
        }
        assertThat(accuracy.vertical().from()).isZero();
        assertThat(accuracy.vertical().to()).isEqualTo(1);

        accuracy.closer().set(true);

        assertThat(accuracy.vertical().from()).isEqualTo(0.8);
        assertThat(accuracy.vertical().to()).isEqualTo(1);
    }

    @Test
    void one_sentence_says_what_the_lines_do() {
        curves.batch(0.5, 2.301);
        assertThat(loss.summary()).isEqualTo("Training loss stayed at 2.30 over 0.5 epochs.");

        curves.batch(1, 0.1);
        curves.epoch(1, 0.0812);

        assertThat(loss.summary()).isEqualTo("Training loss fell from 2.30 to 1.20 over 1 epoch; validation loss is 0.081.");
    }

    @Test
    void the_sentence_of_an_accuracy_rises_and_one_without_batches_speaks_of_validation() {
        rightness.epoch(1, 0.9734);
        assertThat(accuracy.summary()).isEqualTo("Validation accuracy is 97.3 %.");

        rightness.batch(1, 0.1);
        rightness.batch(2, 0.9);

        assertThat(accuracy.summary())
                .isEqualTo("Training accuracy rose from 10.0 % to 50.0 % over 2 epochs; validation accuracy is 97.3 %.");
    }

    @Test
    void as_a_table_values_of_the_same_place_share_a_row() {
        curves.batch(0.5, 2);
        curves.batch(1, 1);
        curves.epoch(1, 0.5);
        curves.epoch(2, 0.25);

        assertThat(loss.table().tsv()).isEqualTo("""
                Epochs\tTraining, each batch\tTraining (mean of 50 batches)\tValidation
                0.500000\t2.00000\t2.00000\t
                1.00000\t1.00000\t1.50000\t0.500000
                2.00000\t\t\t0.250000
                """);
    }
}
