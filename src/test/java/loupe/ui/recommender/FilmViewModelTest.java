package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import loupe.recommend.KnownModel;
import loupe.recommend.Likeness;
import loupe.recommend.TrainedRecommender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmViewModelTest {

    @TempDir
    private Path home;
    private Hall hall;
    private FilmViewModel film;

    @BeforeEach
    void open() {
        hall = new FilmsFixture(home).hall();
        film = hall.film();
    }

    private FilmPage page() {
        return film.page().get().orElseThrow();
    }

    @Test
    void the_bars_of_every_model_add_up_to_its_score() {
        for (int rated = 1; rated <= 14; rated++) {
            hall.me().rate(rated, 1 + rated % 5);
        }
        for (KnownModel model : FittedModels.ALL.stream().filter(one -> hall.models().ready(one).isPresent()).toList()) {
            film.open(21, model);
            TrainedRecommender trained = hall.models().ready(model).orElseThrow();
            double score = trained.recommender().stranger(hall.me().stars().get().ratings()).score(trained.recommender().films().row(21));

            assertThat(page().why().orElseThrow().bars().stream().mapToDouble(Bar::value).sum()).as(model.id()).isCloseTo(score, within(1e-6));
        }
    }

    @Test
    void the_reasons_name_my_stars_and_follow_them() {
        hall.me().rate(1, 5);
        film.open(3, KnownModel.MF);
        assertThat(page().why().orElseThrow().bars()).extracting(Bar::label)
                .containsExactly("Mean of all stars", "This film beside others", "You gave The Harbour of Lantern 5★");

        hall.me().rate(1, 4);
        assertThat(page().why().orElseThrow().bars().getLast().label()).isEqualTo("You gave The Harbour of Lantern 4★");
    }

    @Test
    void an_order_says_that_it_is_no_number_of_stars() {
        film.open(3, KnownModel.EASE);
        assertThat(page().why().orElseThrow().sum()).isEqualTo("Nothing that the model knows of you counts for this film, so the score is 0.");

        hall.me().rate(1, 5);
        assertThat(page().why().orElseThrow().sum()).endsWith("which is no number of stars but a place in an order.");
    }

    @Test
    void the_ratings_are_counted_and_said() {
        film.open(3, KnownModel.MF);

        assertThat(page().rated().histogram().stream().mapToInt(Integer::intValue).sum()).isEqualTo(hall.films().count(3));
        assertThat(page().rated().sentence()).isEqualTo(hall.films().count(3) + " people rated it, "
                + String.format(java.util.Locale.ROOT, "%.2f", hall.films().mean(3)) + " stars on average.");
    }

    @Test
    void a_film_that_nobody_rated_says_so_and_is_like_none() {
        film.open(40);

        assertThat(page().rated().sentence()).isEqualTo("Nobody has rated it. Models that know only ratings never recommend it.");
        assertThat(page().neighbours()).extracting(Neighbours::model).doesNotContain(KnownModel.KNN, KnownModel.MF);
    }

    @Test
    void the_nearest_films_of_the_factorisation_are_of_the_same_kind_by_either_likeness() {
        for (Likeness likeness : Likeness.values()) {
            film.compareBy(likeness);
            film.open(3, KnownModel.MF);
            assertThat(page().neighbours()).filteredOn(found -> found.model() == KnownModel.MF)
                    .allSatisfy(found -> assertThat(found.films()).hasSize(4).allMatch(other -> other % 2 == 1 && other != 3));
        }
    }

    @Test
    void closing_leaves_nothing() {
        film.open(3, KnownModel.MF);
        film.close();

        assertThat(film.page().get()).isEmpty();
    }
}
