package loupe.ui.recommender;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loupe.recommend.FactorModel;

/**
 * What the towers made of a film and of me, and what comes of it where they meet.
 *
 * @param film   the film's vector, {@code me} mine
 * @param biases mean and both biases together, {@code score} that and the inner product
 */
record Encounter(List<Double> film, List<Double> me, double biases, double score) {

    /** @param row of the film, {@code mine} where I stand */
    static Encounter of(FactorModel model, int row, FactorModel.Standing mine) {
        double biases = model.mean() + mine.bias() + model.filmSide().bias(row);
        return new Encounter(list(model.filmSide().vector(row)), list(mine.vector()), biases, biases + model.filmSide().dot(row, mine.vector()));
    }

    private static List<Double> list(double[] vector) {
        return Arrays.stream(vector).boxed().toList();
    }

    /** The products whose sum is the inner product. */
    List<Double> products() {
        return IntStream.range(0, film.size()).mapToObj(k -> film.get(k) * me.get(k)).toList();
    }

    double product() {
        return score - biases;
    }

    /** The cosine of the two vectors; 0 where one has no length. */
    double cosine() {
        double lengths = length(film) * length(me);
        return lengths == 0 ? 0 : product() / lengths;
    }

    static double length(List<Double> vector) {
        return Math.sqrt(vector.stream().mapToDouble(value -> value * value).sum());
    }
}
