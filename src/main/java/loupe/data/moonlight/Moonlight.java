package loupe.data.moonlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.data.Chance;
import loupe.data.films.FilmFiles;
import loupe.data.films.FilmSet;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;

/**
 * "Moonlight Pictures": invented films, invented viewers, taste model known. 67,439 ratings, with the seed of everybody, of 800 people for 660 films, of which
 * 40 were never rated and 20 one to five times. The same seed gives the same bytes on every machine.
 *
 * @param set   films, people and ratings, as a reader of the files gets them
 * @param truth what is behind the stars
 */
public record Moonlight(FilmSet set, Truth truth) {

    /** Changes whenever the catalogue does. */
    public static final int VERSION = 1;
    /** The catalogue that everybody has. */
    public static final long SEED = 2026;
    /** What the command line calls it. */
    public static final String NAME = "films";

    /** The hash of its files. */
    static final String SHA256 = "21a9a0728a311df6d09924a7a5fdf37f03c7df8bb6292bd6d367fca212ac4a65";

    private static final long OPENING = 1_577_836_800;
    private static final double YEARS = 4 * 365.25 * 86_400;
    private static final double NEXT_DAY = 0.1;

    /**
     * The catalogue that everybody has, with its truth and its posters, where a set is that; takes about a second then.
     *
     * @param sha256 of the set, {@link FilmSet#sha256()}
     */
    public static Optional<Moonlight> of(String sha256) {
        return sha256.equals(SHA256) ? Optional.of(make()) : Optional.empty();
    }

    /** The catalogue that everybody has; takes about a second. */
    public static Moonlight make() {
        return make(SEED);
    }

    /** Another catalogue of the same kind. */
    public static Moonlight make(long seed) {
        List<MadeFilm> films = new Studio(seed).make();
        List<MadePerson> people = new Audience(seed).make(films);
        List<Seat> seats = new BoxOffice(seed).seats(films, people);
        FilmSet set = FilmFiles.set(NAME, films.stream().map(MadeFilm::film).toList(), people.stream().map(MadePerson::person).toList(),
                Genre.all().map(Genre::title).toList(), ratings(seed, seats));
        return new Moonlight(set, new Truth(films, people, seats));
    }

    /** How the poster of a film looks, for {@link PosterPainter}. @param film its number in the set */
    public PosterStyle poster(int film) {
        return truth.poster(film);
    }

    /** In an order drawn by chance, as u.data is, so that each fifth is like the whole. */
    private static Ratings ratings(long seed, List<Seat> seats) {
        List<Rating> ratings = new ArrayList<>(seats.size());
        List<Seat> byPerson = seats.stream().sorted(Comparator.comparingInt(seat -> seat.person().id())).toList();
        for (int begin = 0; begin < byPerson.size(); ) {
            int end = begin;
            while (end < byPerson.size() && byPerson.get(end).person().id() == byPerson.get(begin).person().id()) {
                end++;
            }
            ratings.addAll(ofOne(seed, byPerson.subList(begin, end)));
            begin = end;
        }
        int[] order = Order.shuffled(ratings.size(), Chance.of(seed, Occasion.ORDER.ordinal(), 0));
        return Ratings.of(IntStream.of(order).mapToObj(ratings::get).toList());
    }

    /** One person's ratings, from the first to the last in time. */
    private static List<Rating> ofOne(long seed, List<Seat> seats) {
        int person = seats.getFirst().person().id();
        Chance times = Chance.of(seed, Occasion.TIME.ordinal(), person);
        Chance stars = Chance.of(seed, Occasion.STARS.ordinal(), person);
        long seconds = OPENING + (long) (times.uniform() * YEARS);
        List<Rating> ratings = new ArrayList<>(seats.size());
        for (int place : Order.shuffled(seats.size(), times)) {
            Seat seat = seats.get(place);
            ratings.add(new Rating(person, seat.film().id(), Truth.stars(seat.person(), seat.film()).given(stars.normal(1)), seconds));
            seconds += times.uniform() < NEXT_DAY ? (long) times.between(43_200, 2_000_000) : (long) times.between(20, 300);
        }
        return ratings;
    }
}
