package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import loupe.ui.FakeFilms;
import org.junit.jupiter.api.Test;

class BrowseViewModelTest {

    private final LoadedFilms films = LoadedFilms.of(FakeFilms.set(), Path.of("films"));
    private final BrowseViewModel model = new BrowseViewModel(films, Optional::empty);

    @Test
    void the_most_rated_films_come_first_a_page_at_a_time() {
        assertThat(model.shown().get()).isEqualTo(films.byCount().subList(0, 24));
        assertThat(model.said().get()).isEqualTo("1 to 24 of 40 films");
        assertThat(model.isFirst().get()).isTrue();

        model.turn(1);
        assertThat(model.shown().get()).isEqualTo(films.byCount().subList(24, 40));
        assertThat(model.said().get()).isEqualTo("25 to 40 of 40 films");
        assertThat(model.isLast().get()).isTrue();

        model.turn(1);
        assertThat(model.said().get()).isEqualTo("25 to 40 of 40 films");
        model.turn(-1);
        assertThat(model.isFirst().get()).isTrue();
    }

    @Test
    void filters_work_together() {
        model.filter(new Filter(OptionalInt.of(1), OptionalInt.of(1990), OptionalInt.of(1995), 0));
        assertThat(model.shown().get()).containsExactlyInAnyOrder(11, 13, 15);

        model.filter(new Filter(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 1));
        assertThat(model.said().get()).isEqualTo("1 to 24 of 39 films");

        model.filter(new Filter(OptionalInt.empty(), OptionalInt.of(3000), OptionalInt.empty(), 0));
        assertThat(model.said().get()).isEqualTo("No film passes. Take a filter away.");
    }

    @Test
    void a_bound_that_is_no_number_is_told_and_does_not_count() {
        model.bound(Bound.FROM, "2019");
        model.bound(Bound.FROM, "199O");
        assertThat(model.said().get()).isEqualTo("From year: \"199O\" is no whole number of up to six digits and does not count. 1 to 24 of 40 films");

        model.bound(Bound.FROM, " 2010 ");
        model.bound(Bound.TO, "2011");
        assertThat(model.said().get()).isEqualTo("1 to 2 of 2 films");
        model.bound(Bound.FROM, "");
        model.genre(OptionalInt.of(1));
        assertThat(model.said().get()).isEqualTo("1 to 16 of 16 films");
    }

    @Test
    void what_no_title_resembles_is_told_and_what_one_does_is_not() {
        model.search("xqzzt vwkj mirr");
        assertThat(model.said().get()).startsWith("Nothing resembles \"xqzzt vwkj mirr\"; what stands here has no more in common with it than chance gives. ");

        model.search("comet of habour");
        assertThat(model.said().get()).startsWith("1 to ");
    }

    @Test
    void a_search_goes_through_the_filter_too() {
        model.search("comet of habour");
        assertThat(films.name(model.shown().get().getFirst())).isEqualTo("The Comet of Harbour");

        model.filter(new Filter(OptionalInt.of(0), OptionalInt.empty(), OptionalInt.empty(), 0));
        assertThat(model.shown().get()).isNotEmpty().allMatch(film -> film % 2 == 0);
    }
}
