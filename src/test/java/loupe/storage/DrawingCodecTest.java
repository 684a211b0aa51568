package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import loupe.data.BadInputException;
import loupe.data.Drawing;
import loupe.data.Stroke;
import org.junit.jupiter.api.Test;

class DrawingCodecTest {

    private static final Drawing HOOK = new Drawing(500, 400, List.of(
            new Stroke(List.of(new Stroke.Point(0, 0.1), new Stroke.Point(-3, 1e6))), new Stroke(List.of(new Stroke.Point(7, 7)))), 12.5);

    @Test
    void a_drawing_is_a_box_strokes_and_a_width() throws Exception {
        assertThat(Json.line(DrawingCodec.tree(HOOK))).isEqualTo(
                "{\"box\":[500.0,400.0],\"strokes\":[[[0.0,0.1],[-3.0,1000000.0]],[[7.0,7.0]]],\"width\":12.5}");
        assertThat(read(Json.line(DrawingCodec.tree(HOOK)))).isEqualTo(HOOK);
    }

    @Test
    void a_width_that_is_left_out_or_null_is_mnist_s_pen_for_the_longer_side() throws Exception {
        // 2.2 / 28 of 140
        assertThat(read("{\"box\":[70,140],\"strokes\":[]}").width()).isEqualTo(2.2 / 28 * 140);
        assertThat(read("{\"box\":[70,140],\"strokes\":[],\"width\":null}").width()).isEqualTo(2.2 / 28 * 140);
    }

    @Test
    void a_box_or_a_pen_too_small_to_draw_with_is_refused_in_a_sentence() {
        refused("{\"box\":[0.0005,1],\"strokes\":[]}", "s.json: The box' width is 5.0E-4; it must lie between 0.001 and 1000000000.");
        refused("{\"box\":[1,0.0001],\"strokes\":[]}", "s.json: The box' height is 1.0E-4; it must lie between 0.001 and 1000000000.");
        refused("{\"box\":[1,1],\"strokes\":[],\"width\":0.0002}",
                "s.json: The pen's width is 2.0E-4; it must lie between 0.001 and 1000000000.");
    }

    @Test
    void a_number_that_is_too_large_or_none_is_refused() {
        refused("{\"box\":[1e7,1],\"strokes\":[]}", "s.json: \"box\" must be two numbers within 1000000, not [1.0E7,1].");
        refused("{\"box\":[\"1\",1],\"strokes\":[]}", "s.json: \"box\" must be two numbers within 1000000, not [\"1\",1].");
        refused("{\"box\":[1,1],\"strokes\":[[[1,2,3]]]}", "s.json, stroke 1, point 1 must be two numbers within 1000000, not [1,2,3].");
        refused("{\"box\":[1,1],\"strokes\":[[[null,2]]]}", "s.json, stroke 1, point 1 must be two numbers within 1000000, not [null,2].");
    }

    @Test
    void what_is_shown_of_a_fault_is_short() {
        String text = "x".repeat(200);

        refused("{\"box\":\"" + text + "\",\"strokes\":[]}",
                "s.json: \"box\" must be two numbers within 1000000, not \"" + "x".repeat(39) + "….");
    }

    @Test
    void points_are_counted_over_all_strokes() {
        String stroke = "[" + "[0,0],".repeat(49_999) + "[0,0]]";

        refused("{\"box\":[1,1],\"strokes\":[" + stroke + "," + stroke + ",[[0,0]]]}",
                "s.json has more than 100000 points, the most that Loupe reads.");
    }

    private static Drawing read(String text) throws BadInputException {
        return new DrawingCodec("s.json").read(Json.parse(text, "s.json"));
    }

    private static void refused(String text, String sentence) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadInputException.class).hasMessage(sentence);
    }
}
