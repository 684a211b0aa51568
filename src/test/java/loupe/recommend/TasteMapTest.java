package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.Chance;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;

class TasteMapTest {

    private static final int FILMS = 30;

    /** Films that differ most along (0.6, 0.8, 0), then along (-0.8, 0.6, 0), hardly along the third. */
    private static Embedding flat() {
        Chance chance = Chance.of(1, 2);
        float[] vectors = new float[3 * FILMS];
        for (int film = 0; film < FILMS; film++) {
            double first = chance.normal(5);
            double second = chance.normal(2);
            vectors[3 * film] = (float) (1 + 0.6 * first - 0.8 * second);
            vectors[3 * film + 1] = (float) (0.8 * first + 0.6 * second);
            vectors[3 * film + 2] = (float) chance.normal(0.01);
        }
        return Embedding.of(Sample.roster(FILMS), 3, vectors);
    }

    private static Side rated() {
        return RatingTable.of(Ratings.of(IntStream.rangeClosed(1, FILMS).mapToObj(film -> new Rating(1, film, 3, 0)).toList())).byFilm();
    }

    @Test
    void the_axes_are_the_directions_of_the_largest_spread() {
        TasteMap map = TasteMap.of(flat(), rated());

        TasteMap.Point arrow = map.arrow(new double[] {0.6, 0.8, 0});
        assertThat(Math.abs(arrow.x())).isCloseTo(1, within(0.05));
        assertThat(IntStream.range(0, FILMS).mapToDouble(row -> map.film(row).x()).average().orElseThrow()).isCloseTo(0, within(1e-5));
    }

    @Test
    void distances_on_the_map_are_those_of_the_vectors_where_these_are_flat() {
        TasteMap map = TasteMap.of(flat(), rated());
        double[] a = flat().vector(3);
        double[] b = flat().vector(8);

        assertThat(Math.hypot(map.film(3).x() - map.film(8).x(), map.film(3).y() - map.film(8).y()))
                .isCloseTo(Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2)), within(0.05));
    }

    @Test
    void a_point_is_a_person_whose_arrow_ends_there() {
        TasteMap map = TasteMap.of(flat(), rated());

        TasteMap.Point there = map.arrow(map.person(new TasteMap.Point(1.5, -0.5)));

        assertThat(there.x()).isCloseTo(1.5, within(1e-9));
        assertThat(there.y()).isCloseTo(-0.5, within(1e-9));
    }

    /** The same films with the first two numbers exchanged and one turned over: another flat, the same neighbourhoods. */
    @Test
    void a_map_after_a_new_training_is_laid_on_the_one_before_mirrored_where_it_must_be() {
        TasteMap before = TasteMap.of(flat(), rated());
        float[] turned = new float[3 * FILMS];
        for (int film = 0; film < FILMS; film++) {
            turned[3 * film] = flat().vectors()[3 * film + 1];
            turned[3 * film + 1] = flat().vectors()[3 * film];
            turned[3 * film + 2] = -flat().vectors()[3 * film + 2];
        }

        TasteMap after = TasteMap.of(Embedding.of(Sample.roster(FILMS), 3, turned), rated()).alignedTo(before);

        for (int row = 0; row < FILMS; row++) {
            assertThat(after.film(row).x()).isCloseTo(before.film(row).x(), within(1e-3));
            assertThat(after.film(row).y()).isCloseTo(before.film(row).y(), within(1e-3));
        }
    }

    @Test
    void kinds_of_films_lie_apart() throws BadInputException {
        RatingTable table = Sample.table(1);
        FactorModel mf = (FactorModel) Fits.of(KnownModel.MF).fit(new Lesson(table, Optional.empty(), Sample.quick(KnownModel.MF), 1), Progress.NONE);
        TasteMap map = TasteMap.of(mf.filmSide(), table.byFilm());

        double even = IntStream.range(0, Sample.FILMS).filter(row -> row % 2 == 0).mapToDouble(row -> map.film(row).x()).average().orElseThrow();
        double odd = IntStream.range(0, Sample.FILMS).filter(row -> row % 2 == 1).mapToDouble(row -> map.film(row).x()).average().orElseThrow();
        assertThat(even * odd).isNegative();
    }

    @Test
    void one_number_makes_no_map() {
        assertThatThrownBy(() -> TasteMap.of(Embedding.of(Sample.roster(2), 1, new float[2]), rated())).hasMessage("Vectors of 1 numbers make no map.");
    }
}
