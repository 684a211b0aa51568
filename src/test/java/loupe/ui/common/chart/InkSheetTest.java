package loupe.ui.common.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import loupe.ui.common.figure.Pen;
import org.junit.jupiter.api.Test;

class InkSheetTest {

    private static final String INK = "#102030";

    private final InkSheet sheet = new InkSheet(20, 10, 1);

    private int alpha(int column, int row) {
        return sheet.pixels()[row * sheet.width() + column] >>> 24;
    }

    private double inked() {
        return IntStream.of(sheet.pixels()).mapToDouble(pixel -> (pixel >>> 24) / 255.0).sum();
    }

    @Test
    void a_level_line_is_as_thick_as_its_pen_and_as_long_as_its_points_lie_apart() {
        sheet.polyline(new double[] {2, 12}, new double[] {5, 5}, Pen.solid(INK, 2));

        assertThat(alpha(5, 4)).isEqualTo(255);
        assertThat(alpha(5, 5)).isEqualTo(255);
        assertThat(alpha(5, 3)).isZero();
        assertThat(alpha(5, 6)).isZero();
        assertThat(alpha(1, 4)).isZero();
        assertThat(alpha(12, 4)).isZero();
        assertThat(sheet.pixels()[4 * 20 + 5]).isEqualTo(0xFF102030);
        assertThat(inked()).isEqualTo(20);
    }

    @Test
    void a_line_between_two_rows_inks_half_of_each() {
        sheet.polyline(new double[] {0, 20}, new double[] {5, 5}, Pen.solid(INK, 1));

        assertThat(alpha(10, 4)).isEqualTo(127);
        assertThat(alpha(10, 5)).isEqualTo(127);
    }

    @Test
    void an_upright_line_is_as_thick_as_a_level_one() {
        sheet.polyline(new double[] {10, 10}, new double[] {1, 9}, Pen.solid(INK, 2));

        assertThat(alpha(9, 5)).isEqualTo(255);
        assertThat(alpha(10, 5)).isEqualTo(255);
        assertThat(alpha(8, 5)).isZero();
        assertThat(alpha(11, 5)).isZero();
        assertThat(inked()).isEqualTo(16);
    }

    @Test
    void a_slanted_line_inks_its_length_times_its_width() {
        sheet.polyline(new double[] {4, 10}, new double[] {1, 9}, Pen.solid(INK, 2));

        assertThat(inked()).isBetween(18.0, 22.0);
    }

    @Test
    void dashes_leave_gaps() {
        sheet.polyline(new double[] {0, 20}, new double[] {5, 5}, new Pen(INK, 2, List.of(4.0, 2.0)));

        assertThat(IntStream.range(0, 20).filter(column -> alpha(column, 5) == 0)).containsExactly(4, 5, 10, 11, 16, 17);
    }

    @Test
    void what_lies_beyond_the_sheet_is_left_out_and_a_dot_is_round() {
        sheet.polyline(new double[] {-5, 30}, new double[] {-3, -3}, Pen.solid(INK, 2));
        sheet.polyline(new double[] {-5, 30}, new double[] {40, 40}, Pen.solid(INK, 2));
        assertThat(inked()).isZero();

        sheet.dot(10, 5, 3, INK);
        sheet.dot(-50, 5, 3, INK);

        assertThat(alpha(10, 5)).isEqualTo(255);
        assertThat(alpha(12, 2)).isLessThan(128);
        assertThat(inked()).isBetween(27.0, 30.0);
    }

    @Test
    void twice_as_fine_a_screen_has_twice_as_many_pixels_each_way() {
        InkSheet fine = new InkSheet(20, 10, 2);
        fine.polyline(new double[] {0, 20}, new double[] {5, 5}, Pen.solid(INK, 2));

        assertThat(List.of(fine.width(), fine.height())).containsExactly(40, 20);
        assertThat(IntStream.range(0, 20).filter(row -> fine.pixels()[row * 40 + 20] != 0)).containsExactly(8, 9, 10, 11);
    }

    @Test
    void a_sheet_that_was_cleared_is_clean() {
        sheet.polyline(new double[] {0, 20}, new double[] {0, 9}, Pen.solid(INK, 2));
        sheet.clear();

        assertThat(inked()).isZero();
    }

    @Test
    void a_traced_line_may_run_anywhere_and_inks_its_length_times_its_width() {
        sheet.trace(new double[] {4, 14, 14, 4, 4}, new double[] {2, 2, 8, 8, 2}, Pen.solid(INK, 2), 1);

        assertThat(List.of(alpha(8, 1), alpha(8, 2), alpha(13, 5), alpha(14, 5), alpha(4, 5))).containsOnly(255);
        assertThat(List.of(alpha(8, 4), alpha(8, 5), alpha(1, 5), alpha(17, 5))).containsOnly(0);
        assertThat(inked()).isBetween(62.0, 65.0);
    }

    @Test
    void where_a_faint_traced_line_lies_over_itself_it_is_not_darker() {
        sheet.trace(new double[] {2, 18, 2}, new double[] {5, 5, 5}, Pen.solid("#000000", 2), 0.25);

        assertThat(alpha(10, 4)).isEqualTo(63);
        assertThat(alpha(10, 5)).isEqualTo(63);
        assertThat(alpha(10, 7)).isZero();
    }

    @Test
    void a_traced_line_has_its_dashes_at_the_same_places_whichever_way_it_runs() {
        sheet.trace(new double[] {0, 20}, new double[] {5, 5}, new Pen(INK, 2, List.of(6.0, 4.0)), 1);
        List<Integer> forth = gaps();
        sheet.clear();
        sheet.trace(new double[] {20, 0}, new double[] {5, 5}, new Pen(INK, 2, List.of(6.0, 4.0)), 1);

        assertThat(forth).containsExactly(5, 6, 7, 8, 15, 16, 17, 18, 19);
        assertThat(gaps()).containsExactlyElementsOf(forth.stream().map(column -> 19 - column).sorted().toList());
    }

    private List<Integer> gaps() {
        return IntStream.range(0, 20).filter(column -> alpha(column, 5) == 0).boxed().toList();
    }

    @Test
    void what_is_traced_beyond_the_sheet_is_left_out() {
        sheet.trace(new double[] {-50, -50, 70}, new double[] {-9, 30, 30}, Pen.solid(INK, 2), 1);

        assertThat(inked()).isZero();
    }
}
