package loupe.ui.draw;

import static loupe.ui.draw.Canvases.line;
import static loupe.ui.draw.Canvases.points;
import static loupe.ui.draw.Canvases.stroke;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import loupe.ui.common.easel.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loupe.data.Drawing;
import loupe.data.DrawingTransform;
import loupe.data.GrayImage;
import loupe.data.ImageTransform;
import loupe.data.Picture;
import loupe.data.StarterDigit;
import loupe.data.Stroke;
import loupe.data.StrokeRenderer;
import loupe.ui.common.WindowMemory;
import org.junit.jupiter.api.Test;

class DrawViewModelTest {

    private static final Drawing BAR = line(140, 60, 140, 220);

    private final List<GrayImage> shown = new ArrayList<>();
    private final WindowMemory memory = Canvases.memory(BAR);
    private final DrawViewModel model = new DrawViewModel(shown::add, memory);

    @Test
    void it_starts_with_what_is_remembered_and_shows_it_raw() {
        assertThat(model.sheet().get().drawing()).isEqualTo(BAR);
        assertThat(model.sheet().get().centreAndScale()).isFalse();
        assertThat(shown).containsExactly(new StrokeRenderer().raw(BAR));
        assertThat(model.steps().undoName().getValue()).isEmpty();
    }

    @Test
    void a_drawing_remembered_in_another_box_is_brought_to_the_canvas() {
        Drawing small = new Drawing(14, 28, List.of(stroke(7, 6, 7, 22)), 2.2);

        Sheet sheet = new DrawViewModel(shown::add, Canvases.memory(small)).sheet().get();

        assertThat(sheet.drawing()).isEqualTo(new Drawing(280, 280, List.of(stroke(140, 60, 140, 220)), 22));
    }

    @Test
    void a_stroke_is_seen_while_it_is_drawn_and_is_one_step() {
        model.startStroke(new Stroke.Point(50, 50));
        model.go(points(60, 50, 70, 50), false);
        Drawing live = BAR.withStroke(stroke(50, 50, 60, 50, 70, 50));

        assertThat(shown.getLast()).isEqualTo(new StrokeRenderer().raw(live));
        assertThat(model.drawing().get()).isTrue();
        assertThat(model.steps().undoName().getValue()).isEmpty();
        assertThat(memory.state().drawing()).isEqualTo(BAR);

        model.finish();

        assertThat(model.drawing().get()).isFalse();
        assertThat(model.steps().undoName().getValue()).isEqualTo("Stroke");
        assertThat(memory.state().drawing()).isEqualTo(live);
    }

    @Test
    void the_networks_get_the_picture_before_others_look_at_the_drawing() {
        List<Integer> shownThen = new ArrayList<>();
        model.sheet().addListener((sheet, before, now) -> shownThen.add(shown.size()));

        model.move(1, 0);

        assertThat(shownThen).containsExactly(2);
        assertThat(shown).hasSize(2);
    }

    @Test
    void a_press_without_a_move_is_a_dot() {
        model.clear();
        model.startStroke(new Stroke.Point(50, 50));
        model.finish();

        assertThat(model.sheet().get().drawing().strokes()).containsExactly(stroke(50, 50));
    }

    @Test
    void undo_and_redo_walk_every_kind_of_step() {
        model.startStroke(new Stroke.Point(50, 50));
        model.finish();
        model.move(1, 0);
        model.turn(5);
        model.scale(1.05);
        model.usePen(3);
        model.centreAndScale(true);
        model.putFirstBack();
        model.put(new Picture(GrayImage.blank(), GrayImage.blank(), true));
        model.clear();
        List<String> names = new ArrayList<>();

        while (!model.steps().undoName().getValue().isEmpty()) {
            names.add(model.steps().undoName().getValue());
            model.steps().undo();
        }

        assertThat(names).containsExactly("Clear", "Picture", "First digit", "Centre and scale", "Pen width", "Scale",
                "Turn", "Move", "Stroke");
        assertThat(model.sheet().get()).isEqualTo(Sheet.of(BAR, false));
        assertThat(shown.getLast()).isEqualTo(new StrokeRenderer().raw(BAR));
        names.forEach(name -> model.steps().redo());
        assertThat(model.sheet().get().isBlank()).isTrue();
    }

    @Test
    void a_gesture_that_is_cancelled_leaves_nothing() {
        model.grasp(Grip.MOVE, new Stroke.Point(140, 140));
        model.go(points(200, 140), false);

        assertThat(model.cancel()).isTrue();
        model.go(points(210, 140), false);
        model.finish();

        assertThat(model.sheet().get().drawing()).isEqualTo(BAR);
        assertThat(shown.getLast()).isEqualTo(new StrokeRenderer().raw(BAR));
        assertThat(model.steps().undoName().getValue()).isEmpty();
        assertThat(model.cancel()).isFalse();
    }

