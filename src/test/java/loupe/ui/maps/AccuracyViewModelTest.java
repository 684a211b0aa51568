package loupe.ui.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.inference.ShiftAccuracy;
import loupe.inference.ShiftGrid;
import loupe.ui.common.Threads;
import loupe.data.KnownSet;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyViewModelTest {

    @TempDir
    private Path home;
    private MapsFixture all;
    private AccuracyViewModel model;

    @BeforeEach
    void open() throws IOException {
        Path set = Files.createDirectories(home.resolve("sets/mnist"));
        write(set, "train", 1);
        write(set, "t10k", 12);
        all = new MapsFixture(home, MapsFixture.LINE);
        model = model(all);
    }

    @Test
    void nothing_is_counted_before_it_is_asked_for() {
        all.settle();

        assertThat(counted().known()).isZero();
        assertThat(model.state().get()).isEqualTo(CountState.OFF);
    }

    @Test
    void every_place_is_counted_and_it_is_said_of_which_digits() {
        model.show(true);
        assertThat(model.words()).isEqualTo("Reading the test digits…");
        all.settle();

        assertThat(counted().complete()).isTrue();
        assertThat(counted().at(ShiftGrid.place(0, 0))).isEqualTo(1);
        assertThat(counted().at(ShiftGrid.place(8, 0))).isZero();
        assertThat(model.words()).isEqualTo("The first 12 test pictures of MNIST, handwritten digits. ");
        assertThat(model.words(ShiftGrid.place(8, 0), counted())).isEqualTo("8 right, 0 down: 0 of 12 known (0.0 %)");
    }

    @Test
    void a_network_with_other_classes_is_not_asked_about_digits() {
        NetworkSpec clothes = NetworkText.parse("clothes", "maxpool 14 | flatten | dense 10");
        all.desk.putLive("clothes", clothes, InitialWeights.of(clothes, 1), KnownSet.classNamesOf("fashion-mnist"));
        all.settle();
        model.show(true);
        all.settle();

        assertThat(counted().known()).isZero();
    }

    @Test
    void a_whole_map_has_its_sentence() {
        assertThat(model.sentence("tiny", counted())).isEmpty();
        model.show(true);
        all.settle();

        assertThat(model.sentence("tiny", counted())).contains("tiny knows 100.0 % of the test digits where they are, "
                + "100.0 % over all places up to 4 pixels away each way, 88.2 % over all up to 8.");
    }

    @Test
    void it_can_be_stopped_and_gone_on_with() {
        begin();
        model.stop();
        all.settle();
        int stopped = counted().known();

        assertThat(stopped).isBetween(0, ShiftGrid.COUNT - 1);
        assertThat(model.state().get().running()).isFalse();

        model.goOn();
        all.settle();
        assertThat(counted().complete()).isTrue();
    }

    @Test
    void a_lens_that_goes_behind_counts_no_more_until_it_is_in_front_again() {
        begin();
        model.front(false);
        all.settle();
        assertThat(counted().complete()).isFalse();

        model.front(true);
        all.settle();
        assertThat(counted().complete()).isTrue();
    }

    @Test
    void what_was_counted_is_read_back_at_once() throws IOException {
        model.show(true);
        all.settle();
        ShiftAccuracy first = counted();
        Path kept = onlyFile();
        String changed = Files.readString(kept).replaceFirst("^\\d+", "5");
        Files.writeString(kept, changed);

        model = model(all);
        model.show(true);
        all.settle();

        assertThat(counted()).isEqualTo(first.with(0, 5));
    }

    @Test
    void what_cannot_be_read_is_counted_anew() throws IOException {
        model.show(true);
        all.settle();
        Files.writeString(onlyFile(), "1 2 three");

        model = model(all);
        model.show(true);
        all.settle();

        assertThat(counted().complete()).isTrue();
    }

    @Test
    void other_weights_are_counted_for_themselves() throws IOException {
        model.show(true);
        all.settle();
        all.renew(2);
        all.settle();

        assertThat(counted().complete()).isTrue();
        try (var files = Files.list(home.resolve("shift-accuracy"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void a_network_with_the_same_weights_and_another_pooling_is_counted_for_itself() throws IOException {
        model.show(true);
        all.settle();
        NetworkSpec shrunk = NetworkText.parse("tiny", "avgpool 14 | flatten | dense 10");
        all.desk.putLive("tiny", shrunk, InitialWeights.of(shrunk, 1), all.network().classNames().get());
        all.settle();

        try (var files = Files.list(home.resolve("shift-accuracy"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void a_network_that_cannot_be_read_is_not_waited_for() {
        all.desk.add("nowhere");
        model.show(true);
        all.settle();

        assertThat(counted().complete()).isTrue();
        assertThat(model.state().get().share()).isEqualTo(1);
    }

    @Test
    void a_set_that_cannot_be_read_is_said() throws IOException {
        Files.writeString(home.resolve("sets/mnist/t10k-labels-idx1-ubyte"), "no labels");
        model.show(true);
        all.settle();

        assertThat(model.state().get().running()).isFalse();
        assertThat(model.words()).isEqualTo(model.state().get().fault()).contains("t10k-labels-idx1-ubyte");
    }

    /** As far as that the network has looked at its first pictures. */
    private void begin() {
        model.show(true);
        for (int i = 0; i < 8; i++) {
            if (!all.work.isEmpty()) {
                all.work.removeFirst().run();
            }
            all.frame();
        }
    }

    private ShiftAccuracy counted() {
        return model.of(all.network()).get();
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(home.resolve("shift-accuracy"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private AccuracyViewModel model(MapsFixture all) {
        DataCatalog data = new DataCatalog(new DataFolders(List.of(home.resolve("sets"))), new DigitsCache(home));
        AccuracyViewModel made = new AccuracyViewModel(all.desk, new MapsWork(new Threads(all.work::add, all.work::add, all.clock), data, home), () -> 0);
        made.front(true);
        return made;
    }

    /** Upright lines in the middle, each a 3. */
    private static void write(Path set, String part, int count) throws IOException {
        ByteBuffer images = ByteBuffer.allocate(16 + count * 784).putInt(2051).putInt(count).putInt(28).putInt(28);
        ByteBuffer labels = ByteBuffer.allocate(8 + count).putInt(2049).putInt(count);
        for (int i = 0; i < count; i++) {
            for (int y = 10; y < 18; y++) {
                images.put(16 + i * 784 + y * 28 + 13, (byte) 255).put(16 + i * 784 + y * 28 + 14, (byte) 255);
            }
            labels.put(8 + i, (byte) 3);
        }
        Files.write(set.resolve(part + "-images-idx3-ubyte"), images.array());
        Files.write(set.resolve(part + "-labels-idx1-ubyte"), labels.array());
    }
}
