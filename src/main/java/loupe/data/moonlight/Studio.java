package loupe.data.moonlight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import loupe.data.Chance;
import loupe.data.films.Film;

/** Makes the invented films: genres, year, quality, and where each lies on the axes. */
final class Studio {

    static final int WIDE = 600;
    static final int A_FEW_TIMES = 20;
    static final int NEVER = 40;

    private static final int LAST_YEAR = 2025;
    private static final int YEARS = 90;
    private static final double GENRE_SAYS = 0.7;
    private static final double CHANCE_SAYS = 0.55;
    private static final double YEAR_SAYS = 1.1;

    private final long seed;

    Studio(long seed) {
        this.seed = seed;
    }

    /** All films, numbered from 1; those that few or nobody see are strewn among the others. */
    List<MadeFilm> make() {
        int[] order = Order.shuffled(WIDE + A_FEW_TIMES + NEVER, Chance.of(seed, Occasion.SHOWING.ordinal(), 0));
        List<MadeFilm> films = IntStream.range(0, order.length).mapToObj(place -> film(place + 1, showing(order[place]))).toList();
        double[] scale = scale(films);
        return titled(films.stream().map(film -> film.with(scaled(film.axes(), scale))).toList());
    }

    /** One for each axis, so that its root mean square becomes 1. Added up in order, for a stream's sum may change with Java. */
    private static double[] scale(List<MadeFilm> films) {
        double[] squares = new double[Axis.values().length];
        for (MadeFilm film : films) {
            for (int axis = 0; axis < squares.length; axis++) {
                squares[axis] += film.axes()[axis] * film.axes()[axis];
            }
        }
        return DoubleStream.of(squares).map(sum -> 1 / Math.sqrt(sum / films.size())).toArray();
    }

    private List<MadeFilm> titled(List<MadeFilm> films) {
        Set<String> taken = new HashSet<>();
        List<MadeFilm> titled = new ArrayList<>();
        for (MadeFilm film : films) {
            Titles titles = new Titles(Chance.of(seed, Occasion.TITLE.ordinal(), film.id()), film.axes()[Axis.KINETIC.ordinal()]);
            String title = titles.next();
            while (!taken.add(title)) {
                title = titles.next();
            }
            titled.add(film.titled(title + " (" + film.film().year().orElseThrow() + ")"));
        }
        return titled;
    }

    private MadeFilm film(int id, MadeFilm.Showing showing) {
        Chance chance = Chance.of(seed, Occasion.FILM.ordinal(), id);
        GenreMixture genres = GenreMixture.draw(chance);
        double age = StrictMath.pow(chance.uniform(), 1.5);
        int year = LAST_YEAR - (int) (age * YEARS);
        double[] axes = new double[Axis.values().length];
        for (Axis axis : Axis.values()) {
            double told = axis == Axis.NEW ? YEAR_SAYS * newness(year) : GENRE_SAYS * genres.says(axis);
            axes[axis.ordinal()] = told + chance.normal(CHANCE_SAYS);
        }
        Film film = new Film(id, "", OptionalInt.of(year), genres.told());
        return new MadeFilm(film, showing, axes, chance.normal(1), chance.normal(1));
    }

    /** How new a year is: mean 0 and deviation about 1 over all films, for the mean age is two fifths of the range. */
    private static double newness(int year) {
        double age = (LAST_YEAR - year) / (double) YEARS;
        return (0.4 - age) / 0.3;
    }

    private static MadeFilm.Showing showing(int drawn) {
        if (drawn < WIDE) {
            return MadeFilm.Showing.WIDE;
        }
        return drawn < WIDE + A_FEW_TIMES ? MadeFilm.Showing.A_FEW_TIMES : MadeFilm.Showing.NEVER;
    }

    private static double[] scaled(double[] axes, double[] scale) {
        return IntStream.range(0, axes.length).mapToDouble(axis -> axes[axis] * scale[axis]).toArray();
    }
}
