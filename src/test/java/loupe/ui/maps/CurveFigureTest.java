package loupe.ui.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import loupe.ui.common.SeriesMark;
import org.junit.jupiter.api.Test;

class CurveFigureTest {

    @Test
    void the_table_has_a_row_for_each_value_and_a_column_for_each_network() {
        float[] a = new float[Change.TURN.count()];
        Arrays.fill(a, 0.5f);
        a[0] = Float.NaN;
        CurveFigure figure = figure(Change.TURN, new CurvePlot.Line(SeriesMark.A, "mlp", a), new CurvePlot.Line(SeriesMark.B, "cnn", new float[0]));

        assertThat(figure.table().columns()).containsExactly("Degrees turned clockwise", "A mlp", "B cnn");
        assertThat(figure.table().rows()).hasSize(72).startsWith(List.of("-180.00", "", ""), List.of("-175.00", "0.500000", ""));
    }

    @Test
    void a_turn_is_saved_as_a_closed_curve_and_a_size_from_left_to_right() {
        float[] turns = new float[Change.TURN.count()];
        float[] sizes = new float[Change.ZOOM.count()];
        String round = figure(Change.TURN, new CurvePlot.Line(SeriesMark.A, "mlp", turns)).svg().orElseThrow().toString();
        String flat = figure(Change.ZOOM, new CurvePlot.Line(SeriesMark.A, "mlp", sizes)).svg().orElseThrow().toString();

        String points = last(round);
        assertThat(points.split(" ")).hasSize(73);
        assertThat(points.split(" ")[0]).isEqualTo(points.split(" ")[72]);
        assertThat(last(flat)).startsWith("30,370 ").endsWith("370,370");
    }

    @Test
    void what_is_saved_names_its_axes_and_its_networks() {
        float[] turns = new float[Change.TURN.count()];
        float[] sizes = new float[Change.ZOOM.count()];

        assertThat(figure(Change.TURN, new CurvePlot.Line(SeriesMark.A, "mlp", turns)).svg().orElseThrow().toString())
                .contains(">0<", ">0.5<", ">1<", ">-90°<", ">0°<", ">90°<", ">180°<", ">A<", ">A mlp<", ">Probability of the true class");
        assertThat(figure(Change.ZOOM, new CurvePlot.Line(SeriesMark.B, "cnn", sizes)).svg().orElseThrow().toString())
                .contains(">0.4<", ">1.6<", ">Times as large<", ">B<", ">B cnn<");
    }

    private static String last(String svg) {
        return svg.replaceAll("(?s).*<polyline points=\"([^\"]*)\".*", "$1");
    }

    private static CurveFigure figure(Change change, CurvePlot.Line... lines) {
        return new CurveFigure(() -> change, () -> List.of(lines), () -> "Curves.");
    }
}
