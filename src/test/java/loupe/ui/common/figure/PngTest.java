package loupe.ui.common.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Random;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

    private static final int WIDTH = 37;
    private static final int HEIGHT = 21;

    @Test
    void another_program_reads_every_pixel_as_it_was_opacity_included() throws Exception {
        int[] argb = new Random(1).ints(WIDTH * HEIGHT).toArray();

        assertThat(pixels(Png.of(WIDTH, HEIGHT, argb))).containsExactly(argb);
    }

    @Test
    void an_image_of_the_toolkit_is_written_whole() throws Exception {
        int[] argb = new Random(2).ints(WIDTH * HEIGHT).map(pixel -> pixel | 0xFF000000).toArray();
        WritableImage image = new WritableImage(WIDTH, HEIGHT);
        image.getPixelWriter().setPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), argb, 0, WIDTH);

        assertThat(pixels(Png.of(image))).containsExactly(argb);
    }

    private static int[] pixels(byte[] png) throws Exception {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(read.getWidth()).isEqualTo(WIDTH);
        assertThat(read.getHeight()).isEqualTo(HEIGHT);
        return read.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }
}
