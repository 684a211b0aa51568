package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;

class HeardTasteTest {

    private static final Embedding FILMS = Embedding.of(Roster.of(IntStream.rangeClosed(1, 3)), 2, new float[] {1, 0, 0, 1, .6f, .8f});
    private static final FactorModel MODEL = new FactorModel(Embedding.of(Roster.of(IntStream.of(1)), 2, new float[] {0, 2}), FILMS, 0,
            new FoldIn.Direction(FoldIn.Implicit.of(4, 1, FILMS), 2), Scale.ORDER);
    private static final ViewerTower TOWER = new ViewerTower(new ViewerTower.Told(List.of("age 2"), new float[] {0, 3}),
            new ViewerTower.Asked(QuestionLetters.known(List.of("#up")), new float[] {0, 3}), 3, 2);
    private static final ViewerTower.Saying SAYING = new ViewerTower.Saying(List.of("age 2"), "");

    @Test
    void each_part_is_what_the_score_loses_without_it() {
        Ratings own = Ratings.of(List.of(new Rating(9, 1, 5, 0), new Rating(9, 3, 1, 0), new Rating(9, 77, 1, 0)));
        HeardTaste taste = new HeardTaste(MODEL, TOWER, own, SAYING);

        Explanation why = taste.why(1);

        double unsaid = new HeardTaste(MODEL, TOWER, own, ViewerTower.Saying.NOTHING).score(1);
        double without = new HeardTaste(MODEL, TOWER, own.where(place -> own.film(place) != 1), SAYING).score(1);
        assertThat(why.additive()).isFalse();
        assertThat(why.shares()).contains(new Share.Said(taste.score(1) - unsaid), new Share.Without(1, taste.score(1) - without)).hasSize(3);
        assertThat(taste.scores()[1]).isEqualTo(taste.score(1));
    }

    @Test
    void one_who_says_nothing_is_seen_as_by_their_stars_alone() {
        Ratings own = Ratings.of(List.of(new Rating(9, 1, 5, 0)));
        assertThat(new HeardTaste(MODEL, TOWER, own, ViewerTower.Saying.NOTHING).scores())
                .containsExactly(MODEL.stranger(own).scores(), within(1e-9));
    }
}
