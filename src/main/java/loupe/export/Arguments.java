package loupe.export;

/** Numbers as the libraries' languages write them. */
final class Arguments {

    private Arguments() {}

    /** {@code name} and {@code value}; nothing where the value is the usual one. */
    static String unless(int usual, String name, int value) {
        return value == usual ? "" : name + value;
    }

    /** {@code 0.9}, {@code 1e-5}. */
    static String number(double value) {
        return Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }
}
