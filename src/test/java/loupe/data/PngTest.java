package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

    @Test
    void each_pixel_becomes_a_square_of_its_colour() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.of(2, 1, 3, i -> i == 0 ? 0x102030 : 0xFFEEDD)));

        assertThat(image.getWidth()).isEqualTo(6);
        assertThat(image.getHeight()).isEqualTo(3);
        assertThat(image.getRGB(2, 2) & 0xFFFFFF).isEqualTo(0x102030);
        assertThat(image.getRGB(3, 0) & 0xFFFFFF).isEqualTo(0xFFEEDD);
    }
}
