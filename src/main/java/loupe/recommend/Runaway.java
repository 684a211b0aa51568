package loupe.recommend;

/** Numbers that have grown beyond all bounds. */
final class Runaway {

    private Runaway() {}

    /** @param epoch from 1; it is told from 0, as the printed lines count @throws IllegalStateException where {@code error} is none */
    static void check(double error, int epoch) {
        if (!Double.isFinite(error)) {
            throw new IllegalStateException("The error is no longer a number (epoch " + (epoch - 1) + "). Try a smaller --lr.");
        }
    }
}
