package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import loupe.data.BadInputException;
import loupe.data.Drawing;
import loupe.data.Stroke;
import org.junit.jupiter.api.Test;

class RecordsTest {

    private record Small(int count, boolean open, List<String> names) {
        boolean isEmpty() {
            return names.isEmpty();
        }
    }

    private record Sketch(Drawing drawing) {}

    private static final Small SMALL = new Small(3, true, List.of("a"));

    @Test
    void a_record_is_its_components_and_nothing_that_it_can_tell_besides() throws Exception {
        ObjectNode tree = Records.tree(SMALL);

        assertThat(Json.line(tree)).isEqualTo("{\"count\":3,\"open\":true,\"names\":[\"a\"]}");
        assertThat(Records.read(tree, new Small(0, false, List.of()), "f")).isEqualTo(SMALL);
    }

    @Test
    void a_drawing_looks_as_in_a_stroke_file() throws Exception {
        Sketch sketch = new Sketch(new Drawing(10, 20, List.of(new Stroke(List.of(new Stroke.Point(1, 2)))), 3));

        assertThat(Json.line(Records.tree(sketch)))
                .isEqualTo("{\"drawing\":{\"box\":[10.0,20.0],\"strokes\":[[[1.0,2.0]]],\"width\":3.0}}");
        assertThat(Records.read(Records.tree(sketch), sketch, "f")).isEqualTo(sketch);
    }

    @Test
    void an_unknown_field_is_ignored() throws Exception {
        assertThat(Records.read(Records.tree(SMALL).put("mood", "good"), SMALL, "f")).isEqualTo(SMALL);
    }

    @Test
    void a_missing_component_is_as_in_the_example_so_that_what_an_older_Loupe_wrote_is_kept() throws Exception {
        assertThat(Records.read(Records.tree(SMALL).without("count"), SMALL, "f")).isEqualTo(SMALL);
        assertThat(Records.read(Records.tree(SMALL).without("names"), SMALL, "f")).isEqualTo(SMALL);
    }

    @Test
    void a_wrong_component_is_refused_with_the_file() {
        refused(Records.tree(SMALL).putNull("open"));
        refused(Records.tree(SMALL).put("count", "many"));
    }

    @Test
    void a_drawing_that_cannot_be_drawn_says_why() {
        ObjectNode tree = Json.object();
        tree.putObject("drawing").put("box", 1);

        assertThatThrownBy(() -> Records.read(tree, new Sketch(Drawing.empty(1)), "f")).isInstanceOf(BadInputException.class)
                .hasMessage("f does not hold what is expected (The drawing: \"box\" must be two numbers within 1000000, not 1.).");
    }

    private static void refused(ObjectNode tree) {
        assertThatThrownBy(() -> Records.read(tree, SMALL, "f")).as(tree.toString()).isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("f does not hold what is expected (").hasMessageEndingWith(").");
    }
}
