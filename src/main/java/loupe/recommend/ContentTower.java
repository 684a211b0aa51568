package loupe.recommend;

import java.util.Optional;
import loupe.data.films.Film;
import loupe.data.films.Poster;

/**
 * The film's side of two trained towers as plain arrays: it places any film by what is told of it, one that nobody has rated or that
 * was only just invented included, without an engine. The arrays are read only.
 *
 * @param features what is told of a film
 * @param table    [features, hidden]
 * @param bias     [hidden]
 * @param top      from the hidden layer, through tanh, to the vector
 * @param posters  what is seen on posters; empty where the towers learnt without them
 */
public record ContentTower(FilmFeatures features, float[] table, float[] bias, Top top, Optional<PosterSight> posters) {

    /** The last layer. @param weights [hidden, k] @param bias [k] */
    public record Top(float[] weights, float[] bias) {}

    /** The hidden layer of a film, before tanh: what the tower makes of all that it is told. */
    public double[] hidden(Film film, Optional<Poster> poster) {
        double[] hidden = new double[bias.length];
        for (int h = 0; h < hidden.length; h++) {
            hidden[h] = bias[h];
        }
        features.row(film).forEach((column, value) -> {
            for (int h = 0; h < hidden.length; h++) {
                hidden[h] += value * table[column * hidden.length + h];
            }
        });
        posters.flatMap(sight -> poster.map(sight::of)).ifPresent(seen -> {
            for (int h = 0; h < hidden.length; h++) {
                hidden[h] += seen[h];
            }
        });
        return hidden;
    }

    /** The film's vector, of length 1. */
    public double[] vector(Film film, Optional<Poster> poster) {
        double[] hidden = hidden(film, poster);
        double[] vector = new double[top.bias().length];
        double squares = 0;
        for (int k = 0; k < vector.length; k++) {
            vector[k] = top.bias()[k];
            for (int h = 0; h < hidden.length; h++) {
                vector[k] += Math.tanh(hidden[h]) * top.weights()[h * vector.length + k];
            }
            squares += vector[k] * vector[k];
        }
        double length = Math.max(1e-6, Math.sqrt(squares));
        for (int k = 0; k < vector.length; k++) {
            vector[k] /= length;
        }
        return vector;
    }
}
