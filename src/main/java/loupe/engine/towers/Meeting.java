package loupe.engine.towers;

import ai.djl.ndarray.NDManager;
import loupe.data.Chance;

/**
 * A batch of people before all films.
 *
 * @param people      vectors, row by row
 * @param films       vectors of all films, row by row
 * @param popularity  of all films
 * @param chosen      which films each of the people chose
 * @param rated       whether a film has any rating
 * @param temperature what cosines are divided by
 */
record Meeting(UnitRows people, UnitRows films, float[] popularity, Chosen chosen, boolean[] rated, double temperature) {

    /** Row {@code r} of the batch chose the films at the places from {@code begin[r]} to before {@code begin[r + 1]}. */
    record Chosen(int[] people, int[] begin, int[] films) {
        int rows() {
            return people.length;
        }
    }

    /** What a loss makes of it. @param loss mean over the choices @param people, films and popularity: gradients */
    record Slopes(double loss, float[] people, float[] films, float[] popularity) {}

    /** Finds the gradients of a loss. */
    @FunctionalInterface
    interface Loss {
        Slopes of(Meeting meeting, NDManager scope, Chance chance);
    }

    int k() {
        return people.dimension();
    }

    int count() {
        return popularity.length;
    }

    Slopes flat() {
        return new Slopes(0, new float[people.rows().length], new float[films.rows().length], new float[popularity.length]);
    }

    /** The cosine of row {@code row} of the batch and {@code film}. */
    float cosine(int row, int film) {
        float product = 0;
        for (int c = 0; c < k(); c++) {
            product += people.rows()[row * k() + c] * films.rows()[film * k() + c];
        }
        return product;
    }

    /** Adds what follows from {@code slope} at that cosine. */
    void descend(Slopes slopes, int row, int film, float slope) {
        for (int c = 0; c < k(); c++) {
            slopes.people()[row * k() + c] += slope * films.rows()[film * k() + c];
            slopes.films()[film * k() + c] += slope * people.rows()[row * k() + c];
        }
    }
}
