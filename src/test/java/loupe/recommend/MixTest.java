package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.OptionalDouble;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;

class MixTest {

    /** Films 1 and 2 have the same two viewers, film 3 one of another kind, film 4 three. */
    private static final RatingTable FOUR = RatingTable.of(Sample.of(new int[] {1, 1, 5}, new int[] {2, 1, 5}, new int[] {1, 2, 5}, new int[] {2, 2, 5},
            new int[] {3, 3, 5}, new int[] {3, 4, 5}, new int[] {4, 4, 5}, new int[] {5, 4, 5}));
    private static final double[] SCORES = {0.9, 0.8, 0.7, 0.1};

    private static BitSet all(int count) {
        BitSet open = new BitSet();
        open.set(0, count);
        return open;
    }

    @Test
    void without_a_mix_the_scores_decide() {
        assertThat(Mix.NONE.list(SCORES, all(4), FOUR, 3)).containsExactly(0, 1, 2);
    }

    @Test
    void popularity_lifts_what_many_have_rated_and_its_opposite_what_few_have() {
        assertThat(new Mix(1, 0).list(new double[] {0, 0.01, 0.02, 0.015}, all(4), FOUR, 1)).containsExactly(3);
        assertThat(new Mix(-1, 0).list(new double[] {0.02, 0.01, 0.0195, 0.015}, all(4), FOUR, 1)).containsExactly(2);
    }

    @Test
    void diversity_keeps_films_of_the_same_viewers_apart() {
        assertThat(new Mix(0, 0.6).list(SCORES, all(4), FOUR, 2)).containsExactly(0, 2);
    }

    @Test
    void films_that_are_not_open_are_never_listed() {
        BitSet open = all(4);
        open.clear(0);

        assertThat(new Mix(0.5, 0.5).list(SCORES, open, FOUR, 10)).hasSize(3).doesNotContain(0);
        assertThat(new Mix(0.5, 0.5).list(SCORES, new BitSet(), FOUR, 10)).isEmpty();
    }

    @Test
    void likeness_variety_and_fame_by_hand() {
        Side films = FOUR.byFilm();

        assertThat(Viewers.likeness(films, 0, 1)).isCloseTo(1, within(1e-12));
        assertThat(Viewers.likeness(films, 2, 3)).isCloseTo(1 / Math.sqrt(3), within(1e-12));
        assertThat(Viewers.variety(films, new int[] {0, 1, 2})).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(Viewers.fame(films, new int[] {0, 3})).isEqualTo(2.5);
    }

    /** Someone without ratings chose film 4, which the scores put first and three people have rated. */
    @Test
    void what_a_mix_costs_is_judged_like_any_list() {
        FactorModel model = new FactorModel(Embedding.of(Sample.roster(6), new float[6]), Embedding.of(Sample.roster(4), new float[] {0, 0, 0.5f, 0.6f}),
                3, new FoldIn.Ridge(1, OptionalDouble.empty()), Scale.STARS);
        Ratings test = Sample.of(new int[] {6, 4, 5});

        RankScores same = Metrics.ranking(Mix.NONE.over(model, FOUR), FOUR, test, Candidates.all());
        RankScores rare = Metrics.ranking(new Mix(-1, 0).over(model, FOUR), FOUR, test, Candidates.all());

        assertThat(same).isEqualTo(Metrics.ranking(model.ranker(), FOUR, test, Candidates.all()));
        assertThat(same.ndcg()).isEqualTo(1);
        assertThat(rare.ndcg()).isLessThan(1);
    }

    @Test
    void what_is_out_of_range_is_refused() {
        assertThatThrownBy(() -> new Mix(2, 0)).hasMessage("Popularity goes from -1 to 1 and diversity from 0 to 1, not 2.0 and 0.0.");
    }
}
