package loupe.recommend;

/** How films' vectors are compared. */
public enum Likeness {
    /** By their angle alone. */
    COSINE,
    /** By their inner product: long vectors, which many ratings have made, come first. */
    DOT;

    /** How like each film is to the one in {@code row}. */
    double[] of(Embedding films, int row) {
        double[] vector = films.vector(row);
        double[] likeness = new double[films.roster().size()];
        for (int other = 0; other < likeness.length; other++) {
            likeness[other] = films.dot(other, vector);
            if (this == COSINE) {
                double norms = films.norm(other) * films.norm(row);
                likeness[other] = norms == 0 ? 0 : likeness[other] / norms;
            }
        }
        return likeness;
    }
}
