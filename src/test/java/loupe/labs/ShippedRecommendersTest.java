package loupe.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.films.FilmSet;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import loupe.data.moonlight.Moonlight;
import loupe.recommend.Catalogue;
import loupe.recommend.Embedding;
import loupe.recommend.FactorModel;
import loupe.recommend.Fits;
import loupe.recommend.KnownModel;
import loupe.recommend.Lesson;
import loupe.recommend.Progress;
import loupe.recommend.RatingTable;
import loupe.recommend.TrainedRecommender;
import loupe.recommend.Trial;
import loupe.recommend.ViewerTower;
import loupe.storage.Recommenders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedRecommendersTest {

    private final FilmSet set = Moonlight.make().set();
    private final RatingTable ratings = new Trial("all", set.ratings(), Ratings.NONE).table(Optional.of(set));
    private final Recommenders recommenders = new Recommenders();

    private TrainedRecommender shipped(KnownModel model) throws BadInputException {
        return recommenders.shipped(model.id(), ratings, Catalogue.of(set));
    }

    @Test
    void they_come_with_the_invented_films_and_with_no_others() {
        assertThat(recommenders.shippedNames(set.sha256())).containsExactlyElementsOf(
                ShippedRecommenders.ALL.stream().map(KnownModel::id).toList());
        assertThat(recommenders.shippedNames("")).isEmpty();
    }

    @Test
    void each_has_its_own_recipe_and_a_list_for_a_stranger_without_an_engine() throws BadInputException {
        Ratings own = Ratings.of(IntStream.rangeClosed(1, 9).mapToObj(film -> new Rating(1, film, 1 + film % 5, 0)).toList());
        for (KnownModel model : ShippedRecommenders.ALL) {
            TrainedRecommender trained = shipped(model);

            assertThat(trained.recipe()).isEqualTo(model.recipe(model.optimizers().stream().findFirst(), set.name()));
            assertThat(trained.origin().sha256()).isEqualTo(set.sha256());
            assertThat(trained.top(own, 10)).as(model.id()).hasSize(10).noneMatch(pick -> pick.film() <= 9);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MF", "IALS"})
    void those_in_plain_java_are_what_their_recipe_makes_today_rounded(KnownModel model) throws BadInputException {
        TrainedRecommender trained = shipped(model);
        FactorModel today = (FactorModel) Fits.of(model).fit(new Lesson(ratings, Optional.empty(), trained.recipe(), trained.origin().seed()), Progress.NONE);
        FactorModel then = (FactorModel) trained.recommender();

        assertThat(then.people()).isEqualTo(rounded(today.people()));
        assertThat(then.filmSide()).isEqualTo(rounded(today.filmSide()));
        assertThat(then.mean()).isEqualTo(today.mean());
    }

    private static Embedding rounded(Embedding whole) {
        return new Embedding(whole.roster(), whole.dimension(), rounded(whole.vectors()), rounded(whole.biases()));
    }

    private static float[] rounded(float[] whole) {
        float[] rounded = new float[whole.length];
        for (int i = 0; i < whole.length; i++) {
            rounded[i] = Float.float16ToFloat(Float.floatToFloat16(whole[i]));
        }
        return rounded;
    }

    @Test
    void the_two_towers_bring_what_places_an_unknown_film_and_hears_a_question() throws BadInputException {
        ViewerTower viewers = recommenders.shippedViewers(KnownModel.DSSM.id()).orElseThrow();
        int k = ((FactorModel) shipped(KnownModel.DSSM).recommender()).filmSide().dimension();

        assertThat(recommenders.shippedTower(KnownModel.DSSM.id()).orElseThrow().posters()).isPresent();
        assertThat(viewers.vector(new double[k], new ViewerTower.Saying(List.of(), "drama"))).isNotEqualTo(new double[k]);
        for (String name : List.of("mf", "neural-mf")) {
            assertThat(Map.of("tower", recommenders.shippedTower(name).isPresent(), "viewers", recommenders.shippedViewers(name).isPresent()))
                    .isEqualTo(Map.of("tower", false, "viewers", false));
        }
    }
}
