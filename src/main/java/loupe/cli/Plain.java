package loupe.cli;

import java.math.BigDecimal;

/** Numbers as people write them. */
final class Plain {

    private Plain() {}

    /** {@code value} without a fraction where it has none, and without a power of ten where it needs few digits without one. */
    static String number(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e15) {
            return Long.toString((long) value);
        }
        return size >= 1e-6 && size < 1e15 ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() : Double.toString(value);
    }
}
