package loupe.ui.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.data.GrayImage;
import loupe.data.ImageTransform;
import loupe.inference.ShiftGrid;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparedViewModelTest {

    private static final NetworkSpec OTHER = NetworkText.parse("other", "flatten | dense 10");

    @TempDir
    private Path home;
    private MapsFixture fixture;
    private ComparedViewModel model;

    @BeforeEach
    void open() {
        fixture = new MapsFixture(home, MapsFixture.LINE);
        model = new ComparedViewModel(fixture.desk, fixture.clock);
    }

    @Test
    void one_network_is_not_compared_with_itself() {
        model.front(true);
        fixture.settle();

        assertThat(model.maps().get()).isEmpty();
    }

    @Test
    void both_maps_are_the_plain_loop_over_the_moved_picture_and_the_difference_is_theirs() {
        second();
        model.front(true);
        fixture.settle();

        ComparedViewModel.Maps maps = model.maps().get().orElseThrow();
        GrayImage middle = ComparedViewModel.inTheMiddle(fixture.desk.picture().get());
        assertThat(maps.truth()).isEqualTo("3");
        assertThat(maps.before().values()).isEqualTo(IntStream.range(0, ShiftGrid.COUNT).mapToObj(place -> MapsFixture.answer(
                ImageTransform.shifted(middle, ShiftGrid.dx(place), ShiftGrid.dy(place)))[3]).toList());
        assertThat(maps.after().values()).as("both read alike here").isEqualTo(maps.before().values());
        assertThat(maps.difference().values()).containsOnly(0f);
        assertThat(maps.gained()).isZero();
        assertThat(maps.lost()).isZero();
        assertThat(List.of(maps.before(), maps.after(), maps.difference())).as("where it leaves the frame")
                .allMatch(map -> map.hatched().equals(ShiftGrid.leaving(middle)));
        assertThat(maps.before().hatched()).as("this line never does").containsOnly(false);
    }

    @Test
    void where_the_moved_picture_leaves_the_frame_all_three_maps_are_hatched() {
        fixture = new MapsFixture(home.resolve("long"), MapsFixture.line(140, 20, 140, 260));
        model = new ComparedViewModel(fixture.desk, fixture.clock);
        second();
        model.front(true);
        fixture.settle();

        ComparedViewModel.Maps maps = model.maps().get().orElseThrow();
        assertThat(List.of(maps.before(), maps.after(), maps.difference())).allSatisfy(map -> {
            assertThat(map.hatched().get(ShiftGrid.place(0, 8))).isTrue();
            assertThat(map.hatched().get(ShiftGrid.place(8, 0))).isFalse();
        });
    }

    @Test
    void behind_it_does_nothing() {
        second();
        model.front(true);
        model.front(false);
        fixture.settle();

        assertThat(model.maps().get()).isEmpty();
    }

    @Test
    void another_pair_does_not_stand_under_the_maps_of_the_last_one() {
        second();
        model.front(true);
        fixture.settle();
        fixture.desk.endLive(home.resolve("gone").toString());
        fixture.desk.putLive("third", OTHER, InitialWeights.of(OTHER, 2), List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));

        model.chooseAfter(fixture.desk.networks().getLast());

        assertThat(model.maps().get()).isEmpty();
    }

    @Test
    void another_picture_does_not_stand_beside_the_maps_of_the_last_one() {
        second();
        model.front(true);
        fixture.settle();

        fixture.easel.scale(0.5);
        assertThat(model.maps().get()).isEmpty();

        fixture.settle();
        assertThat(model.maps().get()).isPresent();
    }

    @Test
    void a_network_that_does_not_know_the_class_is_not_compared_and_it_is_said_why() {
        second(List.of("shirt", "shoe", "bag", "coat", "e", "f", "g", "h", "i", "j"));
        model.front(true);
        fixture.settle();

        assertThat(model.maps().get()).isEmpty();
        assertThat(model.unlike().get()).isEqualTo("other has no class 3, which " + model.before().get().orElseThrow().title().get()
                + " answers with the picture in the middle. Choose two networks that know the same classes.");

        model.chooseAfter(model.before().get().orElseThrow());
        assertThat(model.unlike().get()).isEmpty();
    }

    @Test
    void a_class_is_found_by_its_name_and_not_by_its_place() {
        second(List.of("9", "8", "7", "6", "5", "4", "3", "2", "1", "0"));
        model.front(true);
        fixture.settle();

        ComparedViewModel.Maps maps = model.maps().get().orElseThrow();
        GrayImage middle = ComparedViewModel.inTheMiddle(fixture.desk.picture().get());
        assertThat(maps.truth()).isEqualTo("3");
        assertThat(maps.after().values()).isEqualTo(IntStream.range(0, ShiftGrid.COUNT).mapToObj(place -> MapsFixture.answer(
                ImageTransform.shifted(middle, ShiftGrid.dx(place), ShiftGrid.dy(place)))[6]).toList());
    }

    @Test
    void the_network_that_learns_is_the_one_after() {
        assertThat(model.after().get()).isEqualTo(Optional.of(fixture.network()));
    }

    @Test
    void a_full_desk_on_which_nothing_learns_has_no_place_for_what_is_trained_next() {
        assertThat(model.isCrowded()).isFalse();
        second();
        second();
        second();
        assertThat(fixture.desk.hasRoom()).isFalse();
        assertThat(model.isCrowded()).as("one of them learns").isFalse();

        fixture.desk.endLive(home.resolve("gone").toString());
        fixture.settle();

        assertThat(model.isCrowded()).isTrue();
    }

    @Test
    void ink_is_moved_to_the_middle_by_whole_pixels_and_a_blank_picture_stays() {
        float[] ink = new float[784];
        ink[3 * 28 + 5] = 1;
        GrayImage dot = new GrayImage(28, 28, ink);

        assertThat(ComparedViewModel.inTheMiddle(dot)).isEqualTo(ImageTransform.shifted(dot, 8, 10));
        assertThat(ComparedViewModel.inTheMiddle(GrayImage.blank())).isEqualTo(GrayImage.blank());
    }

    /** The network that learned is done; another learns beside it. */
    private void second() {
        second(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
    }

    private void second(List<String> classes) {
        fixture.desk.endLive(home.resolve("gone").toString());
        fixture.settle();
        fixture.desk.putLive("other", OTHER, InitialWeights.of(OTHER, 1), classes);
        fixture.settle();
    }
}
