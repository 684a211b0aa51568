package loupe.ui.common.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import loupe.inference.Cell;
import loupe.network.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MosaicTest {

    @ParameterizedTest
    @CsvSource({"20, 24, 24", "50, 8, 8", "1, 28, 28", "512, 14, 14", "3, 200, 100", "64, 1, 1"})
    void a_mosaic_fits_into_its_place(int channels, int height, int width) {
        Mosaic mosaic = Mosaic.fitting(new Shape.Pictures(channels, height, width), 220, 56, 2);
        assertThat(mosaic.width()).isBetween(1, 220);
        assertThat(mosaic.height()).isBetween(1, 56);
        assertThat(mosaic.scale()).satisfiesAnyOf(scale -> assertThat(scale).isLessThan(1), scale -> assertThat(scale % 1).isZero());
    }

    @Test
    void a_list_is_a_strip_of_cells() {
        Mosaic mosaic = Mosaic.fitting(new Shape.Values(10), 220, 56, 2);
        assertThat(mosaic).isEqualTo(new Mosaic(new Shape.Values(10), 10, 20, 2));
        assertThat(mosaic.cellAt(28, 3)).isEqualTo(Optional.of(new Cell(1, 0, 0)));
    }

    @Test
    void every_pixel_is_a_block_and_nothing_is_painted_between_pictures() {
        Mosaic mosaic = new Mosaic(new Shape.Pictures(2, 1, 2), 2, 2, 1);
        int[] pixels = mosaic.paint(new float[] {1, 2, 3, 4}, value -> (int) value);
        assertThat(mosaic.width()).isEqualTo(9);
        assertThat(pixels).containsExactly(1, 1, 2, 2, 0, 3, 3, 4, 4, 1, 1, 2, 2, 0, 3, 3, 4, 4);
    }

    @Test
    void the_cell_under_each_painted_pixel_is_the_one_that_was_painted_there() {
        for (double scale : new double[] {0.4, 1, 3}) {
            Mosaic mosaic = new Mosaic(new Shape.Pictures(5, 4, 6), 2, scale, 3);
            float[] values = new float[5 * 24];
            for (int i = 0; i < values.length; i++) {
                values[i] = i + 1;
            }
            int[] pixels = mosaic.paint(values, value -> (int) value);
            for (int i = 0; i < pixels.length; i++) {
                double x = i % mosaic.width() + 0.5;
                double y = i / mosaic.width() + 0.5;
                Optional<Cell> cell = mosaic.cellAt(x, y);
                int painted = pixels[i];
                if (scale >= 1) {
                    assertThat(cell.map(c -> c.index(mosaic.shape()) + 1).orElse(0)).isEqualTo(painted);
                    cell.ifPresent(c -> assertThat(mosaic.box(c).contains(x, y)).isTrue());
                } else {
                    assertThat(cell.isPresent()).isEqualTo(painted != 0);
                }
            }
        }
    }

    @Test
    void outside_there_is_no_cell() {
        Mosaic mosaic = new Mosaic(new Shape.Pictures(3, 2, 2), 2, 4, 2);
        assertThat(mosaic.cellAt(-1, 0)).isEmpty();
        assertThat(mosaic.cellAt(12, 12)).as("where the fourth would be").isEmpty();
        assertThat(mosaic.cellAt(9, 1)).as("between two").isEmpty();
        assertThat(mosaic.box(new Cell(1, 1, 0))).isEqualTo(new Rectangle2D(10, 4, 4, 4));
    }

    @Test
    void zoom_never_makes_more_pixels_than_can_be_painted() {
        Mosaic mosaic = Mosaic.zoomed(new Shape.Pictures(1, 500, 500), 24, 300, 4);
        assertThat(mosaic.scale()).isEqualTo(8);
        assertThat(Mosaic.zoomed(new Shape.Pictures(20, 24, 24), 3, 300, 4)).isEqualTo(new Mosaic(new Shape.Pictures(20, 24, 24), 4, 3, 4));
    }
}
