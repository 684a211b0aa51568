package loupe.cli;

/** Numbers as people write them. */
final class Plain {

    private Plain() {}

    /** {@code value} without a fraction where it has none. */
    static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e6;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
