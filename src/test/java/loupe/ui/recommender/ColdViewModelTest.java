package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import loupe.data.films.FilmSet;
import loupe.data.films.Ratings;
import loupe.ui.FakeFilms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdViewModelTest {

    private static final String LEARNER = "Linear MF (k 6, 60 epochs, learning rate 0.02, regularisation 0.05)";

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
        assertThat(hall.cold().said().get()).isEqualTo("People are held out, and " + LEARNER + " learns without them.");

        fixture.settle();
        assertThat(chart().curves()).hasSize(1);
        assertThat(hall.cold().questions().get().orElseThrow().curves()).hasSize(2);
        assertThat(hall.cold().said().get()).contains(" people were held out, and " + LEARNER + " learnt without them. ", " after 5, ", " after 15; ");
        assertThat(hall.cold().said().get()).endsWith("\nRate six films or more, or become a viewer of the set, to see your own curve.");
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
    void the_table_holds_the_band_too() {
        hall.cold().opened();
        fixture.settle();

        List<List<String>> rows = Chart.figure(this::chart, () -> "").table().rows();

        assertThat(rows).hasSize(24);
        assertThat(rows.stream().map(List::getFirst).distinct())
                .containsExactly("All strangers together", "Middle half of the strangers, lower end", "Middle half of the strangers, upper end");
    }

    @Test
    void where_nobody_has_rated_enough_that_is_said_in_place_of_figures() {
        FilmSet set = FakeFilms.set();
        Ratings few = set.ratings().where(place -> set.ratings().film(place) < 20);
        LoadedFilms films = LoadedFilms.of(new FilmSet("few", set.films(), set.people(), set.genres(), few, set.sha256()), home);
        ColdViewModel cold = new ColdViewModel(films, hall.me(), fixture.threads);

        cold.opened();
        fixture.settle();

        assertThat(cold.said().get()).isEqualTo("Nobody can be held out: too few people have rated 25 films or more.");
        assertThat(cold.chart().get()).isEmpty();
    }

    @Test
    void a_failure_that_nobody_expected_is_told() {
        ColdViewModel cold = new ColdViewModel(FilmsFixture.broken(), hall.me(), fixture.threads);

        cold.opened();
        fixture.settle();

        assertThat(cold.said().get()).isEqualTo(FilmsFixture.broken(NullPointerException.class));
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
