package loupe.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.Chance;
import loupe.data.films.Ratings;

/**
 * How fast a stranger becomes known: a model of stars learns without some people; then each of these gives it more and more of their
 * ratings, and it foretells the others, which it never sees.
 *
 * @param model   what was learnt without the strangers
 * @param ratings what it learnt from
 */
public record ColdStart(FactorModel model, RatingTable ratings, List<Stranger> strangers) {

    /** After how many ratings the error is measured. */
    public static final List<Integer> GIVEN = List.of(0, 1, 2, 3, 5, 8, 10, 15);
    /** How many people are held out, where so many have enough ratings. */
    public static final int PEOPLE = 150;

    /** Whoever rated fewer films is not held out. */
    public static final int LEAST = 25;

    private static final int MOST_GIVEN = GIVEN.getLast();

    /**
     * Someone the model has not met.
     *
     * @param person their number in the set
     * @param given  the ratings that they give, in that order
     * @param hidden the ratings that are foretold
     */
    public record Stranger(int person, Ratings given, Ratings hidden) {}

    /**
     * An error for each number of ratings given, over several people.
     *
     * @param pooled root mean squared error over all hidden ratings of all people
     * @param low    a quarter of the people have a smaller error of their own
     * @param high   a quarter have a larger one
     */
    public record Band(List<Integer> given, List<Double> pooled, List<Double> low, List<Double> high) {}

    public ColdStart {
        strangers = List.copyOf(strangers);
    }

    /** Holds out people and has a model of stars learn from the others. */
    public static ColdStart of(RatingTable all, Recipe recipe, long seed, Progress progress) throws BadInputException {
        return of(all, recipe, seed, Fits.of(recipe.model()), progress);
    }

    /** The same with a fitter of one's own. */
    public static ColdStart of(RatingTable all, Recipe recipe, long seed, Fitter fitter, Progress progress) throws BadInputException {
        int[] people = all.people().numbers().filter(person -> all.ratedBy(person).length >= LEAST).toArray();
        Places.shuffle(people, Chance.of(seed, people.length));
        Roster held = Roster.of(IntStream.of(people).limit(Math.min(PEOPLE, people.length / 2)));
        Ratings others = all.ratings().where(place -> held.row(all.ratings().person(place)) == Roster.UNKNOWN);
        RatingTable table = RatingTable.of(others, all.people(), all.films());
        Recommender learnt = fitter.fit(new Lesson(table, java.util.Optional.empty(), recipe, seed), progress);
        if (learnt instanceof FactorModel model && model.scale().isStars()) {
            return new ColdStart(model, table, held.numbers().mapToObj(person -> stranger(all.ratings(), person, seed)).toList());
        }
        throw new IllegalArgumentException(recipe.model().id() + " does not predict stars by factors.");
    }

    private static Stranger stranger(Ratings all, int person, long seed) {
        Ratings own = all.where(place -> all.person(place) == person);
        int[] order = Places.shuffled(own.size(), Chance.of(seed, person));
        return new Stranger(person, own.chosen(Arrays.copyOf(order, MOST_GIVEN)),
                own.chosen(Arrays.copyOfRange(order, MOST_GIVEN, order.length)));
    }

    /** The error of someone's hidden ratings after the first {@code count} of those that they give. */
    public double error(Ratings given, Ratings hidden, int count) {
        return Math.sqrt(squares(given.chosen(IntStream.range(0, Math.min(count, given.size())).toArray()), hidden) / hidden.size());
    }

    private double squares(Ratings known, Ratings hidden) {
        Taste taste = model.stranger(known);
        double sum = 0;
        for (int place = 0; place < hidden.size(); place++) {
            double error = model.scale().prediction(taste.score(model.films().row(hidden.film(place)))) - hidden.stars(place);
            sum += error * error;
        }
        return sum;
    }

    /** The strangers' errors after each number of {@link #GIVEN}. */
    public Band band() {
        return band(GIVEN, (stranger, count) -> stranger.given().chosen(IntStream.range(0, count).toArray()), Stranger::hidden);
    }

