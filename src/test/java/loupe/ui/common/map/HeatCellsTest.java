package loupe.ui.common.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import loupe.ui.common.layers.ColourScale;
import org.junit.jupiter.api.Test;

class HeatCellsTest {

    private static final ColourScale ONE = new ColourScale(false, 1);

    @Test
    void plain_cells_have_neither_glyphs_nor_hatching() {
        assertThat(HeatCells.plain(2, new float[] {0, 1, 0.5f, Float.NaN}, ONE)).isEqualTo(new HeatCells(2,
                List.of(0f, 1f, 0.5f, Float.NaN), ONE, List.of("", "", "", ""), List.of(false, false, false, false)));
    }

    @Test
    void the_rows_follow_from_the_columns() {
        assertThat(HeatCells.plain(2, new float[6], ONE).rows()).isEqualTo(3);
    }

    @Test
    void what_does_not_fill_its_rows_is_no_map() {
        assertThatThrownBy(() -> HeatCells.plain(2, new float[3], ONE)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 values, 3 glyphs and 3 hatchings for rows of 2");
    }
}
