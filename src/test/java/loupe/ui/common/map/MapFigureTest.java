package loupe.ui.common.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import loupe.ui.common.layers.ColourScale;
import org.junit.jupiter.api.Test;

class MapFigureTest {

    private static final HeatCells CELLS = HeatCells.of(3, new float[] {0, 0.25f, 0.5f, 1, Float.NaN, 0.125f, 0, 0, 0}, new ColourScale(false, 1),
            List.of("1", "2", "3", "4", "", "6", "7", "8", "9"), List.of(true, false, false, false, false, false, false, false, false));

    @Test
    void the_table_counts_from_the_middle_and_says_what_is_hatched() {
        assertThat(figure(Optional.of(CELLS)).table().csv()).startsWith("""
                pixels right,pixels down,value,answer,leaves the frame
                -1,-1,0.000000,1,yes
                0,-1,0.250000,2,no
                1,-1,0.500000,3,no
                -1,0,1.000000,4,no
                0,0,,,no
                1,0,0.125000,6,no
                """);
    }

    @Test
    void the_table_leaves_out_what_the_cells_do_not_say() {
        assertThat(new MapFigure(() -> "", () -> "", () -> Optional.of(CELLS), () -> MapFigure.Reading.ANSWERS).table().csv()).startsWith("""
                pixels right,pixels down,value,answer
                -1,-1,0.000000,1
                """);
        assertThat(new MapFigure(() -> "", () -> "", () -> Optional.of(CELLS), () -> MapFigure.Reading.VALUES).table().csv()).startsWith("""
                pixels right,pixels down,value
                -1,-1,0.000000
                """);
    }

    @Test
    void the_saved_map_has_a_square_for_each_cell_and_its_character() {
        String svg = figure(Optional.of(CELLS)).svg().orElseThrow().toString();

        assertThat(svg).contains(">A map<").contains(">7<");
        assertThat(svg.split("<rect")).as("the sheet and nine cells").hasSize(11);
    }

    @Test
    void while_nothing_is_shown_there_is_nothing_to_save() {
        assertThat(figure(Optional.empty()).svg()).isEmpty();
        assertThat(figure(Optional.empty()).table().rows()).isEmpty();
    }

    private static MapFigure figure(Optional<HeatCells> cells) {
        return new MapFigure(() -> "A map", () -> "It shows nine cells.", () -> cells, () -> MapFigure.Reading.ANSWERS_IN_FRAME);
    }
}
