package loupe.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A person's bias and vector before a model's films. */
record FactorTaste(FactorModel model, double bias, double[] vector) implements Taste {

    /** The vector's length. */
    double length() {
        return Math.sqrt(Arrays.stream(vector).map(number -> number * number).sum());
    }

    @Override
    public double score(int row) {
        return withoutFilm() + model.filmSide().bias(row) + model.filmSide().dot(row, vector);
    }

    @Override
    public double withoutFilm() {
        return model.mean() + bias;
    }

    @Override
    public double[] scores() {
        double[] scores = new double[model.films().size()];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = score(row);
        }
        return scores;
    }

    @Override
    public Explanation why(int row) {
        List<Share> factors = new ArrayList<>();
        double[] film = model.filmSide().vector(row);
        for (int k = 0; k < film.length; k++) {
            factors.add(new Share.Factor(k + 1, film[k] * vector[k]));
        }
        return Explanation.of(score(row), List.of(new Share.Mean(model.mean()), new Share.UserBias(bias),
                new Share.ItemBias(model.filmSide().bias(row))), factors);
    }
}
