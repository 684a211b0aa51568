package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrainedRecommenderTest {

    private static final int ALL = 1000;

    private static TrainedRecommender trained(KnownModel model, long seed) throws BadInputException {
        RatingTable table = Sample.table(seed);
        return new TrainedRecommender(Sample.quick(model), Fits.of(model).fit(Sample.lesson(model, table), Progress.NONE), table, Catalogue.NONE,
                new Origin("sample", "", "", seed, Map.of()));
    }

    @Property(seed = "1", tries = 60)
    void no_rated_film_is_ever_listed(@ForAll @IntRange(min = 0, max = 8) int kind, @ForAll @IntRange(min = 1, max = Sample.PEOPLE + 2) int person,
                                      @ForAll List<@IntRange(min = 1, max = Sample.FILMS) Integer> own, @ForAll @IntRange(min = 1, max = 60) int count)
            throws BadInputException {
        TrainedRecommender trained = trained(FitsTest.plain().toList().get(kind), 1);
        List<Integer> known = Arrays.stream(trained.ratings().ratedBy(person)).mapToObj(trained.ratings().films()::number).toList();

        assertThat(trained.top(person, count)).extracting(TrainedRecommender.Pick::film).noneMatch(known::contains).doesNotHaveDuplicates();
        Ratings stars = Ratings.of(own.stream().map(film -> new Rating(1, film, 1 + film % 5, 0)).toList());
        assertThat(trained.top(stars, count)).extracting(TrainedRecommender.Pick::film).noneMatch(own::contains).doesNotHaveDuplicates();
    }

    @Test
    void a_film_that_nobody_rated_is_not_recommended_by_ratings_alone() throws BadInputException {
        assertThat(trained(KnownModel.MF, 1).top(Ratings.NONE, ALL)).extracting(TrainedRecommender.Pick::film)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, Sample.FILMS).boxed().toList());
    }

    @Test
    void the_best_come_first_and_of_equals_what_more_have_rated() throws BadInputException {
        assertThat(trained(KnownModel.MF, 1).top(1, ALL)).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        TrainedRecommender nothingKnown = trained(KnownModel.EASE, 1);
        assertThat(nothingKnown.top(Ratings.NONE, ALL)).isSortedAccordingTo(Comparator.comparingInt(pick ->
                -nothingKnown.ratings().byFilm().count(nothingKnown.recommender().films().row(pick.film()))));
    }

    @Test
    void cosine_leaves_out_how_long_the_vectors_are() {
        Embedding films = Embedding.of(Sample.roster(3), 2, new float[] {1, 0, 3, 3, 2, 0.1f});

        assertThat(Likeness.DOT.of(films, 0)).containsExactly(1, 3, 2);
        assertThat(Likeness.COSINE.of(films, 0)[2]).isGreaterThan(Likeness.COSINE.of(films, 0)[1]);
    }

    @Test
    void what_knows_no_likeness_lists_nothing() throws BadInputException {
        assertThat(trained(KnownModel.BIAS, 1).similar(1, 5, Likeness.COSINE)).isEmpty();
        assertThat(trained(KnownModel.EASE, 1).similar(Sample.FILMS + 1, 5, Likeness.COSINE)).isEmpty();
        assertThat(trained(KnownModel.KNN, 1).similar(1, 5, Likeness.COSINE)).hasSize(5).extracting(TrainedRecommender.Pick::film).doesNotContain(1);
    }
}
