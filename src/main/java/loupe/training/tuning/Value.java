package loupe.training.tuning;

import java.math.BigDecimal;

/** What a parameter is set to in one trial. */
public sealed interface Value {

    /** Any number. */
    record Real(double value) implements Value {}

    /** A number that counts something. */
    record Whole(long value) implements Value {}

    /** One of several words; a word may be a number's text. */
    record Word(String text) implements Value {}

    /** As a person writes it, and as a training job in the cloud is told it. */
    default String text() {
        return switch (this) {
            case Real(double value) when value != 0 && (Math.abs(value) < 1e-6 || Math.abs(value) >= 1e15) -> Double.toString(value);
            case Real(double value) -> BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
            case Whole(long value) -> Long.toString(value);
            case Word(String text) -> text;
        };
    }

    /** As a number. @throws IllegalArgumentException where it is none */
    default double number() {
        try {
            return switch (this) {
                case Real(double value) -> value;
                case Whole(long value) -> value;
                case Word(String text) -> Double.parseDouble(text);
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("it must be a number, not \"" + text() + "\"", e);
        }
    }

    /** As a whole number. @throws IllegalArgumentException where it is none */
    default int whole() {
        double number = number();
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("it must be a whole number, not " + text());
        }
        return (int) number;
    }
}
