package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import loupe.data.BadInputException;
import loupe.data.Drawing;
import loupe.data.Stroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrokeFileTest {

    @TempDir
    private Path folder;

    @Test
    void one_drawing_without_a_width_gets_mnist_s_pen_of_the_longer_side() throws Exception {
        assertThat(read("{\"box\":[280,140],\"strokes\":[[[1,2.5]],[[0,0],[-3,1e3]]],\"hand\":\"left\"}"))
                .containsExactly(new Drawing(280, 140, List.of(new Stroke(List.of(new Stroke.Point(1, 2.5))),
                        new Stroke(List.of(new Stroke.Point(0, 0), new Stroke.Point(-3, 1000)))), 2.2 / 28 * 280));
    }

    @Test
    void what_was_written_is_read_the_same() throws Exception {
        List<Drawing> drawings = List.of(Drawing.empty(500),
                new Drawing(1, 2, List.of(new Stroke(List.of(new Stroke.Point(0.1, 1.0 / 3)))), 0.05));
        StrokeFile.write(folder.resolve("s.json"), drawings);
        assertThat(StrokeFile.read(folder.resolve("s.json"))).isEqualTo(drawings);
    }

    @Test
    void an_empty_list_holds_no_drawing() throws Exception {
        assertThat(read("[]")).isEmpty();
    }

    @Test
    void a_fault_names_the_drawing_the_stroke_and_the_point() throws Exception {
        String good = "{\"box\":[1,1],\"strokes\":[]}";
        refused("[" + good + ",{\"box\":[1,1],\"strokes\":[[[0,0]],[[0,0],[1]]]}]",
                ", drawing 2, stroke 2, point 2 must be two numbers within 1000000, not [1].");
        refused("[" + good + ",7]", ", drawing 2 must be a drawing, {\"box\":[500,500],\"strokes\":[…]}, not 7.");
        refused("{\"box\":[1,1],\"strokes\":[[[0,1e999]]]}",
                ", stroke 1, point 1 must be two numbers within 1000000, not [0,more than 1e308].");
        refused("{\"box\":[1,1],\"strokes\":[[[-1e400,\"Infinity\"]]]}",
                ", stroke 1, point 1 must be two numbers within 1000000, not [less than -1e308,\"Infinity\"].");
        refused("{\"box\":[1,1],\"strokes\":[[]]}",
                ", stroke 1 must be a list of points, [[x, y], …], at least one, not [].");
        refused("{\"box\":[1,1],\"strokes\":7}", ": \"strokes\" must be a list of strokes, not 7.");
        refused("{\"strokes\":[]}", ": \"box\" is missing.");
        refused("{\"box\":[0,1],\"strokes\":[]}", ": \"box\" must be at least 0.000001, not 0.0.");
        refused("{\"box\":[1,1],\"strokes\":[],\"width\":-1}", ": \"width\" must be at least 0.000001, not -1.0.");
        refused("{\"box\":[1,1],\"strokes\":[],\"width\":\"thick\"}", ": \"width\" must be a number up to 1000000, not \"thick\".");
        refused("{\"format\":2,\"box\":[1,1],\"strokes\":[]}", " was written by a newer Loupe (format 2; this one reads 1). "
                + "Update Loupe, or use a file that this version wrote.");
        refused("{\"box\":[1,1],", " is not whole JSON (line 1, column 14).");
        refused("", " is empty; JSON is expected.");
    }

    @Test
    void too_much_is_refused_before_it_is_read() throws Exception {
        refused("[" + String.join(",", Collections.nCopies(10_001, "1")) + "]",
                " holds 10001 drawings; Loupe reads at most 10000.");
        refused("{\"box\":[1,1],\"strokes\":[[" + String.join(",", Collections.nCopies(100_001, "[0,0]")) + "]]}",
                " has more than 100000 points, the most that Loupe reads.");
        Path file = folder.resolve("huge.json");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength((16L << 20) + 1);
        }
        assertThatThrownBy(() -> StrokeFile.read(file)).isInstanceOf(BadInputException.class)
                .hasMessage(file + " has 16777217 bytes; Loupe reads stroke files of at most 16 MB.");
    }

    @Test
    void a_file_that_is_not_there_is_said_so() {
        Path file = folder.resolve("none.json");
        assertThatThrownBy(() -> StrokeFile.read(file)).isInstanceOf(BadInputException.class)
                .hasMessage(file + " does not exist.");
    }

    private List<Drawing> read(String text) throws Exception {
        return StrokeFile.read(Files.writeString(folder.resolve("s.json"), text));
    }

    private void refused(String text, String sentence) throws Exception {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadInputException.class)
                .hasMessage(folder.resolve("s.json") + sentence);
    }
}
