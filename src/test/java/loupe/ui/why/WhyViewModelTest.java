package loupe.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loupe.data.GrayImage;
import loupe.data.Picture;
import loupe.inference.PlainNetwork;
import loupe.inference.Saliency;
import loupe.inference.TrainedModel;
import loupe.ui.common.easel.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyViewModelTest {

    @TempDir
    private Path home;
    private WhyFixture fixture;
    private WhyViewModel model;

    @BeforeEach
    void setUp() throws IOException {
        fixture = new WhyFixture(home);
        fixture.add("first", 1);
        fixture.add("second", 2);
        model = fixture.model();
        fixture.settle();
    }

    private Glance front() {
        model.front(true);
        fixture.settle();
        return model.glance().get().orElseThrow();
    }

    private TrainedModel trained(int index) {
        return fixture.desk.networks().get(index).model().get().orElseThrow();
    }

    private static float[] gradient(TrainedModel trained, GrayImage picture, int label) {
        return Saliency.of(new PlainNetwork(trained.network(), trained.parameters()).look(picture), label, Saliency.Quantity.LOGIT).gradient();
    }

    @Test
    void a_network_that_cannot_be_read_says_why_it_has_no_reasons() {
        fixture.desk.add("nowhere");
        fixture.settle();
        model.choose(fixture.desk.networks().getLast());
        fixture.settle();

        assertThat(model.glance().get()).isEmpty();
        assertThat(model.refusal().get()).startsWith("\"nowhere\" is no trained network");

        model.choose(fixture.desk.networks().getFirst());
        assertThat(model.refusal().get()).isEmpty();
    }

    @Test
    void behind_it_works_at_nothing() {
        fixture.canvas.move(1, 0);

        assertThat(fixture.background).isEmpty();
        fixture.settle();
        assertThat(model.glance().get()).isEmpty();
        assertThat(model.occlusion().get()).isEmpty();
    }

    @Test
    void in_front_it_shows_the_first_networks_gradient_for_its_answer() {
        Glance glance = front();
        GrayImage picture = fixture.desk.picture().get();

        assertThat(glance.answer()).isEqualTo(fixture.desk.networks().getFirst().answer().get().orElseThrow());
        assertThat(glance.saliency().gradient()).containsExactly(gradient(trained(0), picture, glance.answer().label()));
        assertThat(glance.saliency().picture()).isEqualTo(picture);
    }

    @Test
    void another_class_or_network_can_be_looked_at() {
        int other = (front().answer().label() + 1) % 10;
        GrayImage picture = fixture.desk.picture().get();
        model.chooseClass(Optional.of(other));
        fixture.settle();
        assertThat(model.glance().get().orElseThrow().saliency().gradient()).containsExactly(gradient(trained(0), picture, other));
        assertThat(model.occlusion().get().orElseThrow().label()).isEqualTo(other);

        model.choose(fixture.desk.networks().get(1));
        fixture.settle();
        assertThat(model.label().get()).isEmpty();
        Glance glance = model.glance().get().orElseThrow();
        assertThat(glance.saliency().gradient()).containsExactly(gradient(trained(1), picture, glance.answer().label()));
    }

    @Test
    void what_belongs_to_an_older_class_is_never_shown() {
        int other = (front().answer().label() + 1) % 10;
        model.chooseClass(Optional.of(other));
        WhyFixture.run(fixture.background);
        model.chooseClass(Optional.empty());
        fixture.frame();

        assertThat(model.glance().get().orElseThrow().saliency().label()).isNotEqualTo(other);
    }

    @Test
    void covering_goes_on_until_every_place_is_known() {
        front();

        assertThat(model.occlusion().get().orElseThrow().complete()).isTrue();
        assertThat(model.occlusion().get().orElseThrow().picture()).isEqualTo(fixture.desk.picture().get());
    }

    @Test
    void while_the_pen_is_down_only_what_is_quick_follows() {
        front();
        fixture.canvas.drawing.set(true);
        fixture.canvas.move(2, 0);
        GrayImage moved = fixture.desk.picture().get();
        fixture.settle();

        assertThat(model.glance().get().orElseThrow().saliency().picture()).isEqualTo(moved);
        assertThat(model.occlusion().get().orElseThrow().picture()).isNotEqualTo(moved);

        fixture.canvas.drawing.set(false);
        fixture.settle();
        assertThat(model.occlusion().get().orElseThrow().picture()).isEqualTo(moved);
    }

    @Test
    void the_smallest_change_becomes_one_step_after_which_the_network_answers_otherwise() {
        front();
        ChangeState.Done done = (ChangeState.Done) model.change().get();
        int before = done.found().orElseThrow().before().label();

        model.putChange();
        fixture.settle();

        assertThat(fixture.steps).containsExactly("smallest change");
        assertThat(fixture.desk.networks().getFirst().answer().get().orElseThrow().label())
                .isEqualTo(done.found().orElseThrow().after().label()).isNotEqualTo(before);
    }

    @Test
    void a_change_is_put_on_the_drawing_where_it_lies_now_though_the_networks_see_no_difference() {
        fixture.canvas.centreAndScale(true);
        front();
        GrayImage before = fixture.desk.picture().get();

        fixture.canvas.move(3, 0);
        fixture.settle();
        Sheet moved = fixture.canvas.sheet().get();

        assertThat(fixture.desk.picture().get()).isEqualTo(before);
        assertThat(((ChangeState.Done) model.change().get()).sheet()).isEqualTo(moved);
    }

    @Test
    void a_picture_has_no_strokes_to_change() {
        GrayImage raw = fixture.desk.picture().get();
        fixture.canvas.sheet.set(fixture.canvas.sheet.get().withPicture(new Picture(raw, raw, true)));
        front();

        assertThat(model.change().get()).isEqualTo(new ChangeState.NoStrokes());
        model.putChange();
        assertThat(fixture.steps).isEmpty();
    }

    @Test
    void without_ink_there_is_nothing_to_show() {
        front();
        fixture.canvas.sheet.set(fixture.canvas.sheet.get().withDrawing(WhyFixture.LINE.withStrokes(List.of())));
        fixture.settle();

        assertThat(model.glance().get()).isEmpty();
        assertThat(model.occlusion().get()).isEmpty();
        assertThat(model.change().get()).isEqualTo(new ChangeState.Nothing());
    }

    @Test
    void the_nearest_pictures_and_the_place_on_the_map_come_with_the_sample_and_move_with_the_drawing() {
        Glance first = front();
        assertThat(first.near()).hasSize(8);
        assertThat(first.near()).isSortedAccordingTo((a, b) -> Double.compare(a.distance(), b.distance()));
        assertThat(first.place()).isPresent();

        fixture.canvas.move(-6, 0);
        fixture.settle();
        assertThat(model.glance().get().orElseThrow().place()).isPresent().isNotEqualTo(first.place());
    }

    @Test
    void a_network_that_is_taken_away_makes_room_for_the_next() {
        front();
        fixture.desk.remove(fixture.desk.networks().getFirst());
        fixture.settle();

        assertThat(model.network().get()).contains(fixture.desk.networks().getFirst());
        assertThat(model.glance().get()).isPresent();
    }

    @Test
    void put_behind_it_drops_its_work() {
        model.front(true);
        fixture.settle();
        fixture.canvas.move(1, 1);
        model.front(false);
        fixture.settle();

        assertThat(model.occlusion().get().orElseThrow().picture()).isNotEqualTo(fixture.desk.picture().get());
    }
}
