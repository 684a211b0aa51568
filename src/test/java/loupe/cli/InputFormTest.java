package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import loupe.data.BadInputException;
import loupe.data.Drawing;
import loupe.data.GrayImage;
import loupe.data.Stroke;
import loupe.data.StrokeRenderer;
import loupe.storage.StrokeFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFormTest {

    private static final Drawing CORNER = new Drawing(100, 100,
            List.of(new Stroke(List.of(new Stroke.Point(5, 5), new Stroke.Point(5, 25)))), 8);

    @TempDir
    private Path folder;

    @Test
    void drawings_go_through_the_canvas_own_path_in_their_order() throws Exception {
        Path file = folder.resolve("strokes.json");
        StrokeFile.write(file, List.of(CORNER, Drawing.empty(10)));
        StrokeRenderer canvas = new StrokeRenderer();

        assertThat(InputForm.RAW.drawings(file)).containsExactly(new Question("drawing 1", canvas.raw(CORNER), ""),
                new Question("drawing 2", GrayImage.blank(), "there is no ink: the network got a blank picture"));
        assertThat(InputForm.MNIST.drawings(file)).extracting(Question::picture)
                .containsExactly(canvas.mnist(CORNER), canvas.mnist(Drawing.empty(10)));
        assertThat(canvas.raw(CORNER)).isNotEqualTo(canvas.mnist(CORNER));
    }

    @Test
    void pictures_say_which_way_round_they_were_read() throws Exception {
        Path dark = picture("dark.png", 0xFFFFFF, 0);
        Path light = picture("light.png", 0, 0xFFFFFF);

        List<Question> raw = InputForm.RAW.pictures(List.of(light, dark));

        assertThat(raw).extracting(Question::name).containsExactly(light.toString(), dark.toString());
        assertThat(raw).extracting(Question::remark).containsExactly("light ink on dark paper", "dark ink on light paper");
        assertThat(raw.get(0).picture()).isEqualTo(raw.get(1).picture());
        // The dot at (4, 4) of 56 pixels is at (2, 2) of 28; centred it fills the box.
        assertThat(raw.get(0).picture().at(2, 2)).isEqualTo(1);
        assertThat(InputForm.MNIST.pictures(List.of(dark)).getFirst().picture().at(14, 14)).isEqualTo(1);
    }

    @Test
    void a_picture_without_ink_is_said_to_have_none() throws Exception {
        assertThat(InputForm.RAW.pictures(List.of(picture("blank.png", 0xFFFFFF, 0xFFFFFF)))).extracting(Question::remark)
                .containsExactly("there is no ink: the network got a blank picture");
    }

    @Test
    void a_drawing_too_small_to_be_drawn_is_bad_input_and_no_fault_of_the_program() throws Exception {
        Path file = Files.writeString(folder.resolve("s.json"), "[{\"box\":[1,1],\"strokes\":[]},{\"box\":[0.0001,1],\"strokes\":[]}]");

        assertThatThrownBy(() -> InputForm.RAW.drawings(file)).isInstanceOf(BadInputException.class)
                .hasMessage(file + ", drawing 2: The box' width is 1.0E-4; it must lie between 0.001 and 1000000000.");
    }

    private Path picture(String name, int paper, int ink) throws Exception {
        BufferedImage image = new BufferedImage(56, 56, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 56 * 56; i++) {
            boolean dot = i % 56 / 2 == 2 && i / 56 / 2 == 2;
            image.setRGB(i % 56, i / 56, dot ? ink : paper);
        }
        ImageIO.write(image, "png", folder.resolve(name).toFile());
        return folder.resolve(name);
    }
}
