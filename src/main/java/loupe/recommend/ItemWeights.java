package loupe.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loupe.data.films.Ratings;

/**
 * Score of a film = sum of its weights from the films that the person rated, however many stars they gave: item kNN and EASE, which
 * differ in how the weights were found.
 *
 * @param training what it learnt from, which says who rated what
 * @param weights  row by row: from the rated film to the scored one; read only
 */
public record ItemWeights(RatingTable training, float[] weights) implements Recommender {

    public ItemWeights {
        int films = training.films().size();
        if (weights.length != films * films) {
            throw new IllegalArgumentException(films + " films do not have " + weights.length + " weights.");
        }
    }

    @Override
    public Roster films() {
        return training.films();
    }

    @Override
    public Scale scale() {
        return Scale.ORDER;
    }

    @Override
    public Taste person(int person) {
        return new RowTaste(this, training.ratedBy(person));
    }

    @Override
    public Taste stranger(Ratings own) {
        return new RowTaste(this, OwnRatings.of(own, films()).rows());
    }

    /** @param from the rated film's row, {@code to} the scored one's */
    public double weight(int from, int to) {
        return weights[from * films().size() + to];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemWeights(RatingTable otherTraining, float[] otherWeights)
                && training.equals(otherTraining) && Arrays.equals(weights, otherWeights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }

    private record RowTaste(ItemWeights model, int[] rated) implements Taste {

        @Override
        public double score(int row) {
            double score = 0;
            for (int from : rated) {
                score += model.weight(from, row);
            }
            return score;
        }

        @Override
        public double withoutFilm() {
            return 0;
        }

        @Override
        public double[] scores() {
            double[] scores = new double[model.films().size()];
            for (int from : rated) {
                int begin = from * scores.length;
                for (int row = 0; row < scores.length; row++) {
                    scores[row] += model.weights[begin + row];
                }
            }
            return scores;
        }

        @Override
        public Explanation why(int row) {
            List<Share> shares = new ArrayList<>();
            for (int from : rated) {
                shares.add(new Share.OwnRating(model.films().number(from), model.weight(from, row)));
            }
            return Explanation.of(score(row), List.of(), shares);
        }
    }
}
