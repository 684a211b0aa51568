package loupe.ui.common.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import loupe.data.GrayImage;
import loupe.ui.common.figure.FigureTable;
import org.junit.jupiter.api.Test;

class PicturesFigureTest {

    private static final GrayImage DOT = dot();

    @Test
    void the_table_has_a_row_a_pixel_and_a_column_a_picture() {
        PicturesFigure figure = figure(List.of(PicturesFigure.Tile.ink("first", DOT), new PicturesFigure.Tile("difference", less(), true)));

        assertThat(figure.table().columns()).containsExactly("Row", "Column", "first", "difference");
        assertThat(figure.table().rows()).hasSize(784).contains(List.of("3", "4", "0.750", "-0.750"), List.of("1", "1", "0.000", "-0.000"));
    }

    @Test
    void it_is_saved_with_every_picture_under_its_name_six_in_a_row() {
        String svg = figure(IntStream.range(0, 7).mapToObj(i -> PicturesFigure.Tile.ink("picture " + i, DOT)).toList()).svg().orElseThrow()
                .toString();

        assertThat(svg).contains("width=\"756\" height=\"282\"", ">picture 0</text>", ">picture 6</text>");
        assertThat(svg.split("<image ", -1)).hasSize(8);
        assertThat(svg).contains("<image x=\"12\" y=\"12\" width=\"112\" height=\"112\"", "<image x=\"12\" y=\"147\"");
    }

    @Test
    void a_table_that_is_written_later_has_what_was_shown_when_it_was_asked_for() {
        List<List<PicturesFigure.Tile>> shown = new ArrayList<>(List.of(List.of(PicturesFigure.Tile.ink("first", DOT)), List.of()));
        PicturesFigure figure = new PicturesFigure(() -> "title", () -> "sentence", shown::removeFirst);

        Supplier<FigureTable> first = figure.tableOfNow();

        assertThat(figure.table().rows()).isEmpty();
        assertThat(first.get().rows()).hasSize(784);
    }

    @Test
    void where_nothing_is_shown_nothing_is_written() {
        assertThat(figure(List.of()).table().rows()).isEmpty();
    }

    private static PicturesFigure figure(List<PicturesFigure.Tile> tiles) {
        return new PicturesFigure(() -> "title", () -> "sentence", () -> tiles);
    }

    private static float[] less() {
        float[] values = DOT.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = -values[i];
        }
        return values;
    }

    private static GrayImage dot() {
        float[] ink = new float[784];
        ink[2 * 28 + 3] = 0.75f;
        return new GrayImage(28, 28, ink);
    }
}
