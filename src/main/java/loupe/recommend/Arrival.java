package loupe.recommend;

/** Where a film that nobody has rated lies among those of a model. @param bias added to everybody's score, as the other films' are */
public record Arrival(double[] vector, double bias) {

    /** The inner product with another vector. */
    double dot(double[] other) {
        double sum = 0;
        for (int k = 0; k < vector.length; k++) {
            sum += vector[k] * other[k];
        }
        return sum;
    }
}