    private Band band(List<Integer> given, BiFunction<Stranger, Integer, Ratings> known, java.util.function.Function<Stranger, Ratings> hidden) {
        List<Double> pooled = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int count : given) {
            double sum = 0;
            long size = 0;
            double[] own = new double[strangers.size()];
            for (int i = 0; i < own.length; i++) {
                Ratings foretold = hidden.apply(strangers.get(i));
                double squares = squares(known.apply(strangers.get(i), count), foretold);
                own[i] = Math.sqrt(squares / foretold.size());
                sum += squares;
                size += foretold.size();
            }
            Arrays.sort(own);
            pooled.add(Math.sqrt(sum / size));
            low.add(own.length == 0 ? Double.NaN : own[own.length / 4]);
            high.add(own.length == 0 ? Double.NaN : own[Math.min(own.length - 1, 3 * own.length / 4)]);
        }
        return new Band(given, pooled, low, high);
    }

    /** How many of the ten best films are not among the ten that people without ratings get, as a mean after each number of {@link #GIVEN}. */
    public List<Double> ownPlaces() {
        double[] everybody = model.stranger(Ratings.NONE).scores();
        List<Double> means = new ArrayList<>();
        for (int count : GIVEN) {
            means.add(strangers.stream().mapToInt(stranger -> {
                Ratings known = stranger.given().chosen(IntStream.range(0, count).toArray());
                return ownPlaces(model.stranger(known).scores(), everybody, OwnRatings.of(known, model.films()));
            }).average().orElse(Double.NaN));
        }
        return means;
    }

    private static int ownPlaces(double[] mine, double[] everybody, OwnRatings own) {
        BitSet open = new BitSet();
        open.set(0, mine.length);
        IntStream.of(own.rows()).forEach(open::clear);
        List<Integer> common = Best.of(everybody, open, Metrics.TOP).boxed().toList();
        return (int) Best.of(mine, open, Metrics.TOP).filter(row -> !common.contains(row)).count();
    }

    /**
     * The strangers' errors when they are asked the most rated films that they know, and when they are asked what
     * {@link Questions#worth} proposes. Each answers from half of their ratings, drawn by chance; the other half is foretold.
     *
     * @param count of questions asked one after the other
     */
    public Asked asked(int count) {
        List<Integer> given = IntStream.rangeClosed(0, count).boxed().toList();
        List<Ratings> popular = new ArrayList<>();
        List<Ratings> telling = new ArrayList<>();
        for (Stranger stranger : strangers) {
            Ratings pool = pool(stranger);
            popular.add(popular(pool, count));
            telling.add(telling(pool, count));
        }
        return new Asked(band(given, (stranger, known) -> first(popular.get(strangers.indexOf(stranger)), known), ColdStart::rest),
                band(given, (stranger, known) -> first(telling.get(strangers.indexOf(stranger)), known), ColdStart::rest));
    }

    /** What two ways of asking come to. */
    public record Asked(Band popular, Band telling) {}

    private static Ratings first(Ratings ratings, int count) {
        return ratings.chosen(IntStream.range(0, Math.min(count, ratings.size())).toArray());
    }

    private static Ratings whole(Stranger stranger) {
        return Ratings.of(java.util.stream.Stream.concat(stranger.given().stream(), stranger.hidden().stream()).toList());
    }

    private static Ratings pool(Stranger stranger) {
        Ratings whole = whole(stranger);
        return whole.where(place -> place < whole.size() / 2);
    }

    private static Ratings rest(Stranger stranger) {
        Ratings whole = whole(stranger);
        return whole.where(place -> place >= whole.size() / 2);
    }

    private Ratings popular(Ratings pool, int count) {
        return pool.chosen(IntStream.range(0, pool.size()).boxed()
                .sorted(java.util.Comparator.comparingInt(place -> -ratings.byFilm().count(model.films().row(pool.film(place)))))
                .mapToInt(Integer::intValue).limit(count).toArray());
    }

    private Ratings telling(Ratings pool, int count) {
        List<Integer> asked = new ArrayList<>();
        while (asked.size() < Math.min(count, pool.size())) {
            OwnRatings own = OwnRatings.of(pool.chosen(asked.stream().mapToInt(Integer::intValue).toArray()), model.films());
            double[] worth = Questions.worth(model, ratings, own);
            asked.add(IntStream.range(0, pool.size()).filter(place -> !asked.contains(place)).boxed()
                    .max(java.util.Comparator.comparingDouble(place -> worth[model.films().row(pool.film(place))])).orElseThrow());
        }
        return pool.chosen(asked.stream().mapToInt(Integer::intValue).toArray());
    }
}
