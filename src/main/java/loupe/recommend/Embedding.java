package loupe.recommend;

import java.util.Arrays;

/**
 * People, or films, as vectors, and for each a number that is added to its scores. The arrays are read only.
 *
 * @param roster    whose rows they are
 * @param dimension numbers in a vector; 0 where there are only biases
 * @param vectors   row by row
 * @param biases    one a row
 */
public record Embedding(Roster roster, int dimension, float[] vectors, float[] biases) {

    public Embedding {
        if (vectors.length != roster.size() * dimension || biases.length != roster.size()) {
            throw new IllegalArgumentException(roster.size() + " rows of " + dimension + " numbers are not " + vectors.length
                    + " with " + biases.length + " biases.");
        }
    }

    /** Vectors without biases. */
    public static Embedding of(Roster roster, int dimension, float[] vectors) {
        return new Embedding(roster, dimension, vectors, new float[roster.size()]);
    }

    /** Biases without vectors. */
    public static Embedding of(Roster roster, float[] biases) {
        return new Embedding(roster, 0, new float[0], biases);
    }

    public double bias(int row) {
        return biases[row];
    }

    /** The inner product of a row's vector with {@code other}. */
    public double dot(int row, double[] other) {
        double even = 0;
        double odd = 0;
        int from = row * dimension;
        int k = 0;
        for (; k + 1 < dimension; k += 2) {
            even += vectors[from + k] * other[k];
            odd += vectors[from + k + 1] * other[k + 1];
        }
        return k < dimension ? even + odd + vectors[from + k] * other[k] : even + odd;
    }

    /** A row's vector. */
    public double[] vector(int row) {
        double[] vector = new double[dimension];
        for (int k = 0; k < dimension; k++) {
            vector[k] = vectors[row * dimension + k];
        }
        return vector;
    }

    /** The vector's length. */
    public double norm(int row) {
        return Math.sqrt(dot(row, vector(row)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding(Roster otherRoster, int otherDimension, float[] otherVectors, float[] otherBiases)
                && roster.equals(otherRoster) && dimension == otherDimension
                && Arrays.equals(vectors, otherVectors) && Arrays.equals(biases, otherBiases);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(vectors) * 31 + Arrays.hashCode(biases);
    }
}