    @Test
    void the_drawing_follows_the_pointer_that_moves_it_and_the_way_is_one_step() {
        model.grasp(Grip.MOVE, new Stroke.Point(100, 100));
        model.go(points(110, 100, 130, 95), false);
        Drawing moved = DrawingTransform.moved(BAR, 30, -5);
        assertThat(shown.getLast()).isEqualTo(new StrokeRenderer().raw(moved));

        model.go(points(160, 100), false);
        model.finish();
        assertThat(model.sheet().get().drawing()).isEqualTo(DrawingTransform.moved(BAR, 60, 0));

        model.steps().undo();
        assertThat(model.sheet().get().drawing()).isEqualTo(BAR);
    }

    @Test
    void a_steady_pointer_moves_by_whole_pixels_and_turns_by_15_degrees() {
        model.grasp(Grip.MOVE, new Stroke.Point(100, 100));
        model.go(points(136, 104), true);
        model.finish();
        assertThat(model.sheet().get().drawing()).isEqualTo(DrawingTransform.moved(BAR, 40, 0));

        model.grasp(Grip.TURN, new Stroke.Point(180, 40));
        model.go(points(230, 55), true);
        model.finish();
        assertThat(model.sheet().get().degrees()).isEqualTo(30, within(1e-9));
    }

    @Test
    void the_turn_is_the_angle_that_the_pointer_went_around_the_middle() {
        model.grasp(Grip.TURN, new Stroke.Point(140, 40));
        model.go(points(240, 140), false);
        model.finish();

        assertThat(model.sheet().get().degrees()).isEqualTo(90, within(1e-9));
        assertThat(model.sheet().get().drawing().strokes().getFirst().points().getFirst().x()).isEqualTo(220, within(1e-9));
        assertThat(model.steps().undoName().getValue()).isEqualTo("Turn");
    }

    @Test
    void a_full_turn_by_the_keys_changes_nothing_and_the_middle_stays() {
        DrawViewModel digit = new DrawViewModel(shown::add, Canvases.memory(StarterDigit.drawing(280)));
        for (int i = 0; i < 72; i++) {
            digit.turn(5);
            assertThat(digit.sheet().get().centre()).contains(new Stroke.Point(140, 140));
        }

        assertThat(digit.sheet().get().degrees()).isEqualTo(0, within(1e-9));
        assertThat(digit.steps().undoName().getValue()).isEmpty();
    }

    @Test
    void a_stroke_on_a_turned_drawing_leaves_it_turned() {
        model.turn(90);
        model.startStroke(new Stroke.Point(50, 50));
        model.finish();

        assertThat(model.sheet().get().drawing()).isEqualTo(DrawingTransform.turned(BAR, 90).withStroke(stroke(50, 50)));
        assertThat(model.sheet().get().degrees()).isZero();
    }

    @Test
    void the_scale_is_how_much_farther_from_the_middle_the_pointer_is() {
        model.grasp(Grip.SCALE, new Stroke.Point(140, 180));
        model.go(points(140, 160), false);
        model.finish();

        assertThat(model.sheet().get().drawing().strokes()).containsExactly(stroke(140, 100, 140, 180));
        assertThat(model.steps().undoName().getValue()).isEqualTo("Scale");
    }

    @Test
    void the_middle_of_the_drawing_stays_on_the_canvas() {
        model.move(1000, -1000);

        assertThat(model.sheet().get().ink().orElseThrow().centre()).isEqualTo(new Stroke.Point(280, 0));
    }

    @Test
    void a_drawing_gets_neither_too_small_nor_too_large_to_be_taken_again() {
        model.scale(0.0001);
        assertThat(model.sheet().get().ink().orElseThrow().extent()).isGreaterThanOrEqualTo(20);

        model.scale(1e6);
        assertThat(model.sheet().get().ink().orElseThrow().extent()).isLessThanOrEqualTo(600);
    }

    @Test
    void equal_key_presses_in_a_row_are_one_step() {
        model.move(1, 0);
        model.move(1, 0);
        model.move(0, 4);
        model.turn(5);
        model.move(1, 0);

        model.steps().undo();
        assertThat(model.steps().undoName().getValue()).isEqualTo("Turn");
        model.steps().undo();
        assertThat(model.sheet().get().drawing()).isEqualTo(DrawingTransform.moved(BAR, 20, 40));
        model.steps().undo();
        assertThat(model.sheet().get().drawing()).isEqualTo(BAR);
    }

