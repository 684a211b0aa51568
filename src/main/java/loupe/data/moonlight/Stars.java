package loupe.data.moonlight;

/**
 * Stars of someone whose liking is known but for chance: liking plus normal noise, rounded to whole stars from 1 to 5.
 *
 * @param liking in stars, before chance and rounding
 * @param noise  the deviation of chance
 */
record Stars(double liking, double noise) {

    private static final int MOST = 5;

    /** The stars given where chance adds {@code deviations} times the noise. */
    int given(double deviations) {
        return (int) Math.clamp(Math.floor(liking + noise * deviations + 0.5), 1.0, (double) MOST);
    }

    /** The mean of the stars: the best guess that anyone can make. */
    double expected() {
        double sum = 0;
        for (int stars = 1; stars <= MOST; stars++) {
            sum += stars * share(stars);
        }
        return sum;
    }

    /** The variance of the stars: the squared error that is left to the best guess. */
    double variance() {
        double mean = expected();
        double sum = 0;
        for (int stars = 1; stars <= MOST; stars++) {
            sum += (stars - mean) * (stars - mean) * share(stars);
        }
        return sum;
    }

    /** How probable so many stars are. */
    private double share(int stars) {
        double below = stars == 1 ? 0 : NormalCurve.below((stars - 0.5 - liking) / noise);
        double upTo = stars == MOST ? 1 : NormalCurve.below((stars + 0.5 - liking) / noise);
        return upTo - below;
    }
}
