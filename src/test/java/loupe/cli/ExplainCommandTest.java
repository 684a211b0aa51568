package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import loupe.cli.CommandLineFixture.Outcome;
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
                + "input.png, saliency.png, occlusion.png, first-layer.png, nearest.png are in " + out + ".");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("input.png", "saliency.png",
                    "occlusion.png", "first-layer.png", "nearest.png");
        }
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
    void as_JSON_it_gives_the_answer_the_files_and_the_nearest_pictures() {
        Outcome outcome = line.run("explain", "--model", "mlp", image.toString(), "--out", out.toString(), "--input", "raw", "--json");

        assertThat(outcome.out()).startsWith("{\"label\":1,\"probabilities\":[0.0,0.75,0.0,0.25,0.0,0.0,0.0,0.0,0.0,0.0],\"class\":1,"
                + "\"model\":\"mlp\",\"files\":[\"input.png\",\"saliency.png\",\"occlusion.png\",\"first-layer.png\",\"nearest.png\"],"
                + "\"data\":\"digits\",\"nearest\":[{\"label\":1,\"distance\":0.0},");
        assertThat(outcome.out()).endsWith("}]}\n");
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
