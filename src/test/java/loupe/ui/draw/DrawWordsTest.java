package loupe.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.data.Drawing;
import loupe.data.StarterDigit;
import loupe.ui.common.easel.Sheet;
import org.junit.jupiter.api.Test;

class DrawWordsTest {

    private final Sheet first = Sheet.of(StarterDigit.drawing(280), false);

    @Test
    void the_status_says_where_how_large_and_how_turned_the_drawing_is() {
        assertThat(DrawWords.status(first)).isEqualTo("In the middle  ·  20 × 20 px");
        assertThat(DrawWords.status(first.moved(60, 0))).isEqualTo("6 px right of the middle  ·  20 × 20 px");
        assertThat(DrawWords.status(first.moved(-25, -10).turned(15))).startsWith("2.5 px left of and 1 px above the middle  ·  ")
                .endsWith("  ·  turned 15° clockwise");
        assertThat(DrawWords.status(first.moved(0, 10).turned(-90)))
                .isEqualTo("1 px below the middle  ·  20 × 20 px  ·  turned 90° anticlockwise");
        assertThat(DrawWords.status(Sheet.of(Drawing.empty(280), false))).isEqualTo("The canvas is empty");
    }

    @Test
    void the_canvas_says_where_the_pen_of_the_keys_is() {
        assertThat(DrawWords.canvas(first, new KeyPen.State(true, true, 13, 0)))
                .isEqualTo("Pen down at column 14, row 1. Your drawing, 1 stroke; the networks get it 28 by 28.");
    }
}
