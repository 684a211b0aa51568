package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import loupe.cli.CommandLineFixture.Outcome;
import loupe.data.KnownSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    private Path home;
    private CommandLineFixture line;
    private Path image;
    private Path out;

    @BeforeEach
    void setUp() throws IOException {
        line = new CommandLineFixture(home);
        line.writeData("digits", 28, 20);
        BufferedImage picture = new BufferedImage(28, 28, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(14, 14, 0xFFFFFF);
        image = home.resolve("dot.png");
        ImageIO.write(picture, "png", image.toFile());
        out = home.resolve("out");
    }

    private static BufferedImage read(Path file) throws IOException {
        return ImageIO.read(file.toFile());
    }

    @Test
    void it_writes_its_pictures_and_says_which() throws IOException {
        Outcome outcome = line.run("explain", "--model", "mlp", image.toString(), "--out", out.toString(), "--input", "raw");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.outLines()).containsExactly(image + ": 1 (75.0 %), 3 (25.0 %), 0 (0.0 %); light ink on dark paper. For class 1, "
                + "input.png, saliency.png, occlusion.png, shift-map.png, first-layer.png, nearest.png are in " + out + ".");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("input.png", "saliency.png",
                    "occlusion.png", "shift-map.png", "first-layer.png", "nearest.png");
        }
    }

    @Test
    void the_file_that_is_asked_about_is_not_written_over() throws IOException {
        Path asked = Files.move(image, home.resolve("input.png"));
        byte[] before = Files.readAllBytes(asked);

        Outcome outcome = line.run("explain", "--model", "mlp", asked.toString(), "--out", home.toString(), "--input", "raw");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errLines()).last().isEqualTo("--out: " + asked + " is the file that is asked about. Name another folder.");
        assertThat(asked).hasBinaryContent(before);
    }

    @Test
    void the_input_is_what_the_network_got_pixel_by_pixel() throws IOException {
        line.run("explain", "--model", "mlp", image.toString(), "--out", out.toString(), "--input", "raw");

        BufferedImage input = read(out.resolve("input.png"));
        assertThat(input.getWidth()).isEqualTo(28);
        assertThat(input.getRGB(14, 14) & 0xFFFFFF).isZero();
        assertThat(input.getRGB(13, 14) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void the_occlusion_is_orange_where_the_class_stays_and_pale_where_it_is_lost() throws IOException {
        line.run("explain", "--model", "mlp", image.toString(), "--out", out.toString(), "--input", "raw", "--class", "7");

        BufferedImage occlusion = read(out.resolve("occlusion.png"));
        assertThat(occlusion.getRGB(145, 145) & 0xFFFFFF).isEqualTo(0xC7743C);
        assertThat(occlusion.getRGB(5, 5) & 0xFFFFFF).isEqualTo(0xF3F3F1);
    }

    @Test
    void the_shift_map_is_orange_where_the_moved_picture_is_of_the_class() throws IOException {
        line.run("explain", "--model", "mlp", image.toString(), "--out", out.toString(), "--input", "raw", "--class", "1");

        BufferedImage map = read(out.resolve("shift-map.png"));
        assertThat(map.getWidth()).isEqualTo(340);
        assertThat(map.getRGB(170, 170) & 0xFFFFFF).isEqualTo(0xC7743C);
        assertThat(map.getRGB(190, 170) & 0xFFFFFF).isEqualTo(0xF3F3F1);
        assertThat(map.getRGB(170, 150) & 0xFFFFFF).isEqualTo(0xF3F3F1);
    }

    private Path strokes(String text) throws IOException {
        return Files.writeString(home.resolve("strokes.json"), text);
    }

    @Test
    void for_a_drawing_it_also_looks_for_the_smallest_change() throws IOException {
        Path file = strokes("{\"box\":[28,28],\"strokes\":[[[2,2],[6,2]]]}");
        Outcome outcome = line.run("explain", "--model", "mlp", "--strokes", file.toString(), "--out", out.toString(), "--input", "raw");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.outLines()).containsExactly(file + ": 7 (75.0 %), 3 (25.0 %), 0 (0.0 %). One dot of the pen and mlp answers 1. "
                + "For class 7, input.png, saliency.png, occlusion.png, shift-map.png, first-layer.png, nearest.png, change.png are in " + out + ".");
        BufferedImage change = read(out.resolve("change.png"));
        assertThat(change.getRGB(4 * 14 + 2, 4 * 14 + 2) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(change.getRGB(4 * (30 + 14) + 2, 4 * 14 + 2) & 0xFFFFFF).isNotEqualTo(0xFFFFFF);
    }

    @Test
    void the_change_is_in_the_JSON_with_its_path_and_what_the_network_says_then() throws IOException {
        Path file = strokes("[{\"box\":[28,28],\"strokes\":[[[2,2],[6,2]]]}]");
        Outcome outcome = line.run("explain", "--model", "mlp", "--strokes", file.toString(), "--out", out.toString(), "--input", "raw", "--json");

        assertThat(outcome.out()).contains("\"change\":{\"tool\":\"pen\",\"pixels\":0.0,\"path\":[[")
                .contains("]],\"label\":1,\"probabilities\":[0.0,0.75,");
    }

    @Test
    void a_blank_drawing_says_that_no_change_was_found() throws IOException {
        Path file = strokes("{\"box\":[28,28],\"strokes\":[]}");
        Outcome outcome = line.run("explain", "--model", "mlp", "--strokes", file.toString(), "--out", out.toString());

        assertThat(outcome.out()).contains("No stroke of the pen or the eraser with at most 6 points was found that changes the answer. ");
        assertThat(out.resolve("change.png")).doesNotExist();
    }

    @Test
    void several_drawings_in_a_file_are_refused() throws IOException {
        Path file = strokes("[{\"box\":[28,28],\"strokes\":[[[2,2]]]},{\"box\":[28,28],\"strokes\":[[[2,2]]]}]");

        assertThat(line.run("explain", "--model", "mlp", "--strokes", file.toString(), "--out", out.toString()))
                .isEqualTo(new Outcome(3, "", file + " holds 2 drawings, and one is explained at a time.\n"));
    }

    @Test
    void neither_a_picture_nor_a_drawing_is_wrong_usage_and_so_are_both() {
        assertThat(line.run("explain", "--model", "mlp", "--out", out.toString()).errLines().getFirst())
                .isEqualTo("Name an image file, or a stroke file with --strokes.");
        assertThat(line.run("explain", "--model", "mlp", image.toString(), "--strokes", "x.json", "--out", out.toString()).errLines().getFirst())
                .isEqualTo("Name an image file or a stroke file, not both.");
    }

    @Test
    void as_JSON_it_gives_the_answer_the_files_and_the_nearest_pictures() {
        Outcome outcome = line.run("explain", "--model", "mlp", image.toString(), "--out", out.toString(), "--input", "raw", "--json");

        assertThat(outcome.out()).startsWith("{\"label\":1,\"probabilities\":[0.0,0.75,0.0,0.25,0.0,0.0,0.0,0.0,0.0,0.0],\"class\":1,"
                + "\"model\":\"mlp\",\"files\":[\"input.png\",\"saliency.png\",\"occlusion.png\",\"shift-map.png\",\"first-layer.png\",\"nearest.png\"],"
                + "\"data\":\"digits\",\"nearest\":[{\"label\":1,\"distance\":0.0},");
        assertThat(outcome.out()).endsWith("}]}\n");
    }

    @Test
    void pictures_of_other_classes_than_the_network_learned_are_told_where_the_nearest_are_of_them() {
        line.services.classNames = KnownSet.FASHION_MNIST.classNames();

        assertThat(line.run("explain", "--model", "mlp", image.toString(), "--out", out.toString()).err()).contains("The classes of digits "
                + "(0, 1, 2, 3, 4, 5, 6, 7, 8, 9) are not those that mlp learned (T-shirt/top, Trouser, Pullover, Dress, Coat, Sandal, Shirt, Sneaker, "
                + "Bag, Ankle boot). The nearest pictures are looked for among them all the same.\n");
    }

    @Test
    void a_class_that_the_network_does_not_have_is_wrong_usage_and_writes_nothing() {
        Outcome outcome = line.run("explain", "--model", "mlp", image.toString(), "--out", out.toString(), "--class", "10");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errLines().getFirst()).isEqualTo("--class: mlp has the classes 0 to 9, not 10.");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_file_that_is_no_picture_is_bad_input() throws IOException {
        Path text = Files.writeString(home.resolve("text.png"), "no picture");

        assertThat(line.run("explain", "--model", "mlp", text.toString(), "--out", out.toString()).code()).isEqualTo(3);
        assertThat(out).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_in_a_sentence() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "in the way");
        Outcome outcome = line.run("explain", "--model", "mlp", image.toString(), "--out", file.resolve("out").toString());

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.errLines().getLast()).startsWith("The pictures cannot be written into " + file.resolve("out") + " (")
                .endsWith("). Choose another folder with --out.");
    }

    @Test
    void the_help_says_what_the_picture_is() {
        assertThat(line.run("explain", "--help").out()).contains("An image file, PNG, JPEG, GIF or BMP.");
    }
}
