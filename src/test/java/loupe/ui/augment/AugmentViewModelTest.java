package loupe.ui.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import loupe.data.Augmentation;
import loupe.data.Augmenter;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.data.GrayImage;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.KnownSet;
import loupe.data.LabelledImages;
import loupe.ui.common.Threads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AugmentViewModelTest {

    @TempDir
    private Path home;
    private final SimpleObjectProperty<GrayImage> drawing = new SimpleObjectProperty<>(bar(10));
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Runnable> frames = new ArrayList<>();
    private AugmentViewModel model;

    @BeforeEach
    void setUp() {
        model = new AugmentViewModel(Augmentation.NONE, new DataCatalog(new DataFolders(List.of(home)), new DigitsCache(home.resolve("cache"))), drawing,
                new Threads(background::add, Runnable::run, refresh -> {
                    frames.add(refresh);
                    return () -> { };
                }));
        assertThat(model.samples().get()).as("nothing is made before it is looked at").isEmpty();
        model.opened();
    }

    @Test
    void without_training_pictures_the_samples_are_the_drawing_unchanged_at_first() {
        assertThat(model.samples().get()).hasSize(36).allMatch(bar(10)::equals);
        assertThat(model.shownMine()).isTrue();
    }

    @Test
    void pictures_that_could_not_be_read_are_looked_for_again_at_the_next_visit() throws IOException {
        LabelledImages blank = new LabelledImages(28, 28, new byte[40 * 784], new byte[40]);
        IdxFiles.write(home.resolve("mnist"), new ImageSet("mnist", KnownSet.MNIST.classNames(), blank, blank));
        Path labels = home.resolve("mnist").resolve("train-labels-idx1-ubyte");
        byte[] whole = Files.readAllBytes(labels);
        Files.write(labels, Arrays.copyOf(whole, 20));
        settle();
        assertThat(model.source().get()).startsWith("No training pictures could be read (");

        Files.write(labels, whole);
        model.opened();
        settle();

        assertThat(model.source().get()).isEqualTo("36 training pictures of MNIST, each changed as one epoch might change it.");
        assertThat(model.samples().get()).allMatch(GrayImage.blank()::equals);
        model.opened();
        assertThat(background).as("what is there is not read again").isEmpty();
    }

    private void settle() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
        List.copyOf(frames).forEach(Runnable::run);
    }

    @Test
    void the_samples_are_what_the_augmenter_makes() {
        model.set(Augmentation.Kind.SHIFT, 4);
        model.set(Augmentation.Kind.ROTATE, 30);

        Augmenter augmenter = new Augmenter(Augmentation.parse("shift=4,rotate=30"), 1);
        assertThat(model.samples().get()).isEqualTo(IntStream.range(0, 36).mapToObj(i -> augmenter.sample(bar(10), 0, i)).toList());
    }

    @Test
    void another_drawing_changes_the_samples_at_once() {
        model.set(Augmentation.Kind.SHIFT, 2);
        List<GrayImage> before = model.samples().get();

        drawing.set(bar(20));

        assertThat(model.samples().get()).isNotEqualTo(before);
    }

    @Test
    void other_samples_are_other_draws() {
        model.set(Augmentation.Kind.SHIFT, 4);
        List<GrayImage> before = model.samples().get();

        model.another();

        assertThat(model.samples().get()).isNotEqualTo(before);
    }

    @Test
    void a_slider_that_moves_is_one_step_and_another_slider_another() {
        model.set(Augmentation.Kind.SHIFT, 1);
        model.set(Augmentation.Kind.SHIFT, 2);
        model.set(Augmentation.Kind.ROTATE, 10);
        assertThat(model.steps().undoName().getValue()).isEqualTo("Rotation");

        model.steps().undo();
        assertThat(model.augmentation().get().text()).isEqualTo("shift=2");
        assertThat(model.steps().undoName().getValue()).isEqualTo("Shift");
        model.steps().undo();
        assertThat(model.augmentation().get()).isEqualTo(Augmentation.NONE);
        model.steps().redo();
        assertThat(model.augmentation().get().text()).isEqualTo("shift=2");
    }

    @Test
    void after_the_slider_is_let_go_the_next_change_is_a_step_of_its_own() {
        model.set(Augmentation.Kind.SHIFT, 1);
        model.endRow();
        model.set(Augmentation.Kind.SHIFT, 3);

        model.steps().undo();

        assertThat(model.augmentation().get().text()).isEqualTo("shift=1");
    }

    @Test
    void what_is_no_number_changes_nothing() {
        model.set(Augmentation.Kind.NOISE, 0.1);
        model.set(Augmentation.Kind.NOISE, Double.NaN);
        model.set(Augmentation.Kind.SHIFT, Double.NaN);

        assertThat(model.augmentation().get()).isEqualTo(Augmentation.NONE.with(Augmentation.Kind.NOISE, 0.1));
    }

    @Test
    void amounts_beyond_the_bounds_are_the_nearest_bound() {
        model.set(Augmentation.Kind.NOISE, 7);
        assertThat(model.augmentation().get().noise()).isEqualTo(Augmentation.Kind.NOISE.most());
        model.set(Augmentation.Kind.NOISE, -1);
        assertThat(model.augmentation().get()).isEqualTo(Augmentation.NONE);
    }

    @Test
    void what_was_typed_and_cannot_be_taken_is_told_with_what_stays() {
        model.type(Augmentation.Kind.SHIFT, " far ");
        assertThat(model.complaint().get()).isEqualTo("“far” is no number. Shift stays at 0.");
        model.type(Augmentation.Kind.SHIFT, "NaN");
        assertThat(model.complaint().get()).isEqualTo("“NaN” is no number. Shift stays at 0.");
        model.type(Augmentation.Kind.SHIFT, "99");
        assertThat(model.complaint().get()).isEqualTo("Shift goes from 0 to 14: 99 is taken as the nearest of these.");
        assertThat(model.augmentation().get().shift()).isEqualTo(14);
        model.type(Augmentation.Kind.SHIFT, "2,5");
        assertThat(model.complaint().get()).isEmpty();
        assertThat(model.augmentation().get().shift()).isEqualTo(2.5);
    }

    @Test
    void the_drawing_of_loupes_digits_can_be_stopped_and_begun_again() {
        model.stopDigits();
        settle();

        assertThat(model.digits().get()).isEqualTo(AugmentViewModel.Digits.STOPPED);
        assertThat(model.source().get()).isEqualTo("The drawing of Loupe's digits was stopped, so your drawing is changed in 36 ways.");
        assertThat(home.resolve("cache")).isEmptyDirectory();
        model.opened();
        assertThat(background).as("a visit does not begin it again").isEmpty();

        model.drawDigits();
        settle();

        assertThat(model.source().get()).isEqualTo("36 training pictures of Loupe's own digits, each changed as one epoch might change it.");
        assertThat(model.shownMine()).isFalse();
    }

    private static GrayImage bar(int column) {
        float[] ink = new float[784];
        for (int y = 5; y < 23; y++) {
            ink[y * 28 + column] = 1;
        }
        return new GrayImage(28, 28, ink);
    }
}
