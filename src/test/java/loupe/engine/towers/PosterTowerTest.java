package loupe.engine.towers;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.data.Chance;
import loupe.data.films.Poster;
import loupe.recommend.Roster;
import loupe.training.EngineName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PosterTowerTest {

    private static final int FILMS = 4;
    private static final int HIDDEN = 3;

    private static Poster noise(int film) {
        Chance chance = Chance.of(8, film);
        return new Poster(Poster.SMALL_WIDTH, Poster.SMALL_HEIGHT,
                IntStream.range(0, Poster.SMALL_WIDTH * Poster.SMALL_HEIGHT).map(_ -> 0xFF000000 | chance.below(1 << 24)).toArray());
    }

    /** The second film has no poster. */
    private static PosterSheet sheet() {
        return PosterSheet.of(Roster.of(IntStream.rangeClosed(1, FILMS)), film -> film == 2 ? Optional.empty() : Optional.of(noise(film)));
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void its_gradient_agrees_with_small_steps(EngineName engine) {
        try (NDManager home = Memory.of(engine)) {
            PosterTower tower = new PosterTower(home, sheet(), FILMS, HIDDEN, new Starts(2));
            float[] slopes = new float[FILMS * HIDDEN];
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] = 0.1f * (i + 1);
            }
            boolean[] looked = looked(tower, home);
            tower.descend(slopes);

            Slopes.agree(tower.weights(), () -> {
                float[] sums = new float[FILMS * HIDDEN];
                tower.addAll(sums);
                double loss = 0;
                for (int i = 0; i < sums.length; i++) {
                    loss += looked[i / HIDDEN] ? slopes[i] * sums[i] : 0;
                }
                return loss;
            }, 5e-2);
        }
    }

    /** Which films' posters were looked at: what is known of the others is still 0. */
    private static boolean[] looked(PosterTower tower, NDManager home) {
        float[] sums = new float[FILMS * HIDDEN];
        tower.addSome(Chance.of(1, 1), sums);
        boolean[] looked = new boolean[FILMS];
        for (int i = 0; i < sums.length; i++) {
            looked[i / HIDDEN] |= sums[i] != 0;
        }
        return looked;
    }

    @Test
    void a_film_without_a_poster_has_nothing_added() {
        try (NDManager home = Memory.of(EngineName.PYTORCH)) {
            float[] sums = new float[FILMS * HIDDEN];
            new PosterTower(home, sheet(), FILMS, HIDDEN, new Starts(2)).addAll(sums);

            assertThat(Arrays.copyOfRange(sums, HIDDEN, 2 * HIDDEN)).containsOnly(0f);
            assertThat(Arrays.copyOf(sums, HIDDEN)).doesNotContain(0f);
        }
    }
}
