package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdViewModelTest {

    @TempDir
    private Path home;
    private FilmsFixture fixture;
    private Hall hall;

    @BeforeEach
    void open() {
        fixture = new FilmsFixture(home);
        hall = fixture.hall();
    }

    private Chart chart() {
        return hall.cold().chart().get().orElseThrow();
    }

    @Test
    void nothing_is_computed_before_the_page_is_opened() {
        assertThat(hall.cold().chart().get()).isEmpty();

        hall.cold().opened();
        assertThat(hall.cold().said().get()).isEqualTo("People are held out, and Linear MF learns without them.");

        fixture.settle();
        assertThat(chart().curves()).hasSize(1);
        assertThat(hall.cold().questions().get().orElseThrow().curves()).hasSize(2);
        assertThat(hall.cold().said().get()).endsWith("\nGive six stars or more, or become a viewer of the set, to see your own curve.");
    }

    @Test
    void strangers_become_known_with_every_rating() {
        hall.cold().opened();
        fixture.settle();

        Curve strangers = chart().curves().getFirst();
        assertThat(strangers.xs()).containsExactly(0.0, 1.0, 2.0, 3.0, 5.0, 8.0, 10.0, 15.0);
        assertThat(strangers.ys().getLast()).isLessThan(0.7 * strangers.ys().getFirst());
        assertThat(chart().band().orElseThrow().low()).allSatisfy(low -> assertThat(low).isPositive());
    }

    @Test
    void whoever_has_stars_has_a_curve_of_their_own() {
        hall.cold().opened();
        fixture.settle();

        for (int film = 1; film <= 12; film++) {
            hall.me().rate(film, film % 2 == 1 ? 5 : 1);
        }

        Curve me = chart().curves().get(1);
        assertThat(me.name()).isEqualTo("Me, 4 ratings hidden");
        assertThat(me.xs()).hasSize(9);
        assertThat(me.ys().getLast()).isLessThan(me.ys().getFirst());
    }

    @Test
    void a_viewer_of_the_set_gives_some_ratings_and_hides_the_others() {
        hall.cold().opened();
        fixture.settle();
        int person = hall.cold().strangers().getFirst();

        hall.cold().become(person);

        assertThat(hall.me().person().get()).isEqualTo("Viewer " + person);
        assertThat(hall.me().stars().get().count()).isEqualTo(15);
        int all = hall.films().table().ratedBy(person).length;
        assertThat(chart().curves().get(1).name()).isEqualTo("Me, " + (all - 15) + " ratings hidden");
    }
}
