package loupe.export;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma-separated values (RFC 4180, ended by a line feed). */
final class Csv {

    private Csv() {}

    /** A line of {@code values}, quoted where they need it, with its end. */
    static String line(List<String> values) {
        return values.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\n";
    }

    /** Exactly, in the shortest form; nothing where it is no number. */
    static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    /** As {@link #number(double)}, of a float32. */
    static String number(float value) {
        return Float.isFinite(value) ? Float.toString(value) : "";
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
