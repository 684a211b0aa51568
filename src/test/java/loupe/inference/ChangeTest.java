package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.data.Drawing;
import loupe.data.Stroke;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final Stroke PATH = new Stroke(List.of(new Stroke.Point(0, 0), new Stroke.Point(30, 40), new Stroke.Point(30, 90)));

    @Test
    void its_length_is_told_in_pixels_of_the_frame() {
        assertThat(new Change(Change.Tool.PEN, PATH).pixels(Drawing.empty(280))).isEqualTo(10);
        assertThat(new Change(Change.Tool.ERASER, new Stroke(List.of(new Stroke.Point(3, 4)))).pixels(Drawing.empty(280))).isZero();
    }

    @Test
    void a_pen_adds_its_stroke_and_an_eraser_takes_what_it_passes() {
        Drawing drawing = Drawing.empty(280).withStroke(PATH);

        assertThat(new Change(Change.Tool.PEN, PATH).of(drawing).strokes()).containsExactly(PATH, PATH);
        assertThat(new Change(Change.Tool.ERASER, PATH).of(drawing).isEmpty()).isTrue();
    }
}
