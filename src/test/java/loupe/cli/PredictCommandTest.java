package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import loupe.cli.CommandLineFixture.Outcome;
import loupe.data.Drawing;
import loupe.data.StrokeRenderer;
import loupe.storage.StrokeFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictCommandTest {

    private static final String SEVEN = "{\"label\":7,\"probabilities\":[0.0,0.0,0.0,0.25,0.0,0.0,0.0,0.75,0.0,0.0]}";
    private static final String ONE = "{\"label\":1,\"probabilities\":[0.0,0.75,0.0,0.25,0.0,0.0,0.0,0.0,0.0,0.0]}";

    @TempDir
    private Path home;
    private CommandLineFixture line;
    private Path middle;
    private Path corner;

    @BeforeEach
    void setUp() throws IOException {
        line = new CommandLineFixture(home);
        middle = picture("middle.png", Color.WHITE, Color.BLACK, 14);
        corner = picture("corner.png", Color.BLACK, Color.WHITE, 4);
    }

    private Path picture(String name, Color paper, Color ink, int place) throws IOException {
        BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(paper);
        pen.fillRect(0, 0, 28, 28);
        pen.setColor(ink);
        pen.fillRect(place - 1, place - 1, 3, 3);
        pen.dispose();
        Path file = home.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private Path strokes(String text) throws IOException {
        return Files.writeString(home.resolve("strokes.json"), text);
    }

    @Test
    void pictures_are_answered_in_the_order_given_as_one_array() {
        assertThat(line.run("predict", "--model", "mlp", "--json", corner.toString(), middle.toString(), corner.toString()))
                .isEqualTo(new Outcome(0, "[" + SEVEN + "," + ONE + "," + SEVEN + "]\n",
                        corner + ": light ink on dark paper.\n" + middle + ": dark ink on light paper.\n"));
    }

    @Test
    void for_people_each_picture_has_a_line_with_the_likeliest_classes_and_its_polarity() {
        assertThat(line.run("predict", "--model", "mlp", middle.toString(), corner.toString())).isEqualTo(new Outcome(0,
                middle + ": 1 (75.0 %), 3 (25.0 %), 0 (0.0 %); dark ink on light paper\n"
                        + corner + ": 7 (75.0 %), 3 (25.0 %), 0 (0.0 %); light ink on dark paper\n", ""));
    }

    @Test
    void one_picture_that_cannot_be_read_leaves_standard_output_empty() throws IOException {
        Path broken = Files.writeString(home.resolve("broken.png"), "no picture");

        Outcome outcome = line.run("predict", "--model", "mlp", "--json", middle.toString(), broken.toString());

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errLines()).hasSize(1).first().asString().contains(broken.toString());
        assertThat(line.services.shown).isEmpty();
    }

    @Test
    void drawings_are_put_right_as_the_canvas_does_unless_they_are_to_stay_raw() throws IOException {
        Path file = strokes("{\"box\":[280,280],\"strokes\":[[[20,20],[20,60]]]}");
        Drawing drawing = readOne(file);

        assertThat(line.run("predict", "--model", "mlp", "--strokes", file.toString(), "--json").out())
                .isEqualTo("[" + ONE + "]\n");
        assertThat(line.services.shown.getLast()).containsExactly(new StrokeRenderer().mnist(drawing));

        assertThat(line.run("predict", "--model", "mlp", "--strokes", file.toString(), "--input", "raw", "--json").out())
                .isEqualTo("[" + SEVEN + "]\n");
        assertThat(line.services.shown.getLast()).containsExactly(new StrokeRenderer().raw(drawing));
    }

    private static Drawing readOne(Path file) {
        try {
            return StrokeFile.read(file).getFirst();
        } catch (loupe.data.BadInputException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_stroke_file_that_cannot_be_read_is_bad_input() throws IOException {
        Outcome outcome = line.run("predict", "--model", "mlp", "--strokes", strokes("[{\"box\":[1]}]").toString());

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("strokes.json");
    }

    @Test
    void an_empty_array_of_drawings_has_an_empty_answer_and_a_word_about_it() throws IOException {
        String file = strokes("[]").toString();
        String said = file + " holds no drawing, so there is nothing to answer.\n";

        assertThat(line.run("predict", "--model", "mlp", "--json", "--strokes", file)).isEqualTo(new Outcome(0, "[]\n", said));
        assertThat(line.run("predict", "--model", "mlp", "--strokes", file)).isEqualTo(new Outcome(0, "", said));
    }

    @Test
    void pictures_and_strokes_at_once_or_neither_is_wrong_usage() throws IOException {
        assertThat(line.run("predict", "--model", "mlp")).isEqualTo(new Outcome(2, "",
                "Name one or more image files, or a stroke file with --strokes.\nTry \"loupe predict --help\".\n"));
        assertThat(line.run("predict", "--model", "mlp", "a.png", "--strokes", "b.json")).isEqualTo(new Outcome(2, "",
                "Name image files or a stroke file, not both.\nTry \"loupe predict --help\".\n"));
    }

    @Test
    void an_input_form_that_does_not_exist_is_wrong_usage() {
        assertThat(line.run("predict", "--model", "mlp", "a.png", "--input", "centred")).isEqualTo(new Outcome(2, "",
                "Invalid value for option '--input': expected one of mnist, raw but was 'centred'\n"
                        + "Try \"loupe predict --help\".\n"));
    }

    @Test
    void a_drawing_without_ink_is_named_beside_its_answer_and_on_standard_error_where_the_answers_are_json() throws IOException {
        Path file = strokes("[{\"box\":[280,280],\"strokes\":[]},{\"box\":[280,280],\"strokes\":[[[20,20],[20,60]]]},"
                + "{\"box\":[280,280],\"strokes\":[[[900,900],[900,960]]]}]");
        String[] asked = {"predict", "--model", "mlp", "--input", "raw", "--strokes", file.toString()};

        Outcome people = line.run(asked);
        assertThat(people.out().lines()).filteredOn(said -> said.endsWith("; there is no ink: the network got a blank picture")).hasSize(2);
        assertThat(people.err()).isEmpty();

        Outcome machine = line.run(Stream.concat(Stream.of(asked), Stream.of("--json")).toArray(String[]::new));
        assertThat(machine.err()).isEqualTo("drawing 1, drawing 3: there is no ink: the network got a blank picture.\n");
        assertThat(machine.out()).startsWith("[{").endsWith("}]\n");
    }

    @Test
    void of_many_drawings_without_ink_the_first_are_named() throws IOException {
        String empty = "{\"box\":[280,280],\"strokes\":[]}";

        assertThat(line.run("predict", "--model", "mlp", "--json", "--strokes", strokes(empty).toString()).err())
                .isEqualTo("drawing 1: there is no ink: the network got a blank picture.\n");
        assertThat(line.run("predict", "--model", "mlp", "--json", "--strokes", strokes("[" + String.join(",", Collections.nCopies(9, empty)) + "]").toString())
                .err()).isEqualTo("drawing 1, drawing 2, drawing 3 and 6 more: there is no ink: the network got a blank picture.\n");
    }
}
