package loupe.ui.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import loupe.data.ClassPair;
import loupe.data.KnownSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideViewModelTest {

    @TempDir
    private Path home;
    private SetsFixture fixture;
    private SideViewModel side;

    @BeforeEach
    void sets() {
        fixture = SetsFixture.whole(home);
        side = side(KnownSet.FASHION_MNIST);
    }

    private SideViewModel side(KnownSet set) {
        return new SideViewModel(set, fixture.work, fixture.threads, () -> fixture.nanos);
    }

    @Test
    void a_set_is_read_off_the_screens_thread_and_has_a_mean_picture_a_class() {
        side.look(Page.OVERLAP);
        assertThat(side.state().get().words()).isEqualTo("Reading the pictures…");
        assertThat(side.loaded().get()).isEmpty();

        fixture.settle();

        assertThat(side.loaded().get().orElseThrow().means()).hasSize(10);
        assertThat(side.loaded().get().orElseThrow().means().get(6).at(5, 6)).isEqualTo(1);
        assertThat(side.state().get()).isEqualTo(new SideState.Still());
    }

    @Test
    void the_nearest_pictures_are_found_and_their_cells_show_pairs() {
        side.look(Page.OVERLAP);
        fixture.settle();

        assertThat(side.matrix().table().get().orElseThrow().title()).isEqualTo("Nearest of 60 training pictures");
        assertThat(side.matrix().sentence()).isEqualTo(
                "For 60 of 60 pictures the nearest other picture is of the same class (100.0\u00a0%).");
        side.matrix().choose(new ClassPair(2, 2));
        assertThat(side.pictures().get()).hasSize(6).allMatch(picture -> picture.nearest().isPresent());
        assertThat(side.pictures().get().getFirst().said())
                .isEqualTo("Picture 2, Pullover; nearest is picture 12, Pullover, at distance 0.0");
        assertThat(side.inCell()).isEqualTo(6);
    }

    @Test
    void a_networks_answers_have_the_pictures_of_a_cell_worst_first() {
        side.look(Page.ANSWERS);
        fixture.settle();
        side.choose(side.contenders().get().getLast());
        fixture.settle();

        assertThat(side.matrix().table().get().orElseThrow().title()).isEqualTo("fashion-one, your own on 40 test pictures");
        assertThat(side.matrix().sentence()).startsWith("34 of 40 pictures are answered rightly (85.0\u00a0%).");
        side.matrix().choose(new ClassPair(7, 8));
        assertThat(side.pictures().get()).extracting(CellPicture::said)
                .containsExactly("Picture 7, Sneaker; answered Bag with probability 0.800");
        side.matrix().choose(new ClassPair(0, 9));
        assertThat(side.pictures().get()).isEmpty();
    }

    @Test
    void what_was_asked_once_is_not_asked_again() {
        side.look(Page.ANSWERS);
        fixture.settle();
        assertThat(fixture.asked).isEqualTo(SetsFixture.TEST);

        SideViewModel next = side(KnownSet.FASHION_MNIST);
        next.look(Page.ANSWERS);
        fixture.settle();

        assertThat(fixture.asked).isEqualTo(SetsFixture.TEST);
        assertThat(next.matrix().table().get()).isEqualTo(side.matrix().table().get());
    }

    @Test
    void where_no_network_knows_the_set_a_sentence_says_so_until_one_does() {
        SideViewModel left = side(KnownSet.MNIST);
        left.look(Page.ANSWERS);
        fixture.settle();
        assertThat(left.contenders().get()).extracting(Contender::title).contains("mlp", "cnn");
        SideViewModel other = new SideViewModel(KnownSet.DIGITS, fixture.work, fixture.threads, () -> 0);
        other.look(Page.ANSWERS);
        fixture.settle();
        assertThat(other.state().get()).isEqualTo(new SideState.Failed(
                "No network that learned from Digits is here yet. Train one, then look again."));

        fixture.train("mine", "digits");
        other.lookForNetworks();
        fixture.settle();

        assertThat(other.state().get()).isEqualTo(new SideState.Still());
        assertThat(other.matrix().table().get().orElseThrow().title()).isEqualTo("mine, your own on 40 test pictures");
    }

    @Test
    void work_that_is_stopped_gives_nothing_and_can_be_begun_again() {
        side.look(Page.OVERLAP);
        fixture.background.removeFirst().run();
        fixture.frames.next();
        assertThat(side.state().get()).isEqualTo(new SideState.Working(0, 60, -1));
        assertThat(side.state().get().words()).isEqualTo("0 of 60 pictures");

        side.stop();
        fixture.settle();

        assertThat(side.state().get().words()).isEqualTo("Stopped.");
        assertThat(side.matrix().table().get()).isEmpty();
        side.again();
        fixture.settle();
        assertThat(side.matrix().table().get()).isPresent();
    }

    @Test
    void a_set_that_cannot_be_read_is_told_in_its_own_sentence() {
        SideViewModel none = new SideViewModel(KnownSet.MNIST, new SetsFixture(home.resolve("empty")).work, fixture.threads, () -> 0);

        none.look(Page.OVERLAP);
        fixture.settle();

        assertThat(none.state().get().words()).startsWith("MNIST, handwritten digits, is not here. Put ");
    }

    @Test
    void the_time_left_goes_by_the_time_that_was_needed_once_a_second_has_passed() {
        TimeLeft left = new TimeLeft(() -> fixture.nanos);

        fixture.nanos = 900_000_000;
        assertThat(left.after(10, 100)).isNegative();
        fixture.nanos = 2_000_000_000;
        assertThat(left.after(10, 100)).isEqualTo(18);
        assertThat(new SideState.Working(2500, 5000, 75).words()).isEqualTo("2\u202f500 of 5\u202f000 pictures · about 1:15 left");
    }
}
