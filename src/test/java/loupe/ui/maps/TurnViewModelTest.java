package loupe.ui.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import loupe.data.Drawing;
import loupe.data.Picture;
import loupe.data.StarterDigit;
import loupe.data.StrokeRenderer;
import loupe.inference.Answers;
import loupe.ui.common.easel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnViewModelTest {

    @TempDir
    private Path home;

    @Test
    void a_curve_is_what_a_plain_loop_over_turned_drawings_gives() {
        MapsFixture all = new MapsFixture(home, StarterDigit.drawing(280));
        TurnViewModel model = open(all);

        float[] curve = model.curve(answers(all, model)).orElseThrow();

        assertThat(curve).hasSize(72);
        for (int i = 0; i < 72; i++) {
            Sheet turned = all.easel.sheet().get().turned(-180 + 5 * i);
            assertThat(curve[i]).as("%d degrees", -180 + 5 * i)
                    .isCloseTo(MapsFixture.answer(turned.seen(new StrokeRenderer()))[3], within(1e-4f));
        }
    }

    @Test
    void turning_the_drawing_moves_the_mark_and_asks_nothing_anew() {
        MapsFixture all = new MapsFixture(home, StarterDigit.drawing(280));
        TurnViewModel model = open(all);
        Answers before = answers(all, model);

        all.easel.turn(35);
        all.settle();

        assertThat(model.present().get()).isCloseTo(35, within(1e-9));
        assertThat(answers(all, model)).isSameAs(before);
    }

    @Test
    void a_value_that_is_chosen_is_what_the_drawing_gets() {
        MapsFixture all = new MapsFixture(home, StarterDigit.drawing(280));
        TurnViewModel model = open(all);

        model.go(-90);
        model.step(-2);

        assertThat(all.easel.sheet().get().degrees()).isCloseTo(-100, within(1e-9));
    }

    @Test
    void steps_go_around() {
        MapsFixture all = new MapsFixture(home, StarterDigit.drawing(280));
        TurnViewModel model = open(all);

        model.go(178);
        model.step(1);

        assertThat(all.easel.sheet().get().degrees()).isCloseTo(-177, within(1e-9));
    }

    @Test
    void the_size_is_told_from_that_at_which_the_curve_began() {
        MapsFixture all = new MapsFixture(home, MapsFixture.LINE);
        TurnViewModel model = open(all);
        model.choose(Change.ZOOM);
        all.settle();
        Answers before = answers(all, model);

        model.go(1.3);
        all.settle();

        assertThat(model.present().get()).isCloseTo(1.3, within(1e-9));
        assertThat(answers(all, model)).isSameAs(before);
        assertThat(before.count()).isEqualTo(25);
        assertThat(model.hint()).startsWith("Now 1.30 times as large.");
    }

    @Test
    void no_size_beyond_the_curve_can_be_chosen() {
        MapsFixture all = new MapsFixture(home, MapsFixture.LINE);
        TurnViewModel model = open(all);
        model.choose(Change.ZOOM);

        model.go(9);

        assertThat(model.present().get()).isCloseTo(1.6, within(1e-9));
    }

    @Test
    void the_pen_is_changed_in_pixels() {
        MapsFixture all = new MapsFixture(home, MapsFixture.LINE);
        TurnViewModel model = open(all);
        model.choose(Change.PEN);
        all.settle();

        model.go(3.5);

        assertThat(all.easel.sheet().get().upright().width()).isCloseTo(35, within(1e-9));
        assertThat(model.present().get()).isCloseTo(3.5, within(1e-9));
        assertThat(model.sentence("tiny", answers(all, model), digits())).contains("tiny knows the 3 with 17 of 17 pens.");
    }

    @Test
    void a_picture_has_no_pen_and_that_is_said() {
        MapsFixture all = new MapsFixture(home, MapsFixture.LINE);
        loupe.data.GrayImage image = all.easel.sheet().get().seen(new StrokeRenderer());
        all.easel.put("picture", all.easel.sheet().get().withPicture(new Picture(image, image, false)));
        TurnViewModel model = open(all);

        model.choose(Change.PEN);

        assertThat(model.hint()).isEqualTo("A picture has no pen, so all answers are the same.");
    }

    @Test
    void another_drawing_has_other_curves() {
        MapsFixture all = new MapsFixture(home, MapsFixture.LINE);
        TurnViewModel model = open(all);
        Answers before = answers(all, model);

        all.easel.put("line", all.easel.sheet().get().withDrawing(MapsFixture.line(100, 60, 200, 60)));
        all.settle();

        assertThat(answers(all, model)).isNotSameAs(before);
        assertThat(answers(all, model).complete()).isTrue();
    }

    @Test
    void the_answers_to_another_drawing_are_not_read_with_the_class_of_this_one() {
        MapsFixture all = new MapsFixture(home, MapsFixture.LINE);
        TruthViewModel truth = truth(all);
        TurnViewModel model = new TurnViewModel(all.easel, all.desk, truth, all.clock);
        model.front(true);
        all.settle();
        assertThat(model.sentence("tiny", answers(all, model), digits())).contains("tiny knows the 3 at 72 of 72 angles.");

        all.easel.put("clear", all.easel.sheet().get().withDrawing(Drawing.empty(Sheet.BOX)));
        all.easel.put("line", all.easel.sheet().get().withDrawing(MapsFixture.line(100, 60, 200, 60)));
        truth.choose(7);

        assertThat(model.curve(answers(all, model))).isEmpty();
        assertThat(model.sentence("tiny", answers(all, model), digits())).isEmpty();
    }

    @Test
    void a_lens_that_is_behind_does_nothing() {
        MapsFixture all = new MapsFixture(home, MapsFixture.LINE);
        TurnViewModel model = open(all);
        Answers before = answers(all, model);

        model.front(false);
        all.easel.scale(2);
        all.settle();

        assertThat(answers(all, model)).isSameAs(before);
        assertThat(model.curve(before)).isEmpty();
    }

    @Test
    void an_empty_canvas_has_no_curve() {
        TurnViewModel model = open(new MapsFixture(home, Drawing.empty(280)));

        assertThat(model.hint()).isEqualTo("Draw a digit to see how each network's answer changes with it.");
    }

    private static List<String> digits() {
        return List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    private static Answers answers(MapsFixture all, TurnViewModel model) {
        return model.answers(all.network()).get();
    }

    private static TurnViewModel open(MapsFixture all) {
        TurnViewModel model = new TurnViewModel(all.easel, all.desk, truth(all), all.clock);
        model.front(true);
        all.settle();
        return model;
    }

    private static TruthViewModel truth(MapsFixture all) {
        TruthViewModel truth = new TruthViewModel(all.easel, all.desk, all.clock);
        truth.front(all, true);
        return truth;
    }
}
