package loupe.ui.sees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loupe.data.GrayImage;
import loupe.data.Normalising;
import loupe.data.Normalising.Step;
import loupe.data.StrokeRenderer;
import loupe.ui.common.easel.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeesViewModelTest {

    @TempDir
    private Path home;
    private SeesFixture fixture;
    private SeesViewModel model;

    @BeforeEach
    void open() throws IOException {
        fixture = new SeesFixture(home);
        model = fixture.model;
        model.front(true);
    }

    @Test
    void the_strip_has_a_picture_a_step_and_its_last_is_what_the_networks_get() {
        model.take(Preset.MNIST);

        assertThat(model.strip().get()).extracting(StepPicture::step).containsExactly(Step.values());
        assertThat(model.strip().get()).extracting(StepPicture::picture)
                .isEqualTo(new StrokeRenderer().steps(SeesFixture.BAR, Normalising.MNIST));
        assertThat(model.strip().get().getLast().picture()).isEqualTo(fixture.desk.picture().get());
    }

    @Test
    void a_switch_takes_its_step_or_leaves_it_out_and_the_networks_get_what_comes_of_it() {
        model.flip(Step.CROP);
        GrayImage cropped = fixture.desk.picture().get();
        model.flip(Step.CROP);

        assertThat(cropped).isEqualTo(new StrokeRenderer().picture(SeesFixture.BAR, Normalising.MINE.with(Step.CROP, true)));
        assertThat(fixture.desk.picture().get()).isEqualTo(new StrokeRenderer().raw(SeesFixture.BAR));
    }

    @Test
    void a_step_that_is_left_out_shows_the_picture_before() {
        model.take(Preset.MNIST);
        model.flip(Step.SCALE);

        List<StepPicture> strip = model.strip().get();
        assertThat(strip.get(2).on()).isFalse();
        assertThat(strip.get(2).picture()).isEqualTo(strip.get(1).picture());
    }

    @Test
    void the_pens_come_one_after_the_other() {
        model.nextPen();
        assertThat(model.steps().pen()).isEqualTo(Normalising.Pen.MNIST);
        model.nextPen();
        assertThat(model.steps().pen()).isEqualTo(Normalising.Pen.STAMP);
        model.nextPen();
        assertThat(model.steps().pen()).isEqualTo(Normalising.Pen.OWN);
    }

    @Test
    void mine_brings_the_learner_s_own_choice_back_after_another_preset() {
        model.flip(Step.CENTRE);
        Normalising own = model.steps();
        model.take(Preset.NOTEBOOK);
        assertThat(model.preset().get()).isEqualTo(Preset.NOTEBOOK);
        assertThat(model.steps()).isEqualTo(Normalising.WORKSHOP_NOTEBOOK);

        model.take(Preset.MINE);

        assertThat(model.steps()).isEqualTo(own);
        assertThat(model.preset().get()).isEqualTo(Preset.MINE);
    }

    @Test
    void the_quick_switch_of_the_canvas_is_seen_here() {
        fixture.centreAndScale(true);
        assertThat(model.preset().get()).isEqualTo(Preset.MNIST);

        fixture.centreAndScale(false);
        assertThat(model.steps()).isEqualTo(Normalising.MINE);
    }

    @Test
    void the_means_are_looked_for_in_the_background_once_and_it_is_said_meanwhile() {
        assertThat(model.comparison().get()).isEmpty();
        assertThat(model.sentence().get()).isEqualTo("Looking for the mean pictures of the training set…");

        fixture.move(0, 1);
        fixture.inTheBackground();
        fixture.move(0, -1);
        fixture.inTheBackground();

        assertThat(fixture.asked).containsExactly(SeesFixture.DIGITS);
        assertThat(model.sentence().get()).isEqualTo("one answers 7. The mean is that of all training pictures of 7 in Nine greys.");
    }

    @Test
    void the_difference_is_the_picture_less_the_mean_of_the_class_that_is_answered() {
        fixture.inTheBackground();

        Comparison shown = model.comparison().get().orElseThrow();
        float[] picture = fixture.desk.picture().get().toArray();
        assertThat(shown.className()).isEqualTo("7");
        for (int i = 0; i < picture.length; i++) {
            assertThat(shown.difference()[i]).isEqualTo(picture[i] - 0.7f);
        }
        assertThat(shown.more() - shown.less()).isCloseTo(sum(picture) - 784 * 0.7, within(1e-2));
    }

    @Test
    void another_answer_brings_another_mean() {
        fixture.inTheBackground();
        model.take(Preset.MNIST);
        fixture.frame();

        assertThat(model.comparison().get().orElseThrow().className()).isEqualTo("3");
        assertThat(model.comparison().get().orElseThrow().mean().at(0, 0)).isEqualTo(0.3f);
    }

    @Test
    void the_first_network_is_compared_until_another_is_chosen_or_it_goes() {
        fixture.inTheBackground();
        assertThat(model.chosen().get()).contains(fixture.desk.networks().getFirst());

        model.choose(fixture.desk.networks().getLast());
        assertThat(model.comparison().get().orElseThrow().network()).isEqualTo("two");
        fixture.desk.remove(fixture.desk.networks().getLast());

        assertThat(model.comparison().get().orElseThrow().network()).isEqualTo("one");
    }

    @Test
    void without_a_set_with_these_classes_it_says_so() {
        fixture.means = Optional.empty();
        fixture.inTheBackground();

        assertThat(model.comparison().get()).isEmpty();
        assertThat(model.sentence().get()).isEqualTo("No training set with these classes is here, so there are no mean pictures.");
    }

    @Test
    void a_fault_without_words_is_said_by_its_name_and_the_next_time_it_is_tried_again() {
        fixture.beforeMeans = () -> {
            throw new IllegalStateException();
        };
        fixture.inTheBackground();
        assertThat(model.comparison().get()).isEmpty();
        assertThat(model.sentence().get())
                .isEqualTo("The mean pictures cannot be made, by a fault in Loupe (IllegalStateException). Open Sees again to try it once more.");

        fixture.beforeMeans = () -> { };
        model.front(false);
        model.front(true);
        fixture.inTheBackground();
        assertThat(model.comparison().get()).isPresent();
    }

    @Test
    void without_a_drawing_there_is_nothing_to_compare() {
        fixture.inTheBackground();
        fixture.put("clear", fixture.sheet().get().withDrawing(SeesFixture.BAR.withStrokes(List.of())));
        fixture.frame();

        assertThat(model.comparison().get()).isEmpty();
        assertThat(model.sentence().get()).isEqualTo("There is no answer to compare with. Draw a digit and put a network on the desk.");
    }

    @Test
    void behind_it_does_nothing_and_in_front_again_it_catches_up() {
        List<StepPicture> before = model.strip().get();
        model.front(false);
        fixture.put("other", Sheet.of(SeesFixture.BAR.withWidth(40), true));
        assertThat(model.strip().get()).isSameAs(before);

        model.front(true);

        assertThat(model.strip().get().getLast().picture()).isEqualTo(fixture.desk.picture().get());
    }

    @Test
    void the_strip_and_the_comparison_can_be_read_as_tables() {
        fixture.background.forEach(Runnable::run);

        assertThat(SeesFigures.strip(model).table().columns()).containsExactly("Row", "Column", "As drawn", "Crop", "Scale", "Centre",
                "Greys", "Pen");
        assertThat(SeesFigures.comparison(model).table().columns()).hasSize(5).startsWith("Row", "Column", "Drawing");
        assertThat(SeesFigures.comparison(model).sentence()).startsWith("The mean of all training pictures of ");
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
