package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;

class TasteMapTest {

    private static final Roster FILMS = Roster.of(IntStream.rangeClosed(1, 4));

    private static FactorModel model(float... vectors) {
        Embedding films = new Embedding(FILMS, 3, vectors, new float[4]);
        return new FactorModel(Embedding.of(FILMS, 3, new float[12]), films, 3, new FoldIn.Ridge(2, OptionalDouble.of(3)), Scale.STARS);
    }

    private static RatingTable evenly() {
        return RatingTable.of(Sample.of(new int[] {1, 1, 3}, new int[] {1, 2, 3}, new int[] {1, 3, 3}, new int[] {1, 4, 3}), FILMS, FILMS);
    }

    /** Varies most in the third direction, next in the first, not at all in the second. */
    private static FactorModel flat() {
        return model(1, 0, 5, -1, 0, 5, 1, 0, -5, -1, 0, -5);
    }

    @Test
    void the_directions_are_those_in_which_films_vary_most() {
        TasteMap map = TasteMap.of(flat(), evenly());

        assertThat(map.first()).containsExactly(new double[] {0, 0, 1}, within(1e-9));
        assertThat(map.second()).containsExactly(new double[] {1, 0, 0}, within(1e-9));
        assertThat(map.film(0)).isEqualTo(new TasteMap.Point(5, 1));
    }

    @Test
    void what_is_moved_lies_where_it_was_moved_to_and_stays_as_it_was_elsewhere() {
        TasteMap map = TasteMap.of(flat(), evenly());

        double[] moved = map.moved(new double[] {7, 8, 9}, new TasteMap.Point(2, -3));

        assertThat(moved).containsExactly(new double[] {-3, 8, 2}, within(1e-9));
        assertThat(map.scores(moved, 0.5)[0]).isCloseTo(3 + 0.5 + -3 + 5 * 2, within(1e-9));
    }

    @Test
    void a_map_that_was_turned_and_mirrored_is_brought_back_to_the_old_one() {
        TasteMap old = TasteMap.of(flat(), evenly());
        double cos = Math.cos(2);
        double sin = Math.sin(2);
        for (double sign : new double[] {1, -1}) {
            TasteMap other = new TasteMap(flat(), new double[] {sin, 0, cos}, new double[] {sign * cos, 0, -sign * sin});
            int[] rows = {0, 1, 2, 3};

            TasteMap aligned = other.alignedTo(IntStream.of(rows).mapToObj(old::film).toList(), rows);

            assertThat(aligned.first()).containsExactly(old.first(), within(1e-9));
            assertThat(aligned.second()).containsExactly(old.second(), within(1e-9));
        }
    }

    @Test
    void a_stranger_stands_where_the_ridge_puts_them() {
        Ratings own = Sample.of(new int[] {1, 1, 5}, new int[] {1, 3, 2});
        FactorModel.Standing standing = flat().standing(own);
        Taste taste = flat().stranger(own);

        assertThat(IntStream.range(0, 4).mapToObj(row -> 3 + standing.bias() + flat().filmSide().dot(row, standing.vector())).toList())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
                .isEqualTo(List.of(taste.score(0), taste.score(1), taste.score(2), taste.score(3)));
        assertThat(flat().standing(Ratings.NONE).vector()).containsExactly(0, 0, 0);
    }
}
