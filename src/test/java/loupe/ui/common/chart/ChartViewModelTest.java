package loupe.ui.common.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import loupe.ui.common.figure.FigureTable;
import org.junit.jupiter.api.Test;

class ChartViewModelTest {

    private final ChartViewModel model = new ChartViewModel(ChartQuantity.LOSS);

    private static ChartLine line(String name, int place, double... values) {
        return new ChartLine(name, place, ChartLine.Kind.POINTS, Points.of(IntStream.rangeClosed(1, values.length).asDoubleStream().toArray(), values));
    }

    @Test
    void what_was_zoomed_to_and_pointed_at_stays_when_points_are_added() {
        model.show(ChartAxis.BATCHES, List.of(line("a", 0, 4, 3, 2, 1)));
        model.zoom(3, 2);
        model.point(2.4);

        model.show(ChartAxis.BATCHES, List.of(line("a", 0, 4, 3, 2, 1, 0.5, 0.25)));

        assertThat(model.horizontal().from()).isEqualTo(2);
        assertThat(model.horizontal().to()).isEqualTo(3);
        assertThat(model.value(0)).isEqualTo("3.0000");
        assertThat(model.place()).isEqualTo("Batches: 2.4");
        assertThat(model.isZoomed()).isTrue();
    }

    @Test
    void another_axis_shows_the_whole_of_it() {
        model.show(ChartAxis.BATCHES, List.of(line("a", 0, 4, 3, 2, 1)));
        model.zoom(2, 3);

        model.show(ChartAxis.SECONDS, List.of(line("a", 0, 4, 3, 2, 1)));

        assertThat(model.isZoomed()).isFalse();
        assertThat(model.horizontal().to()).isEqualTo(4 * 1.015);
    }

    @Test
    void the_wheel_s_zoom_keeps_the_place_under_the_pointer_and_stays_within_the_whole() {
        model.show(ChartAxis.BATCHES, List.of(line("a", 0, new double[100])));
        model.zoomBy(0.5, 50);
        Scale half = model.horizontal();
        assertThat((50 - half.from()) / (half.to() - half.from())).isCloseTo(50 / 101.5, within(1e-9));

        model.zoomBy(10, 50);
        assertThat(model.isZoomed()).isFalse();
        IntStream.range(0, 200).forEach(i -> model.zoomBy(0.5, 50));
        assertThat(model.horizontal().to() - model.horizontal().from()).isBetween(0.01, 0.03);
    }

    @Test
    void who_goes_along_sees_as_much_as_before_and_stops_at_the_ends() {
        model.show(ChartAxis.BATCHES, List.of(line("a", 0, new double[100])));
        model.pan(0.5);
        assertThat(model.isZoomed()).isFalse();

        model.zoom(20, 40);
        model.pan(0.25);
        assertThat(List.of(model.horizontal().from(), model.horizontal().to())).containsExactly(25.0, 45.0);
        model.pan(-10);
        assertThat(List.of(model.horizontal().from(), model.horizontal().to())).containsExactly(0.0, 20.0);
        model.pan(100);
        assertThat(model.horizontal().to()).isCloseTo(101.5, within(1e-9));
        assertThat(model.horizontal().from()).isCloseTo(81.5, within(1e-9));
    }

    @Test
    void the_values_axis_fits_what_is_seen_and_can_be_logarithmic() {
        model.show(ChartAxis.BATCHES, List.of(line("a", 0, 100, 10, 1, 0.1)));
        assertThat(model.vertical().to()).isEqualTo(100);
        model.zoom(3, 4);
        assertThat(model.vertical().to()).isEqualTo(10);
        model.closer().set(true);
        assertThat(model.vertical()).isEqualTo(Scale.logarithmic(0.1, 10));
    }

    @Test
    void what_is_held_for_a_file_does_not_grow_with_the_chart() {
        TrainingCurves curves = SampleCurves.of(ChartQuantity.LOSS, 600, 100);
        ChartViewModel held = curves.chart().still();
        FigureTable before = held.table();
        curves.chart().zoom(1, 2);
        curves.clear();
        SampleCurves.fill(curves, 1200, 100);

        assertThat(held.table()).isEqualTo(before);
        assertThat(held.isZoomed()).isFalse();
        assertThat(held.vertical()).isEqualTo(SampleCurves.of(ChartQuantity.LOSS, 600, 100).chart().vertical());
    }

    @Test
    void without_a_cursor_the_ends_are_told_and_all_of_it_is_a_table_by_x() {
        model.show(ChartAxis.EPOCHS, List.of(line("a", 0, 1, Double.NaN, 0.5),
                new ChartLine("b", 1, ChartLine.Kind.RAW, Points.of(new double[] {2}, new double[] {7})), line("c", 5)));

        assertThat(model.summary()).isEqualTo("Loss: a 0.50; c –");
        assertThat(model.table()).isEqualTo(new FigureTable(List.of("Epochs", "a", "b, each batch", "c"), List.of(
                List.of("1.00000", "1.00000", "", ""), List.of("2.00000", "", "7.00000", ""), List.of("3.00000", "0.500000", "", ""))));
    }

    @Test
    void a_step_begins_at_the_end_and_stays_in_what_is_seen() {
        model.show(ChartAxis.BATCHES, List.of(line("a", 0, 4, 3, 2, 1)));
        model.step(0.1);
        assertThat(model.cursor()).hasValue(4);
        model.step(-10);
        assertThat(model.cursor()).hasValue(0);
        model.leave();
        assertThat(model.cursor()).isEmpty();
    }

    @Test
    void more_runs_than_marks_have_signs_of_their_own() {
        assertThat(IntStream.range(0, 20).mapToObj(ChartLine::sign).distinct()).hasSize(20);
        assertThat(ChartLine.sign(4)).isEqualTo("●2");
    }

    @Test
    void a_moved_cursor_leaves_the_picture_of_the_lines_as_it_is() {
        model.show(ChartAxis.BATCHES, List.of(line("a", 0, 4, 3, 2, 1)));
        long picture = model.picture();
        long version = model.version().get();

        model.point(2);
        assertThat(model.picture()).isEqualTo(picture);
        assertThat(model.version().get()).isGreaterThan(version);

        model.closer().set(true);
        assertThat(model.picture()).isGreaterThan(picture);
    }
}