    @Test
    void a_key_press_after_an_undo_is_a_step_of_its_own() {
        model.move(1, 0);
        model.turn(5);
        model.steps().undo();

        model.move(1, 0);
        model.steps().undo();

        assertThat(model.sheet().get().drawing()).isEqualTo(DrawingTransform.moved(BAR, 10, 0));
        assertThat(model.steps().redoName().getValue()).isEqualTo("Move");
    }

    @Test
    void the_pen_is_kept_within_its_range_and_one_drag_of_the_slider_is_one_step() {
        model.usePen(3);
        model.usePen(9);
        model.endRow();
        model.usePen(0.1);
        assertThat(model.sheet().get().drawing().width()).isEqualTo(10);

        model.steps().undo();
        assertThat(model.sheet().get().drawing().width()).isEqualTo(50);
        model.steps().undo();
        assertThat(model.sheet().get().drawing().width()).isEqualTo(BAR.width());
    }

    @Test
    void the_switch_centres_and_scales_at_once_and_is_remembered() {
        model.move(6, 0);
        model.centreAndScale(true);

        assertThat(shown.getLast()).isEqualTo(new StrokeRenderer().mnist(BAR));
        assertThat(memory.state().centreAndScale()).isTrue();
        assertThat(new DrawViewModel(shown::add, memory).sheet().get()).isEqualTo(Sheet.of(
                DrawingTransform.moved(BAR, 60, 0), true));
    }

    @Test
    void the_first_digit_can_be_put_back() {
        model.usePen(4);
        model.putFirstBack();

        assertThat(model.sheet().get().drawing()).isEqualTo(StarterDigit.drawing(280));
    }

    @Test
    void a_picture_follows_the_switch_and_lies_over_the_strokes_until_the_next_stroke() {
        Picture picture = new Picture(dotted(5), dotted(14), true);

        model.put(picture);
        assertThat(shown.getLast()).isEqualTo(picture.raw());
        assertThat(model.notice().get()).isEqualTo(new Notice("Dark ink on light paper was found.", false));
        assertThat(memory.state().drawing()).isEqualTo(BAR);

        model.centreAndScale(true);
        assertThat(shown.getLast()).isEqualTo(picture.mnist());
        model.centreAndScale(false);

        model.startStroke(new Stroke.Point(50, 50));
        model.finish();
        assertThat(model.sheet().get().drawing().strokes()).containsExactly(stroke(50, 50));
        assertThat(model.sheet().get().picture()).isEmpty();
        assertThat(model.notice().get()).isEqualTo(Notice.NONE);
        model.steps().undo();
        assertThat(shown.getLast()).isEqualTo(picture.raw());
    }

    @Test
    void a_picture_is_moved_turned_and_scaled_too() {
        Picture picture = new Picture(dotted(5), dotted(14), false);
        model.put(picture);
        assertThat(model.notice().get().sentence()).isEqualTo("Light ink on a dark ground was found.");

        model.move(6, 1);
        assertThat(shown.getLast()).isEqualTo(ImageTransform.shifted(picture.raw(), 6, 1));
        assertThat(model.sheet().get().ink().orElseThrow().left()).isEqualTo(110, within(1e-9));

        model.turn(90);
        model.scale(3);
        assertThat(shown.getLast().at(11, 6)).isEqualTo(1, within(1e-6f));
        assertThat(ink(shown.getLast())).isEqualTo(9, within(0.1));
    }

    @Test
    void a_picture_that_cannot_be_read_leaves_the_canvas_as_it_is() {
        model.refuse("There is no picture file x.png.");

        assertThat(model.notice().get()).isEqualTo(new Notice("There is no picture file x.png.", true));
        assertThat(model.sheet().get().drawing()).isEqualTo(BAR);
        assertThat(model.steps().undoName().getValue()).isEmpty();
    }

    @Test
    void nothing_can_be_taken_from_an_empty_canvas() {
        model.clear();
        int before = shown.size();

        model.grasp(Grip.MOVE, new Stroke.Point(1, 1));
        model.go(points(100, 100), false);
        model.move(1, 1);
        model.turn(5);
        model.scale(2);

        assertThat(shown).hasSize(before);
        assertThat(shown.getLast()).isEqualTo(GrayImage.blank());
        assertThat(model.steps().undoName().getValue()).isEqualTo("Clear");
    }

    /** One dark pixel at that column and row. */
    private static GrayImage dotted(int place) {
        float[] pixels = new float[28 * 28];
        pixels[place * 28 + place] = 1;
        return new GrayImage(28, 28, pixels);
    }

    private static double ink(GrayImage image) {
        float[] all = image.toArray();
        return Arrays.stream(java.util.stream.IntStream.range(0, all.length).mapToDouble(i -> all[i]).toArray()).sum();
    }
}
