package loupe.data.moonlight;

import java.util.OptionalInt;
import loupe.data.films.Film;

/**
 * An invented film with all that is true of it.
 *
 * @param film    what the catalogue says
 * @param showing how many may rate it
 * @param axes    where it lies on each {@link Axis}; read only
 * @param quality how much everybody likes it, about -3 to 3
 * @param pull    how much it is shown, whatever its quality, about -3 to 3
 */
record MadeFilm(Film film, Showing showing, double[] axes, double quality, double pull) {

    private static final double STARS_PER_QUALITY = 0.5;

    /** How many may rate a film. */
    enum Showing { WIDE, A_FEW_TIMES, NEVER }

    /** Stars that everybody gives more, or less where it is below 0, than for the usual film. */
    double extraStars() {
        return STARS_PER_QUALITY * quality;
    }

    MadeFilm with(double[] scaled) {
        return new MadeFilm(film, showing, scaled, quality, pull);
    }

    /** The film under a title. */
    MadeFilm titled(String title) {
        return new MadeFilm(new Film(film.id(), title, OptionalInt.of(film.year().orElseThrow()), film.genres()), showing, axes, quality, pull);
    }

    int id() {
        return film.id();
    }
}
