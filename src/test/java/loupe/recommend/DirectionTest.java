package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;

class DirectionTest {

    private static final Embedding FILMS = new Embedding(Roster.of(IntStream.rangeClosed(1, 4)), 2,
            new float[] {1, 0, 0.8f, 0.6f, 0, 1, -1, 0}, new float[] {0.5f, 0, -0.2f, 0.1f});
    private static final FactorModel MODEL = new FactorModel(Embedding.of(Roster.of(IntStream.of(1)), 2, new float[2]), FILMS, 0,
            new FoldIn.Direction(FoldIn.Implicit.of(16, 4, FILMS), 3), Scale.ORDER);
    private static final Ratings OWN = Ratings.of(List.of(new Rating(1, 1, 5, 0), new Rating(1, 2, 4, 0)));

    @Test
    void a_strangers_vector_has_the_models_length_whatever_they_rated() {
        for (Ratings own : List.of(OWN, Ratings.of(List.of(new Rating(1, 3, 5, 0))))) {
            double[] scores = MODEL.stranger(own).scores();
            double x = scores[0] - FILMS.bias(0);
            double y = scores[2] - FILMS.bias(2);

            assertThat(Math.hypot(x, y)).isCloseTo(3, within(1e-6));
        }
    }

    @Test
    void its_direction_is_the_ridges() {
        FactorModel free = new FactorModel(MODEL.people(), FILMS, 0, FoldIn.Implicit.of(16, 4, FILMS), Scale.ORDER);
        double[] scores = MODEL.stranger(OWN).scores();
        double[] ridge = free.stranger(OWN).scores();

        assertThat((scores[0] - FILMS.bias(0)) * (ridge[2] - FILMS.bias(2))).isCloseTo((scores[2] - FILMS.bias(2)) * (ridge[0] - FILMS.bias(0)), within(1e-9));
    }

    @Test
    void the_shares_of_the_ratings_add_up_to_the_score() {
        Taste stranger = MODEL.stranger(OWN);
        for (int row = 0; row < 4; row++) {
            Explanation why = stranger.why(row);

            assertThat(why.additive()).isTrue();
            assertThat(why.sum()).isCloseTo(stranger.score(row), within(1e-6));
        }
    }
}
