package loupe.recommend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import loupe.data.Chance;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;

/**
 * How fast a recommender learns to know strangers: people whose ratings it has not seen answer questions one by one, and half of their ratings,
 * about which they are never asked, are foretold.
 */
public final class ColdStart {

    private final FactorModel model;
    private final Questions questions;

    /** @param ratings what the model learnt from, nothing of the strangers among them */
    public ColdStart(FactorModel model, FoldIn.Ridge ridge, RatingTable ratings) {
        this.model = model;
        questions = new Questions(model, ridge, ratings);
    }

    /** What {@code count} answers come to. @param rmse over all foretold ratings of all strangers, {@code each} of each stranger alone */
    public record Point(int count, double rmse, List<Double> each) {
        public Point {
            each = List.copyOf(each);
        }
    }

    /** The people whose ratings a fit must not see, by chance. @param count how many */
    public static Trial strangers(Ratings ratings, int count, long seed) {
        int[] people = IntStream.range(0, ratings.size()).map(ratings::person).sorted().distinct().toArray();
        Places.shuffle(people, Chance.of(seed, people.length));
        Roster strangers = Roster.of(IntStream.of(people).limit(count));
        return new Trial("strangers", ratings.where(place -> strangers.row(ratings.person(place)) == Roster.UNKNOWN),
                ratings.where(place -> strangers.row(ratings.person(place)) != Roster.UNKNOWN));
    }

    /** The error after 0 to {@code most} answers, of those strangers who can give so many and have as many to foretell. */
    public List<Point> curve(Ratings strangers, Asking asking, int most, long seed) {
        double[] squares = new double[most + 1];
        int[] counts = new int[most + 1];
        List<List<Double>> each = new ArrayList<>(IntStream.rangeClosed(0, most).mapToObj(count -> (List<Double>) new ArrayList<Double>()).toList());
        byPerson(strangers).forEach((person, ratings) -> {
            if (ratings.size() >= 2 * most) {
                int[] order = Places.shuffled(ratings.size(), Chance.of(seed, person));
                Ratings all = Ratings.of(ratings);
                Ratings answers = all.chosen(IntStream.of(order).limit(ratings.size() / 2).toArray());
                Ratings foretold = all.chosen(IntStream.of(order).skip(ratings.size() / 2).toArray());
                double[] errors = errors(answers, foretold, asking, most);
                for (int count = 0; count <= most; count++) {
                    squares[count] += errors[count];
                    counts[count] += foretold.size();
                    each.get(count).add(Math.sqrt(errors[count] / foretold.size()));
                }
            }
        });
        return IntStream.rangeClosed(0, most).mapToObj(count -> new Point(count, Math.sqrt(squares[count] / counts[count]), each.get(count))).toList();
    }

    /** The summed squared errors after 0 to {@code most} answers. */
    private double[] errors(Ratings answers, Ratings foretold, Asking asking, int most) {
        BitSet askable = new BitSet();
        IntStream.range(0, answers.size()).map(place -> model.films().row(answers.film(place))).filter(row -> row != Roster.UNKNOWN).forEach(askable::set);
        List<Rating> given = new ArrayList<>();
        double[] errors = new double[most + 1];
        for (int count = 0; count <= most; count++) {
            errors[count] = squares(model.stranger(Ratings.of(given)), foretold);
            if (count < most && !askable.isEmpty()) {
                int[] asked = given.stream().mapToInt(rating -> model.films().row(rating.film())).toArray();
                int row = questions.next(asking, asked, askable);
                askable.clear(row);
                given.add(answers.stream().filter(rating -> rating.film() == model.films().number(row)).findFirst().orElseThrow());
            }
        }
        return errors;
    }

    private double squares(Taste taste, Ratings foretold) {
        double squares = 0;
        for (int place = 0; place < foretold.size(); place++) {
            int row = model.films().row(foretold.film(place));
            double score = row == Roster.UNKNOWN ? taste.withoutFilm() : taste.score(row);
            double error = model.scale().prediction(score) - foretold.stars(place);
            squares += error * error;
        }
        return squares;
    }

    private static Map<Integer, List<Rating>> byPerson(Ratings ratings) {
        Map<Integer, List<Rating>> byPerson = new TreeMap<>();
        ratings.stream().forEach(rating -> byPerson.computeIfAbsent(rating.person(), person -> new ArrayList<>()).add(rating));
        return byPerson;
    }
}
