package loupe.ui.common.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartViewModelTest {

    private final ChartViewModel loss = new ChartViewModel(ChartQuantity.LOSS);
    private final ChartViewModel accuracy = new ChartViewModel(ChartQuantity.ACCURACY);

    @Test
    void an_empty_chart_says_so_and_spans_one_epoch() {
        assertThat(loss.isEmpty()).isTrue();
        assertThat(loss.summary()).isEqualTo("Loss: nothing is measured yet.");
        assertThat(accuracy.summary()).isEqualTo("Accuracy: nothing is measured yet.");
        assertThat(loss.at(0.5)).isEqualTo(new Reading(0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()));
        assertThat(loss.horizontal().ticks()).containsExactly(0.0, 0.2, 0.4, 0.6000000000000001, 0.8, 1.0);
    }

    @Test
    void the_smoothed_line_is_the_mean_of_the_last_fifty_batches_and_of_fewer_at_the_start() {
        for (int batch = 1; batch <= 60; batch++) {
            loss.add(ChartSeries.TRAINING, batch / 100.0, batch);
        }

        assertThat(loss.at(0.01).mean()).hasValue(1);
        assertThat(loss.at(0.10).mean()).hasValue(5.5);
        assertThat(loss.at(0.60).mean()).hasValue(35.5);
        assertThat(loss.at(0.60).batch()).hasValue(60);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_value_that_is_no_finite_number_is_left_out(double value) {
        loss.add(ChartSeries.TRAINING, 0.1, value);
        loss.add(ChartSeries.VALIDATION, 1, value);

        assertThat(loss.isEmpty()).isTrue();
    }

    @Test
    void a_place_is_read_at_the_nearest_batch_and_the_nearest_epoch() {
        loss.add(ChartSeries.TRAINING, 0.5, 2);
        loss.add(ChartSeries.TRAINING, 1, 1);
        loss.add(ChartSeries.VALIDATION, 1, 0.9);
        loss.add(ChartSeries.VALIDATION, 2, 0.7);

        assertThat(loss.at(0.7)).isEqualTo(reading(0.5, 2, 2, 0.9));
        assertThat(loss.at(0.8)).isEqualTo(reading(1, 1.5, 1, 0.9));
        assertThat(loss.at(Double.POSITIVE_INFINITY)).isEqualTo(reading(1, 1.5, 1, 0.7));
    }

    @Test
    void the_frame_has_room_for_the_epochs_that_are_expected() {
        loss.expect(10);
        loss.add(ChartSeries.TRAINING, 0.1, 2);

        assertThat(loss.horizontal().ticks()).startsWith(0.0).endsWith(10.0).hasSize(11);
        assertThat(loss.horizontal().to()).isCloseTo(10.15, within(1e-9));
    }

    @Test
    void a_chart_that_was_cleared_begins_anew() {
        loss.add(ChartSeries.TRAINING, 0.1, 100);
        loss.clear();
        loss.add(ChartSeries.TRAINING, 0.1, 2);

        assertThat(loss.at(0.1).mean()).hasValue(2);
        assertThat(loss.rows()).hasSize(1);
    }

    @Test
    void loss_is_drawn_from_zero_to_a_round_number_above_its_highest_value() {
        loss.add(ChartSeries.TRAINING, 0.1, 2.3);
        loss.add(ChartSeries.VALIDATION, 1, 0.2);

        assertThat(loss.vertical().from()).isZero();
        assertThat(loss.vertical().to()).isCloseTo(2.5, within(1e-9));
        assertThat(loss.vertical().logarithmic()).isFalse();
    }

    @Test
    void seen_closer_a_loss_is_logarithmic_between_round_numbers() {
        loss.add(ChartSeries.TRAINING, 0.1, 2.3);
        loss.add(ChartSeries.TRAINING, 0.2, 0.03);

        loss.closerProperty().set(true);

        assertThat(loss.vertical().logarithmic()).isTrue();
        assertThat(loss.vertical().from()).isCloseTo(0.1, within(1e-9));
        assertThat(loss.vertical().to()).isCloseTo(5, within(1e-9));
    }

    @Test
    void a_loss_of_zero_has_a_place_on_a_logarithmic_scale_too() {
        loss.add(ChartSeries.TRAINING, 0.1, 1);
        loss.add(ChartSeries.TRAINING, 0.2, 0);
        loss.closerProperty().set(true);

        Scale scale = loss.vertical();

        assertThat(scale.from()).isPositive();
        assertThat(scale.place(0)).isEqualTo(scale.place(scale.from()));
    }

    @Test
    void accuracy_is_drawn_from_zero_to_a_hundred_per_cent_and_closer_without_its_climb() {
        for (int batch = 1; batch <= 100; batch++) {
            accuracy.add(ChartSeries.TRAINING, batch / 100.0, batch < 5 ? 0.1 : 0.985);
        }
        assertThat(accuracy.vertical().from()).isZero();
        assertThat(accuracy.vertical().to()).isEqualTo(1);

        accuracy.closerProperty().set(true);

        assertThat(accuracy.vertical().from()).isEqualTo(0.8);
        assertThat(accuracy.vertical().to()).isEqualTo(1);
    }

    @Test
    void long_lines_are_drawn_with_few_points_that_keep_the_peaks_and_the_ends() {
        for (int batch = 1; batch <= 6000; batch++) {
            loss.add(ChartSeries.TRAINING, batch / 600.0, batch == 3333 ? 9 : batch == 4444 ? -1 : 2 + batch / 1e6);
        }

        Points drawn = Decimation.of(loss.raw(), ChartViewModel.DRAWN);

        assertThat(drawn.size()).isLessThanOrEqualTo(ChartViewModel.DRAWN);
        assertThat(drawn.highest()).isEqualTo(9);
        assertThat(drawn.lowest(0)).isEqualTo(-1);
        assertThat(List.of(drawn.x(0), drawn.lastX())).containsExactly(1 / 600.0, 10.0);
        for (int i = 1; i < drawn.size(); i++) {
            assertThat(drawn.x(i)).isGreaterThan(drawn.x(i - 1));
        }
    }

    @Test
    void one_sentence_says_what_the_lines_do() {
        loss.add(ChartSeries.TRAINING, 0.5, 2.301);
        assertThat(loss.summary()).isEqualTo("Training loss stayed at 2.30 over 0.5 epochs.");

        loss.add(ChartSeries.TRAINING, 1, 0.1);
        loss.add(ChartSeries.VALIDATION, 1, 0.0812);

        assertThat(loss.summary()).isEqualTo("Training loss fell from 2.30 to 1.20 over 1 epoch; validation loss is 0.081.");
    }

    @Test
    void the_sentence_of_an_accuracy_rises_and_one_without_batches_speaks_of_validation() {
        accuracy.add(ChartSeries.VALIDATION, 1, 0.9734);
        assertThat(accuracy.summary()).isEqualTo("Validation accuracy is 97.3 %.");

        accuracy.add(ChartSeries.TRAINING, 1, 0.1);
        accuracy.add(ChartSeries.TRAINING, 2, 0.9);

        assertThat(accuracy.summary())
                .isEqualTo("Training accuracy rose from 10.0 % to 50.0 % over 2 epochs; validation accuracy is 97.3 %.");
    }

    @Test
    void as_a_table_values_of_the_same_place_share_a_row() {
        loss.add(ChartSeries.TRAINING, 0.5, 2);
        loss.add(ChartSeries.TRAINING, 1, 1);
        loss.add(ChartSeries.VALIDATION, 1, 0.5);
        loss.add(ChartSeries.VALIDATION, 2, 0.25);

        assertThat(loss.rows()).containsExactly(
                new ChartRow(0.5, OptionalDouble.of(2), OptionalDouble.of(2), OptionalDouble.empty()),
                new ChartRow(1, OptionalDouble.of(1), OptionalDouble.of(1.5), OptionalDouble.of(0.5)),
                new ChartRow(2, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(0.25)));
        assertThat(loss.table().tsv()).isEqualTo("""
                Epochs\tTraining loss, each batch\tTraining loss, mean of the last 50 batches\tValidation loss
                0.500000\t2.00000\t2.00000\t
                1.00000\t1.00000\t1.50000\t0.500000
                2.00000\t\t\t0.250000
                """);
    }

    @Test
    void whatever_is_drawn_changes_the_version_and_nothing_else_does() {
        long before = loss.version();
        loss.add(ChartSeries.TRAINING, 0.1, Double.NaN);
        assertThat(loss.version()).isEqualTo(before);

        loss.add(ChartSeries.TRAINING, 0.1, 1);
        loss.closerProperty().set(true);
        loss.expect(3);
        loss.clear();

        assertThat(loss.version()).isEqualTo(before + 4);
    }

    private static Reading reading(double epochs, double mean, double batch, double validation) {
        return new Reading(epochs, OptionalDouble.of(mean), OptionalDouble.of(batch), OptionalDouble.of(validation));
    }
}
