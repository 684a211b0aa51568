package loupe.ui.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import loupe.data.ClassPair;
import loupe.data.KnownSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetsViewModelTest {

    @TempDir
    private Path home;

    private static SetsViewModel model(SetsFixture fixture) {
        return new SetsViewModel(fixture.work, fixture.threads, () -> fixture.nanos);
    }

    @Test
    void without_the_real_sets_it_says_what_goes_where_and_reads_nothing() {
        SetsFixture fixture = new SetsFixture(home);
        SetsViewModel model = model(fixture);

        model.opened();
        fixture.settle();

        assertThat(model.missing().get().orElseThrow()).isEqualTo("MNIST and Fashion-MNIST are compared once the four files"
                + " (train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte, plain or .gz) of MNIST"
                + " and of Fashion-MNIST lie in " + fixture.datasets.resolve("mnist") + " and " + fixture.datasets.resolve("fashion-mnist")
                + ", or in a folder that you choose.");
        assertThat(model.left().loaded().get()).isEmpty();
    }

    @Test
    void a_folder_with_both_sets_begins_the_comparison() {
        SetsFixture fixture = new SetsFixture(home);
        Path elsewhere = home.resolve("elsewhere");
        fixture.put(elsewhere, KnownSet.MNIST);
        fixture.put(elsewhere, KnownSet.FASHION_MNIST);
        SetsViewModel model = model(fixture);

        model.chooseFolder(elsewhere);
        fixture.settle();

        assertThat(model.missing().get()).isEmpty();
        assertThat(model.left().matrix().table().get()).isPresent();
        assertThat(model.right().matrix().table().get()).isPresent();
    }

    @Test
    void a_chosen_folder_is_there_again_at_the_next_start_and_one_that_is_gone_is_missing_again() throws Exception {
        SetsFixture fixture = new SetsFixture(home);
        Path elsewhere = home.resolve("elsewhere");
        fixture.put(elsewhere, KnownSet.MNIST);
        fixture.put(elsewhere, KnownSet.FASHION_MNIST);
        model(fixture).chooseFolder(elsewhere);
        fixture.settle();

        SetsViewModel next = model(new SetsFixture(home));
        assertThat(next.missing().get()).isEmpty();

        Files.move(elsewhere.resolve("fashion-mnist"), home.resolve("moved"));
        assertThat(model(new SetsFixture(home)).missing().get()).hasValueSatisfying(sentence ->
                assertThat(sentence).contains("fashion-mnist"));
    }

    @Test
    void the_one_set_that_is_missing_may_lie_in_a_folder_of_any_name() {
        SetsFixture fixture = new SetsFixture(home);
        fixture.put(fixture.datasets, KnownSet.MNIST);
        fixture.put(home, KnownSet.FASHION_MNIST);
        Path named = home.resolve("clothes");
        assertThat(home.resolve("fashion-mnist").toFile().renameTo(named.toFile())).isTrue();
        SetsViewModel model = model(fixture);

        model.chooseFolder(named);
        fixture.settle();

        assertThat(model.right().loaded().get().orElseThrow().set().name()).isEqualTo("fashion-mnist");
    }

    @Test
    void a_folder_that_holds_neither_is_refused() {
        SetsViewModel model = model(new SetsFixture(home));

        model.chooseFolder(home);

        assertThat(model.refusal().get()).contains(home
                + " has no folder mnist or fashion-mnist with the four files, and is none itself. Choose another.");
        assertThat(model.missing().get()).isPresent();
    }

    @Test
    void a_cell_that_is_chosen_at_one_side_is_chosen_at_the_other_and_stays_on_the_next_page() {
        SetsFixture fixture = SetsFixture.whole(home);
        SetsViewModel model = model(fixture);
        model.opened();
        fixture.settle();

        model.left().matrix().choose(new ClassPair(7, 8));
        model.turnTo(Page.ANSWERS);
        fixture.settle();

        assertThat(model.right().matrix().chosen().get()).contains(new ClassPair(7, 8));
        assertThat(model.left().pictures().get()).hasSize(1);
        assertThat(model.right().pictures().get()).hasSize(1);
    }

    @Test
    void a_networks_twin_is_asked_at_the_other_side() {
        SetsFixture fixture = SetsFixture.whole(home);
        SetsViewModel model = model(fixture);
        model.turnTo(Page.ANSWERS);
        fixture.settle();
        Contender cnn = model.left().contenders().get().stream().filter(network -> network.source().equals("cnn")).findFirst().orElseThrow();

        model.choose(model.left(), cnn);
        fixture.settle();

        assertThat(model.left().matrix().table().get().orElseThrow().title()).isEqualTo("cnn on 40 test pictures");
        boolean twin = model.right().contenders().get().stream().anyMatch(network -> network.source().equals("fashion-cnn"));
        assertThat(model.right().contender().get().orElseThrow().source().equals("fashion-cnn")).isEqualTo(twin);
    }

    @Test
    void the_bottom_of_the_window_says_what_is_worked_at() {
        SetsFixture fixture = SetsFixture.whole(home);
        SetsViewModel model = model(fixture);
        model.opened();
        assertThat(model.status()).isEmpty();
        fixture.background.removeFirst().run();
        fixture.frames.next();

        assertThat(model.status()).isEqualTo("MNIST: 0 of 60 pictures");
        fixture.settle();
        assertThat(model.status()).isEmpty();
    }
}
