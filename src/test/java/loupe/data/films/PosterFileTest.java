package loupe.data.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import loupe.data.BadInputException;
import loupe.data.Colours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterFileTest {

    private static Colours plain(int width, int height, int argb) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, argb);
        return new Colours(width, height, pixels);
    }

    @Test
    void a_picture_of_any_size_becomes_64_by_96_in_its_own_colour() {
        for (int[] size : new int[][] {{1, 1}, {64, 96}, {500, 30}, {7, 900}, {640, 960}}) {
            Poster poster = PosterFile.of(plain(size[0], size[1], 0xFF336699));

            assertThat(poster.argb()).hasSize(64 * 96).containsOnly(0xFF336699);
        }
    }

    @Test
    void what_is_too_wide_is_cut_off_on_both_sides_alike() {
        Colours wide = plain(192, 96, 0xFFFF0000);
        for (int row = 0; row < 96; row++) {
            Arrays.fill(wide.argb(), row * 192 + 64, row * 192 + 128, 0xFF00FF00);
        }

        assertThat(PosterFile.of(wide).argb()).containsOnly(0xFF00FF00);
    }

    @Test
    void four_pixels_become_their_mean_and_what_is_transparent_is_paper() {
        Colours fine = plain(128, 192, 0xFF000000);
        for (int i = 0; i < fine.argb().length; i += 2) {
            fine.argb()[i] = 0xFF808080;
        }

        assertThat(PosterFile.of(fine).argb()).containsOnly(0xFF404040);
        assertThat(PosterFile.of(plain(64, 96, 0x00123456)).argb()).containsOnly(0xFFFFFFFF);
    }

    @Test
    void a_file_is_read_with_its_colours_and_one_that_is_no_picture_is_told(@TempDir Path folder) throws IOException, BadInputException {
        BufferedImage image = new BufferedImage(64, 96, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 5, 0xABCDEF);
        Path file = folder.resolve("poster.png");
        ImageIO.write(image, "png", file.toFile());
        Path text = Files.writeString(folder.resolve("poster.txt"), "no picture");

        assertThat(PosterFile.read(file).argb()[5 * 64 + 3]).isEqualTo(0xFFABCDEF);
        assertThatThrownBy(() -> PosterFile.read(text)).isInstanceOf(BadInputException.class)
                .hasMessage(text + " is not a picture that Loupe can read. Try PNG or JPEG.");
    }
}
