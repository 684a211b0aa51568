package loupe.engine.towers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.data.Chance;
import loupe.training.EngineName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TwoTowersTest {

    /** Two people with all that they chose. */
    private static final Meeting.Chosen WHOLE = new Meeting.Chosen(new int[] {0, 2}, new int[] {0, 2, 3}, new int[] {0, 1, 3});
    /** Single choices; the films are not all different. */
    private static final Meeting.Chosen PAIRS = new Meeting.Chosen(new int[] {0, 2, 1, 1}, new int[] {0, 1, 2, 3, 4}, new int[] {0, 3, 1, 0});

    private static TwoTowers towers(double temperature) {
        Starts starts = new Starts(4);
        Bag told = new Bag(new int[] {0, 2, 3, 4, 6, 6}, new int[] {0, 1, 2, 0, 1, 3}, new float[] {1, 0.5f, 1, 0.7f, 0.7f, 1});
        Layer.Dense top = starts.dense("top", 6, 3, 1, 0);
        FilmTower films = new FilmTower(List.of(new FilmTower.Told(told, starts.normal("told", 4, 6, 0.8, 0))), Optional.empty(), starts.normal("hidden", 1, 6, 0.1, 0),
                top, 0.2, Optional.of(new FilmTower.Ids(starts.normal("ids", 5, 3, 0.5, 0), starts.normal("popularity", 5, 1, 0.5, 0), 0.3)), 5);
        PersonTower people = new PersonTower(new Bag(new int[] {0, 1, 2, 2}, new int[] {0, 1}, new float[] {1, 1}),
                starts.normal("facts", 2, 3, 0.5, 0), Optional.of(starts.normal("people", 3, 3, 0.5, 0)));
        return new TwoTowers(films, people, temperature, new boolean[] {true, true, true, true, false});
    }

    static Stream<Arguments> losses() {
        double[] shares = {0.4, 0.2, 0.1, 0.3, 0};
        return Stream.of(EngineName.values()).flatMap(engine -> Stream.of(
                Arguments.of(engine, Named.of("softmax", (Meeting.Loss) Losses::softmax), WHOLE),
                Arguments.of(engine, Named.of("in-batch", Losses.inBatch(shares)), PAIRS),
                Arguments.of(engine, Named.of("sampled", (Meeting.Loss) Losses::sampled), PAIRS),
                Arguments.of(engine, Named.of("cosine", (Meeting.Loss) Losses::cosine), PAIRS)));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void the_gradient_of_every_loss_agrees_with_small_steps(EngineName engine, Meeting.Loss loss, Meeting.Chosen chosen) {
        try (NDManager home = Memory.of(engine)) {
            TwoTowers towers = towers(0.5);
            towers.learn(home, loss, chosen, Chance.of(1, 1));

            Slopes.agree(towers.weights(), () -> towers.learn(home, loss, chosen, Chance.of(1, 1)), 3e-3);
        }
    }

    @Test
    void the_softmax_of_alike_films_is_the_logarithm_of_their_number() {
        Meeting alike = new Meeting(UnitRows.of(2, new float[] {1, 0}), UnitRows.of(2, new float[] {1, 0, 1, 0, 1, 0, 1, 0}), new float[4],
                new Meeting.Chosen(new int[] {0}, new int[] {0, 1}, new int[] {2}), new boolean[] {true, true, true, false}, 1);
        try (NDManager home = Memory.of(EngineName.PYTORCH)) {
            assertThat(Losses.softmax(alike, home, Chance.of(1, 1)).loss()).as("the fourth has no rating").isCloseTo(Math.log(3), within(1e-6));
            assertThat(Losses.sampled(alike, home, Chance.of(1, 1)).loss()).isCloseTo(Math.log(5), within(1e-6));
            assertThat(Losses.cosine(alike, home, Chance.of(1, 1)).loss()).as("one of four is right").isCloseTo(0.75, within(1e-6));
        }
    }

    @Test
    void the_same_film_in_another_row_of_the_batch_is_not_wrong() {
        Meeting twice = new Meeting(UnitRows.of(2, new float[] {1, 0, 1, 0}), UnitRows.of(2, new float[] {1, 0, 1, 0}), new float[2],
                new Meeting.Chosen(new int[] {0, 1}, new int[] {0, 1, 2}, new int[] {1, 1}), new boolean[] {true, true}, 1);
        try (NDManager home = Memory.of(EngineName.PYTORCH)) {
            assertThat(Losses.inBatch(new double[] {0.5, 0.5}).of(twice, home, Chance.of(1, 1)).loss()).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void vectors_have_length_1_and_an_unrated_films_own_row_does_not_count() {
        try (NDManager home = Memory.of(EngineName.PYTORCH)) {
            TwoTowers towers = towers(0.5);
            float[] before = towers.filmVectors(home);
            Arrays.fill(towers.films().ids().orElseThrow().table().values(), 12, 15, 9);
            float[] after = towers.filmVectors(home);

            assertThat(Math.sqrt(before[0] * before[0] + before[1] * before[1] + before[2] * before[2])).isCloseTo(1, within(1e-5));
            assertThat(after).isEqualTo(before);
        }
    }

    @Test
    void an_unrated_film_is_as_popular_as_the_mean_of_the_rated_ones() {
        FilmTower films = towers(0.5).films();
        float[] own = films.popularity();

        assertThat(films.popularity(new boolean[] {true, true, true, true, false})[4])
                .isCloseTo((own[0] + own[1] + own[2] + own[3]) / 4, within(1e-6f));
    }
}
