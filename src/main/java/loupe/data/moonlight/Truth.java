package loupe.data.moonlight;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.data.films.Ratings;

/**
 * What nobody knows of real films: the taste model from which the stars of the invented ones come. Stars are
 * {@value #MEAN} + what the person gives everything + what everybody gives the film + taste times place on each {@link Axis} + chance,
 * rounded. People and films by their numbers in the set.
 */
public final class Truth {

    /** What the usual person gives the usual film. */
    public static final double MEAN = 3.55;
    /** The deviation of chance, in stars. */
    public static final double NOISE = 0.6;

    private final Map<Integer, MadeFilm> films;
    private final Map<Integer, MadePerson> people;
    private final Set<Long> assigned;

    Truth(List<MadeFilm> films, List<MadePerson> people, List<Seat> seats) {
        this.films = films.stream().collect(Collectors.toMap(MadeFilm::id, Function.identity()));
        this.people = people.stream().collect(Collectors.toMap(MadePerson::id, Function.identity()));
        this.assigned = seats.stream().filter(Seat::assigned).map(seat -> key(seat.person().id(), seat.film().id()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Where the film lies; over all films the root mean square of each axis is 1. */
    public double place(int film, Axis axis) {
        return films.get(film).axes()[axis.ordinal()];
    }

    /** Stars that the person adds for a film at 1 on the axis. */
    public double taste(int person, Axis axis) {
        return people.get(person).taste()[axis.ordinal()];
    }

    /** Stars that everybody adds for the film. */
    public double extraOfFilm(int film) {
        return films.get(film).extraStars();
    }

    /** Stars that the person adds for every film. */
    public double extraOfPerson(int person) {
        return people.get(person).generous();
    }

    /** The mean of the stars that the person would give the film: no model can guess better. */
    public double expected(int person, int film) {
        return stars(people.get(person), films.get(film)).expected();
    }

    /** The root mean square error of {@link #expected}, not as it happened to be but as chance makes it on average: no model stays below. */
    public double floor(Ratings ratings) {
        return Math.sqrt(IntStream.range(0, ratings.size())
                .mapToDouble(i -> stars(people.get(ratings.person(i)), films.get(ratings.film(i))).variance()).sum() / ratings.size());
    }

    /** Whether the film was drawn for the person by lot: such ratings say what a person thinks of films that they would not choose. */
    public boolean isAssigned(int person, int film) {
        return assigned.contains(key(person, film));
    }

    PosterStyle poster(int film) {
        return PosterStyle.of(films.get(film));
    }

    static Stars stars(MadePerson person, MadeFilm film) {
        return new Stars(MEAN + person.generous() + film.extraStars() + person.adds(film.axes()), NOISE);
    }

    private static long key(int person, int film) {
        return (long) person << Integer.SIZE | film;
    }
}
