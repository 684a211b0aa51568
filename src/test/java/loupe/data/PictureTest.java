package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;

    @Test
    void a_picture_of_28x28_stays_where_it_is_both_ways() {
        int[] colours = sheet(28, WHITE);
        colours[3 * 28 + 2] = BLACK;

        Picture picture = Picture.of(28, 28, colours);

        float[] ink = new float[784];
        ink[3 * 28 + 2] = 1;
        assertThat(picture).isEqualTo(new Picture(new GrayImage(28, 28, ink), new GrayImage(28, 28, ink), true));
    }

    @Test
    void a_larger_one_is_shrunk_raw_and_put_into_the_middle_for_mnist() {
        int[] colours = sheet(56, BLACK);
        for (int y = 4; y < 14; y++) {
            Arrays.fill(colours, y * 56 + 4, y * 56 + 14, WHITE);
        }

        Picture picture = Picture.of(56, 56, colours);

        assertThat(picture.darkOnLight()).isFalse();
        // Every pixel of the 28x28 stands for 2x2: the square from 4 to 14 fills 2 to 7.
        assertThat(picture.raw()).isEqualTo(square(2, 7));
        // Its ink, 10 wide, fills the box of 20, from 4 to 24.
        assertThat(picture.mnist()).isEqualTo(square(4, 24));
    }

    @Test
    void an_inverted_picture_gives_the_same_ink() {
        int[] colours = sheet(28, WHITE);
        colours[400] = 0xFF336699;
        int[] inverted = Arrays.stream(colours).map(colour -> colour ^ 0x00FFFFFF).toArray();

        assertThat(Picture.of(28, 28, inverted).darkOnLight()).isFalse();
        assertThat(Picture.of(28, 28, inverted).raw().at(8, 14)).isCloseTo(Picture.of(28, 28, colours).raw().at(8, 14),
                within(1e-6f));
    }

    @Test
    void colours_for_another_size_are_refused() {
        assertThatThrownBy(() -> Picture.of(28, 28, new int[783])).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("783 colours for 28x28");
    }

    private static int[] sheet(int side, int colour) {
        int[] colours = new int[side * side];
        Arrays.fill(colours, colour);
        return colours;
    }

    private static GrayImage square(int from, int to) {
        float[] ink = new float[784];
        for (int y = from; y < to; y++) {
            Arrays.fill(ink, y * 28 + from, y * 28 + to, 1);
        }
        return new GrayImage(28, 28, ink);
    }
}
