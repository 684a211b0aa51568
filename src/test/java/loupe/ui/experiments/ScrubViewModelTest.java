package loupe.ui.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import loupe.data.ClassCounts;
import loupe.data.ClassPair;
import loupe.data.GrayImage;
import loupe.inference.Prediction;
import loupe.inference.ShiftGrid;
import loupe.storage.RunDigest;
import loupe.storage.RunFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScrubViewModelTest {

    @TempDir
    private Path home;
    private ExperimentsFixture fixture;
    private RunFolder run;
    private final ObjectProperty<GrayImage> drawing = new SimpleObjectProperty<>(FilmFixture.half(true));
    private ScrubViewModel model;

    @BeforeEach
    void open() throws Exception {
        fixture = new ExperimentsFixture(home);
        run = FilmFixture.run(home.resolve("runs/1-halves"), home.resolve("data"));
        model = new ScrubViewModel(drawing, new Projector(FilmFixture::plain), fixture.threads, (after, task) -> task.run());
        model.front(true);
        choose();
    }

    private void choose() throws Exception {
        model.choose(List.of(new Experiment(RunDigest.of(run.path()), "halves")));
        fixture.settle();
    }

    private void go(int frame) {
        model.frame().set(frame);
        fixture.settle();
    }

    private int label() {
        return model.answer().get().map(Prediction::label).orElse(-1);
    }

    @Test
    void all_that_is_seen_follows_the_slider_from_checkpoint_to_checkpoint() {
        assertThat(model.place()).isEqualTo("After 2 batches, 1.00 epochs: checkpoint 3 of 3");
        assertThat(label()).isEqualTo(1);
        assertThat(model.confusion().table().get().orElseThrow().counts().accuracy()).isEqualTo(1);
        float right = model.shifted().get().orElseThrow().cells().values().get(ShiftGrid.place(0, 0));
        assertThat(right).isGreaterThan(0.99f);
        assertThat(model.tiles().get().orElseThrow().weights()).contains(1f).doesNotContain(-1f);

        go(1);

        assertThat(model.place()).isEqualTo("After 1 batch, 0.50 epochs: checkpoint 2 of 3");
        assertThat(label()).isZero();
        assertThat(model.confusion().table().get().orElseThrow().counts().at(new ClassPair(1, 0))).isEqualTo(5);
        assertThat(model.confusion().table().get().orElseThrow().title()).isEqualTo("10 test pictures, batch 1");
        assertThat(model.shifted().get().orElseThrow().label()).isEqualTo(1);
        assertThat(model.shifted().get().orElseThrow().cells().values().get(ShiftGrid.place(0, 0))).isLessThan(0.01f);
        assertThat(model.tiles().get().orElseThrow().weights()).contains(-1f);

        go(0);

        assertThat(model.answer().get().orElseThrow().probabilities()).containsExactly(0.5f, 0.5f);
        assertThat(model.plane().get().orElseThrow().places()).hasDimensions(10, 2);
        assertThat(model.plane().get().orElseThrow().star()).isPresent();
    }

    @Test
    void another_drawing_is_answered_by_the_checkpoint_that_is_looked_at() {
        go(1);
        drawing.set(FilmFixture.half(false));
        fixture.settle();
        assertThat(label()).isEqualTo(1);

        drawing.set(GrayImage.blank());
        fixture.settle();
        assertThat(model.answer().get()).isEmpty();
    }

    @Test
    void what_belongs_to_an_older_place_of_the_slider_is_not_shown() {
        model.frame().set(1);
        model.frame().set(2);
        fixture.settle();

        assertThat(label()).isEqualTo(1);
    }

    @Test
    void the_bars_and_the_first_weights_of_every_checkpoint_are_there_before_the_slider_comes() {
        model.frame().set(1);

        assertThat(label()).isZero();
        assertThat(model.tiles().get().orElseThrow().weights()).contains(-1f);
        assertThat(fixture.background).as("the rest is still to be worked out").hasSize(1);
    }

    @Test
    void what_takes_long_begins_when_the_first_is_painted() throws Exception {
        List<Runnable> later = new ArrayList<>();
        model = new ScrubViewModel(drawing, new Projector(FilmFixture::plain), fixture.threads, (after, task) -> later.add(task));
        model.front(true);
        choose();
        assertThat(label()).isEqualTo(1);
        assertThat(model.confusion().table().get()).isEmpty();

        later.forEach(Runnable::run);
        fixture.settle();
        assertThat(model.confusion().table().get()).isPresent();
    }

    @Test
    void what_the_training_counted_is_not_counted_again() throws Exception {
        ClassCounts kept = new ClassCounts(2, List.of(2, 3, 4, 1));
        run.checkpoints().saveConfusion(2, kept);
        model = new ScrubViewModel(drawing, new Projector(FilmFixture::plain), fixture.threads, (after, task) -> task.run());
        model.front(true);
        choose();

        assertThat(model.confusion().table().get().orElseThrow().counts()).isEqualTo(kept);
        go(1);
        assertThat(model.confusion().table().get().orElseThrow().counts().at(new ClassPair(1, 0))).isEqualTo(5);
    }

    @Test
    void the_pictures_of_a_run_are_not_read_again_for_another_run_on_the_same_data() throws Exception {
        RunFolder other = FilmFixture.run(home.resolve("runs/2-halves"), home.resolve("data"));
        try (var files = Files.list(home.resolve("data"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        model.choose(List.of(new Experiment(RunDigest.of(other.path()), "halves")));
        fixture.settle();

        assertThat(model.film().get().orElseThrow().folder()).isEqualTo(other.path());
        assertThat(model.confusion().table().get().orElseThrow().counts().accuracy()).isEqualTo(1);
    }

    @Test
    void cells_are_hatched_where_the_drawing_leaves_the_frame() {
        List<Boolean> hatched = model.shifted().get().orElseThrow().cells().hatched();

        assertThat(hatched.get(ShiftGrid.place(0, 0))).isFalse();
        assertThat(hatched.get(ShiftGrid.place(-8, 0))).isFalse();
        assertThat(hatched.get(ShiftGrid.place(1, 0))).isTrue();
        assertThat(hatched.get(ShiftGrid.place(0, -1))).isTrue();
    }

    @Test
    void a_newer_checkpoint_is_put_behind_and_one_who_looks_at_the_last_goes_with_it() throws Exception {
        FilmFixture.keep(run, 4, -1);
        choose();
        assertThat(model.place()).isEqualTo("After 4 batches, 2.00 epochs: checkpoint 4 of 4");
        assertThat(label()).isZero();

        go(0);
        FilmFixture.keep(run, 5, 1);
        choose();
        assertThat(model.place()).isEqualTo("After 0 batches, 0.00 epochs: checkpoint 1 of 5");
    }

    @Test
    void behind_the_other_tabs_nothing_is_worked_out() {
        model.front(false);
        model.frame().set(0);
        assertThat(fixture.background).isEmpty();

        model.front(true);
        fixture.settle();
        assertThat(model.answer().get().orElseThrow().probabilities()).containsExactly(0.5f, 0.5f);
    }

    @Test
    void a_checkpoint_that_is_damaged_is_told_in_a_sentence() throws Exception {
        Path file = run.path().resolve("checkpoints/000001.safetensors");
        Files.writeString(file, "abc");
        model = new ScrubViewModel(drawing, new Projector(FilmFixture::plain), fixture.threads, (after, task) -> task.run());
        model.front(true);
        choose();
        assertThat(model.trouble().get()).isEmpty();
        go(1);

        assertThat(model.trouble().get()).isEqualTo(file + " is cut short or no safetensors file: it has 3 bytes, too few for its header.");
        assertThat(model.answer().get()).as("of the checkpoint before").isEmpty();

        go(0);
        assertThat(model.trouble().get()).isEmpty();
        assertThat(model.answer().get()).isPresent();
    }

    private void lose(String data) throws Exception {
        try (var files = Files.list(home.resolve(data))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        model = new ScrubViewModel(drawing, new Projector(FilmFixture::plain), fixture.threads, (after, task) -> task.run());
        model.front(true);
        choose();
    }

    @Test
    void without_the_pictures_the_drawing_is_answered_all_the_same_and_what_is_missing_is_said() throws Exception {
        lose("data");

        assertThat(model.answer().get()).isPresent();
        assertThat(model.confusion().table().get()).isEmpty();
        assertThat(model.plane().get()).isEmpty();
        assertThat(model.trouble().get()).isEmpty();
        assertThat(model.lacking().get()).isEqualTo("The test pictures of this run cannot be read in " + home.resolve("data")
                + ", and its training recorded no table of what is taken for what. Neither that nor the last hidden layer is shown.");
    }

    @Test
    void without_the_pictures_the_table_is_the_recorded_one_at_every_checkpoint_and_says_so() throws Exception {
        ClassCounts kept = new ClassCounts(2, List.of(2, 3, 4, 1));
        run.checkpoints().saveConfusion(2, kept);
        lose("data");

        assertThat(model.confusion().table().get().orElseThrow().counts()).isEqualTo(kept);
        assertThat(model.confusion().table().get().orElseThrow().title()).isEqualTo("10 test pictures, batch 2, recorded");
        go(0);
        assertThat(model.confusion().table().get().orElseThrow().title()).isEqualTo("10 test pictures, batch 2, recorded");
        assertThat(model.lacking().get()).isEqualTo("The test pictures of this run cannot be read in " + home.resolve("data")
                + ". At every checkpoint the table is the one that the training recorded after batch 2; the last hidden layer is not drawn.");

        run = FilmFixture.run(home.resolve("runs/2-halves"), home.resolve("elsewhere"));
        choose();
        assertThat(model.lacking().get()).isEmpty();
        assertThat(model.confusion().table().get().orElseThrow().title()).isEqualTo("10 test pictures, batch 2");
    }

    @Test
    void a_recorded_table_of_other_classes_is_passed_over() throws Exception {
        run.checkpoints().saveConfusion(2, new ClassCounts(1, List.of(10)));
        lose("data");

        assertThat(model.confusion().table().get()).isEmpty();
        assertThat(model.lacking().get()).contains("recorded no table");
    }

    @Test
    void a_step_stops_at_the_ends() {
        assertThat(model.step(1)).isFalse();
        assertThat(model.step(-2)).isTrue();
        assertThat(model.frame().get()).isZero();
        model.choose(List.of());
        assertThat(model.place()).isEqualTo("Choose a run of a network that keeps checkpoints.");
        assertThat(model.step(1)).isFalse();
    }
}
