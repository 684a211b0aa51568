package loupe.ui.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.data.Drawing;
import loupe.data.GrayImage;
import loupe.data.ImageTransform;
import loupe.data.StarterDigit;
import loupe.data.StrokeRenderer;
import loupe.inference.Answers;
import loupe.inference.ShiftGrid;
import loupe.ui.common.map.HeatCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftViewModelTest {

    @TempDir
    private Path home;

    @Test
    void a_map_is_what_a_plain_loop_over_shifted_pictures_gives() {
        MapsFixture all = new MapsFixture(home, StarterDigit.drawing(280));
        ShiftViewModel model = open(all);

        GrayImage middle = all.easel.sheet().get().placedAt(0, 0).seen(new StrokeRenderer());
        Answers answers = model.answers(all.network()).get();
        assertThat(answers.complete()).isTrue();
        for (int place = 0; place < ShiftGrid.COUNT; place++) {
            float[] expected = MapsFixture.answer(ImageTransform.shifted(middle, ShiftGrid.dx(place), ShiftGrid.dy(place)));
            assertThat(answers.probabilities(3)[place]).as("place %d", place).isCloseTo(expected[3], within(1e-4f));
        }
    }

    @Test
    void a_map_has_the_answers_as_figures_and_the_true_class_as_colours() {
        MapsFixture all = new MapsFixture(home, MapsFixture.LINE);
        ShiftViewModel model = open(all);

        HeatCells cells = model.cells(model.answers(all.network()).get(), digits(all)).orElseThrow();

        assertThat(cells.glyphs().get(ShiftGrid.place(0, 0))).isEqualTo("3");
        assertThat(cells.glyphs().get(ShiftGrid.place(8, 0))).isEqualTo("7");
        assertThat(cells.values().get(ShiftGrid.place(3, 0))).isCloseTo(0.8f, within(1e-4f));
        assertThat(cells.hatched()).doesNotContain(true);
    }

    @Test
    void places_at_which_the_drawing_leaves_the_frame_are_hatched() {
        MapsFixture all = new MapsFixture(home, MapsFixture.line(140, 50, 140, 230));
        ShiftViewModel model = open(all);

        HeatCells cells = model.cells(model.answers(all.network()).get(), digits(all)).orElseThrow();

        assertThat(cells.hatched().get(ShiftGrid.place(0, 3))).isFalse();
        assertThat(cells.hatched().get(ShiftGrid.place(0, 4))).isTrue();
        assertThat(model.words(ShiftGrid.place(0, 4), model.answers(all.network()).get(), digits(all)))
                .isEqualTo("0 right, 4 down: 3 with 1.000, the answer is 3; part of it is outside the frame");
    }

    @Test
    void one_sentence_counts_where_the_network_is_right() {
        MapsFixture all = new MapsFixture(home, MapsFixture.LINE);
        ShiftViewModel model = open(all);

        assertThat(model.sentence("tiny", model.answers(all.network()).get(), digits(all)))
                .contains("tiny knows the 3 at 255 of the 289 places where all of it is in the frame.");
    }

    @Test
    void a_place_that_is_chosen_is_where_the_drawing_goes() {
        MapsFixture all = new MapsFixture(home, MapsFixture.LINE);
        ShiftViewModel model = open(all);

        model.go(ShiftGrid.place(-5, 2));
        model.step(1, -1);

        assertThat(model.present().get().x()).isCloseTo(-4, within(1e-9));
        assertThat(model.present().get().y()).isCloseTo(1, within(1e-9));
    }

    @Test
    void moving_the_drawing_moves_the_cross_and_asks_nothing_anew() {
        MapsFixture all = new MapsFixture(home, MapsFixture.LINE);
        ShiftViewModel model = open(all);
        Answers before = model.answers(all.network()).get();

        all.easel.move(3, 0);
        all.settle();

        assertThat(model.answers(all.network()).get()).isSameAs(before);
    }

    @Test
    void another_drawing_is_mapped_anew() {
        MapsFixture all = new MapsFixture(home, MapsFixture.LINE);
        ShiftViewModel model = open(all);
        Answers before = model.answers(all.network()).get();

        all.easel.scale(0.5);
        all.settle();

        assertThat(model.answers(all.network()).get()).isNotSameAs(before);
    }

    @Test
    void the_answers_to_another_drawing_are_no_map_of_this_one() {
        MapsFixture all = new MapsFixture(home, MapsFixture.LINE);
        ShiftViewModel model = open(all);
        List<Integer> known = new ArrayList<>();
        model.mapped().subscribe(now -> known.add(model.answers(all.network()).get().count()));

        all.easel.scale(0.5);

        assertThat(model.cells(model.answers(all.network()).get(), digits(all))).isEmpty();
        assertThat(model.sentence("tiny", model.answers(all.network()).get(), digits(all))).isEmpty();
        assertThat(known).as("as the drawing is told").containsExactly(ShiftGrid.COUNT, 0);
    }

    @Test
    void a_drawing_that_is_centred_has_the_same_picture_at_each_place() {
        MapsFixture all = new MapsFixture(home, MapsFixture.LINE);
        ShiftViewModel model = open(all);

        all.easel.centreAndScale(true);
        all.settle();

        assertThat(Likeness.same(model.picture(ShiftGrid.place(-8, -8)), model.picture(ShiftGrid.place(8, 8)))).isTrue();
        assertThat(model.sentence("tiny", model.answers(all.network()).get(), digits(all)))
                .contains("tiny knows the 3 at 289 of the 289 places where all of it is in the frame.");
    }

    @Test
    void a_lens_that_is_behind_does_nothing() {
        MapsFixture all = new MapsFixture(home, MapsFixture.LINE);
        ShiftViewModel model = model(all);

        all.easel.scale(0.5);
        all.settle();

        assertThat(model.answers(all.network()).get().count()).isZero();
    }

    @Test
    void an_empty_canvas_has_no_map() {
        MapsFixture all = new MapsFixture(home, Drawing.empty(280));
        ShiftViewModel model = open(all);

        assertThat(model.mapped().get()).isEmpty();
        assertThat(model.cells(model.answers(all.network()).get(), digits(all))).isEmpty();
    }

    private static List<String> digits(MapsFixture all) {
        return all.network().classNames().get();
    }

    private static ShiftViewModel model(MapsFixture all) {
        return new ShiftViewModel("shift", all.easel, all.desk, truth(all), all.clock);
    }

    private static ShiftViewModel open(MapsFixture all) {
        ShiftViewModel model = model(all);
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
