package loupe.network;

/**
 * Dropout (Srivastava et al. 2014): in training each number becomes 0 with probability {@code rate} and is divided by
 * 1 - {@code rate} otherwise, so that its expected value stays; in use nothing happens. It keeps a network from
 * leaning on single numbers.
 *
 * @param rate at least 0 and less than 1
 */
public record Dropout(double rate) implements Layer {

    /** The largest rate below 1. */
    public static final double MOST = Math.nextDown(1.0);

    public Dropout {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("A dropout's rate must be at least 0 and less than 1 and is " + rate + ".");
        }
    }

    @Override
    public Shaped outputShape(Shape input) {
        return new Shaped.Fits(input);
    }

    @Override
    public String text() {
        return "dropout " + (rate == (int) rate ? "0" : Double.toString(rate));
    }
}
