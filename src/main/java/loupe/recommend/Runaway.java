package loupe.recommend;

/** Numbers that have grown beyond all bounds. */
final class Runaway {

    private Runaway() {}

    /** @throws IllegalStateException where {@code error} is none */
    static void check(double error, int epoch) {
        if (!Double.isFinite(error)) {
            throw new IllegalStateException("The error is no longer a number (epoch " + epoch + "). Try a smaller --lr.");
        }
    }
}
