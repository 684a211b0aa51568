package loupe.ui.common.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {

    @Test
    void csv_quotes_what_would_be_read_as_more_than_one_cell() {
        FigureTable table = new FigureTable(List.of("network", "moved, pixels"),
                List.of(List.of("my \"first\"", "-3"), List.of("two\nlines", "0.25")));

        assertThat(table.csv()).isEqualTo("""
                network,"moved, pixels"
                "my ""first""\",-3
                "two
                lines",0.25
                """);
    }

    @Test
    void tabs_and_line_ends_in_a_cell_become_blanks_where_tabs_part_the_cells() {
        FigureTable table = new FigureTable(List.of("a", "b"), List.of(List.of("1\t2", "3\n4")));

        assertThat(table.tsv()).isEqualTo("a\tb\n1 2\t3 4\n");
    }

    @Test
    void a_row_with_another_number_of_cells_is_refused() {
        assertThatThrownBy(() -> new FigureTable(List.of("a", "b"), List.of(List.of("1", "2"), List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("Row 2 has 1 cells, but there are 2 columns.");
    }
}
