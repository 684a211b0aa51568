package loupe.data.films;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many ratings in the order in which they were read, columns side by side so that a fit runs over plain arrays. Immutable. */
public final class Ratings {

    /** No rating at all. */
    public static final Ratings NONE = of(List.of());

    private final int[] people;
    private final int[] films;
    private final byte[] stars;
    private final long[] seconds;

    private Ratings(int[] people, int[] films, byte[] stars, long[] seconds) {
        this.people = people;
        this.films = films;
        this.stars = stars;
        this.seconds = seconds;
    }

    public static Ratings of(List<Rating> ratings) {
        byte[] stars = new byte[ratings.size()];
        for (int i = 0; i < stars.length; i++) {
            stars[i] = (byte) ratings.get(i).stars();
        }
        return new Ratings(ratings.stream().mapToInt(Rating::person).toArray(), ratings.stream().mapToInt(Rating::film).toArray(),
                stars, ratings.stream().mapToLong(Rating::seconds).toArray());
    }

    public int size() {
        return people.length;
    }

    /** Who gave the rating at {@code index}, from 1. */
    public int person(int index) {
        return people[index];
    }

    /** Which film, from 1. */
    public int film(int index) {
        return films[index];
    }

    /** How many stars, 1 to 5. */
    public int stars(int index) {
        return stars[index];
    }

    /** When, in seconds since 1970; 0 where nobody wrote it down. */
    public long seconds(int index) {
        return seconds[index];
    }

    public Rating get(int index) {
        return new Rating(people[index], films[index], stars[index], seconds[index]);
    }

    public Stream<Rating> stream() {
        return IntStream.range(0, size()).mapToObj(this::get);
    }

    /** The highest number of a person; 0 where there is no rating. */
    public int mostPerson() {
        return IntStream.of(people).max().orElse(0);
    }

    /** The highest number of a film; 0 where there is no rating. */
    public int mostFilm() {
        return IntStream.of(films).max().orElse(0);
    }

    /** Those whose place in this order is wanted, in the same order. */
    public Ratings where(IntPredicate wanted) {
        return chosen(IntStream.range(0, size()).filter(wanted).toArray());
    }

    /** Those at {@code places}, in that order. */
    public Ratings chosen(int[] places) {
        byte[] chosenStars = new byte[places.length];
        for (int i = 0; i < places.length; i++) {
            chosenStars[i] = stars[places[i]];
        }
        return new Ratings(IntStream.of(places).map(i -> people[i]).toArray(), IntStream.of(places).map(i -> films[i]).toArray(),
                chosenStars, IntStream.of(places).mapToLong(i -> seconds[i]).toArray());
    }
}
