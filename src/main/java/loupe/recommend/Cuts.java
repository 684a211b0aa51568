package loupe.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import loupe.data.Chance;
import loupe.data.films.Ratings;

/** Ways to cut ratings into what is learnt from and what is foretold. The same seed gives the same cut on every machine. */
public final class Cuts {

    private static final double TRAINING_SHARE = 0.75;

    private Cuts() {}

    /** Of each person's n ratings round(0.75 n) by chance to learn from, the rest to be foretold. */
    public static Trial perPerson(Ratings ratings, long seed) {
        boolean[] test = new boolean[ratings.size()];
        byPerson(ratings).forEach((person, places) -> {
            int[] order = Places.shuffled(places.size(), Chance.of(seed, person));
            for (int i = (int) Math.round(TRAINING_SHARE * order.length); i < order.length; i++) {
                test[places.get(order[i])] = true;
            }
        });
        return trial("t1", ratings, test);
    }

    /** Each person's last rating by time is to be foretold, of equals the one of the highest film; those with a single rating keep it. */
    public static Trial lastOut(Ratings ratings) {
        Comparator<Integer> byTime = Comparator.<Integer>comparingLong(ratings::seconds).thenComparingInt(ratings::film);
        boolean[] test = new boolean[ratings.size()];
        byPerson(ratings).values().stream().filter(places -> places.size() > 1)
                .forEach(places -> test[places.stream().max(byTime).orElseThrow()] = true);
        return trial("t2", ratings, test);
    }

    /**
     * A tenth of the rated films leaves the training altogether; everyone's ratings of them are to be foretold, and only they compete.
     *
     * @param draw which drawing, from 1
     */
    public static Trial coldFilms(Ratings ratings, long seed, int draw) {
        int[] films = IntStream.range(0, ratings.size()).map(ratings::film).sorted().distinct().toArray();
        Places.shuffle(films, Chance.of(seed, draw, films.length));
        Roster cold = Roster.of(IntStream.of(films).limit(Math.round(films.length / 10.0)));
        boolean[] test = new boolean[ratings.size()];
        for (int place = 0; place < test.length; place++) {
            test[place] = cold.row(ratings.film(place)) != Roster.UNKNOWN;
        }
        Trial trial = trial("draw " + draw, ratings, test);
        return new Trial(trial.name(), trial.training(), trial.test(), Optional.of(cold));
    }

    /** A tenth of a training part by chance, to choose settings on; the trial's own test ratings are not in it. */
    public static Trial validation(Ratings training, long seed) {
        int[] order = Places.shuffled(training.size(), Chance.of(seed, training.size()));
        boolean[] test = new boolean[training.size()];
        IntStream.of(order).limit(Math.round(training.size() / 10.0)).forEach(place -> test[place] = true);
        return trial("validation", training, test);
    }

    private static Map<Integer, List<Integer>> byPerson(Ratings ratings) {
        Map<Integer, List<Integer>> places = new TreeMap<>();
        for (int place = 0; place < ratings.size(); place++) {
            places.computeIfAbsent(ratings.person(place), person -> new ArrayList<>()).add(place);
        }
        return places;
    }

    private static Trial trial(String name, Ratings ratings, boolean[] test) {
        return new Trial(name, ratings.where(place -> !test[place]), ratings.where(place -> test[place]));
    }
}
