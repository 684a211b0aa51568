package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;

/** Against numbers worked out by hand. */
class MetricsTest {

    private static final Ratings FOUR = Sample.of(new int[] {1, 1, 5}, new int[] {1, 2, 3}, new int[] {2, 1, 4}, new int[] {2, 2, 1});
    private static final RatingTable NOTHING_RATED = RatingTable.of(Ratings.NONE, Sample.roster(2), Sample.roster(20));

    /** Errors 1, -1, 0 and -2: the squares' mean is 6 / 4. Cut to stars the last is -1 + 1 = 0 off from 1: 0.5. */
    private static double predictions(int person, int film) {
        return person == 1 ? film == 1 ? 6 : 2 : film == 1 ? 4 : -1;
    }

    @Test
    void errors_of_four_ratings_uncut() {
        StarScores scores = Metrics.stars(MetricsTest::predictions, Scale.STARS, FOUR);

        assertThat(scores.rmse()).isEqualTo(Math.sqrt(6 / 4.0));
        assertThat(scores.uncut()).isEqualTo(scores.rmse());
        assertThat(scores.cut()).isEqualTo(Math.sqrt(1 / 4.0));
        assertThat(scores.mae()).isEqualTo(4 / 4.0);
    }

    @Test
    void a_model_that_cuts_is_judged_by_what_it_predicts_then() {
        StarScores scores = Metrics.stars(MetricsTest::predictions, Scale.CUT_STARS, FOUR);

        assertThat(scores.rmse()).isEqualTo(0.5);
        assertThat(scores.uncut()).isEqualTo(Math.sqrt(1.5));
        assertThat(scores.mae()).isEqualTo(0.25);
        assertThat(scores.byName().keySet()).containsExactly("rmse", "rmse-clipped", "rmse-unclipped", "mae");
    }

    /** 20 films, the score falls with the number; 1 and 3 are chosen, and 15, which is not among the first ten. */
    @Test
    void a_list_of_ten_by_hand() {
        RankScores scores = ranking(number -> -number, new int[] {1, 3, 15});

        double ideal = 1 + 1 / log2(3) + 1 / log2(4);
        assertThat(scores.precision()).isEqualTo(0.2);
        assertThat(scores.recall()).isEqualTo(2 / 3.0);
        assertThat(scores.ndcg()).isCloseTo((1 + 1 / log2(4)) / ideal, within(1e-12));
        assertThat(scores.hitRate()).isEqualTo(1);
        assertThat(scores.coverage()).isEqualTo(0.5);
    }

    @Test
    void ties_count_against_the_model() {
        assertThat(ranking(number -> 0, new int[] {1, 2})).isEqualTo(new RankScores(0, 0, 0, 0, 0.5));
        RankScores best = ranking(number -> number == 1 || number == 2 ? 1 : 0, new int[] {2});
        assertThat(best.ndcg()).isCloseTo(1 / log2(3), within(1e-12));
    }

    @Test
    void scores_that_are_no_numbers_come_last() {
        assertThat(ranking(number -> number <= 10 ? -1e9 : Double.NaN, new int[] {11}).hitRate()).isZero();
    }

    @Test
    void what_was_rated_in_training_is_neither_listed_nor_wanted() {
        RatingTable training = RatingTable.of(Sample.of(new int[] {1, 1, 5}), Sample.roster(2), Sample.roster(20));
        Ratings test = Sample.of(new int[] {1, 1, 5}, new int[] {1, 2, 2});

        RankScores scores = Metrics.ranking(person -> falling(), training, test, Candidates.all());

        assertThat(scores.ndcg()).isEqualTo(1);
        assertThat(scores.recall()).isEqualTo(1);
    }

    @Test
    void means_are_over_people_with_test_ratings_and_coverage_over_all_lists() {
        Ratings test = Sample.of(new int[] {1, 1, 5}, new int[] {2, 20, 4});

        RankScores scores = Metrics.ranking(person -> falling(), NOTHING_RATED, test, Candidates.all());

        assertThat(scores).isEqualTo(new RankScores(0.05, 0.5, 0.5, 0.5, 0.5));
    }

    @Test
    void only_candidates_compete() {
        RankScores scores = Metrics.ranking(person -> falling(), NOTHING_RATED, Sample.of(new int[] {1, 20, 1}),
                Candidates.among(IntStream.of(18, 19)));

        assertThat(scores.ndcg()).isCloseTo(1 / log2(3), within(1e-12));
        assertThat(scores.coverage()).isEqualTo(0.1);
    }

    @Test
    void sampled_candidates_are_the_chosen_and_so_many_others() {
        RankScores scores = Metrics.ranking(person -> falling(), NOTHING_RATED, Sample.of(new int[] {1, 20, 1}), Candidates.sampled(5, 1));

        assertThat(scores.ndcg()).isCloseTo(1 / log2(7), within(1e-12));
    }

    private static double[] falling() {
        return IntStream.rangeClosed(1, 20).mapToDouble(number -> -number).toArray();
    }

    private static RankScores ranking(java.util.function.IntToDoubleFunction scoreOfNumber, int[] chosen) {
        Ratings test = Sample.of(IntStream.of(chosen).mapToObj(film -> new int[] {1, film, 3}).toArray(int[][]::new));
        double[] scores = IntStream.rangeClosed(1, 20).mapToDouble(scoreOfNumber).toArray();
        return Metrics.ranking(person -> scores, NOTHING_RATED, test, Candidates.all());
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
