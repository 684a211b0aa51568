package loupe.training.tuning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The values that a parameter may take, laid out along a line from 0 to 1: a search thinks in places on that line.
 * The kinds and their limits are those of SageMaker's tuning jobs.
 */
public sealed interface Range {

    /** The most words that a choice may have. */
    int MOST_WORDS = 30;

    /** Any number from {@code min} to {@code max}, rounded to six digits. */
    record Real(double min, double max, Scale scale) implements Range {
        private static final MathContext DIGITS = new MathContext(6);
    }

    /** Whole numbers from {@code min} to {@code max}, both included. */
    record Whole(long min, long max, Scale scale) implements Range {
        /** Half of a number's room on the line lies on either side of it. */
        private double from() {
            return min - 0.5;
        }

        private double to() {
            return max + 0.5;
        }
    }

    /** One of several words, none of them nearer to another. */
    record Choice(List<String> words) implements Range {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** The value at {@code place} from 0 to 1. */
    default Value at(double place) {
        double inside = Math.clamp(place, 0, 1);
        return switch (this) {
            case Real real -> new Value.Real(Math.clamp(rounded(between(real.min, real.max, real.scale, inside)), real.min, real.max));
            case Whole whole -> new Value.Whole(Math.clamp(
                    Math.round(between(whole.from(), whole.to(), whole.scale, inside)), whole.min, whole.max));
            case Choice choice -> new Value.Word(choice.words.get(Math.min((int) (inside * choice.words.size()), choice.words.size() - 1)));
        };
    }

    /** Where {@code value}, one of this range, lies: the middle of its room on the line. */
    default double place(Value value) {
        return switch (this) {
            case Real real -> real.min == real.max ? 0.5 : along(real.min, real.max, real.scale, value.number());
            case Whole whole -> along(whole.from(), whole.to(), whole.scale, value.number());
            case Choice choice -> (choice.words.indexOf(value.text()) + 0.5) / choice.words.size();
        };
    }

    /** How many different values there are; {@link Long#MAX_VALUE} where they cannot be counted. */
    default long size() {
        return switch (this) {
            case Real real -> real.min == real.max ? 1 : Long.MAX_VALUE;
            case Whole whole -> whole.max - whole.min + 1;
            case Choice choice -> choice.words.size();
        };
    }

    /** {@code count} values, fewer where there are fewer, from one end to the other; all of a choice. */
    default List<Value> spread(int count) {
        return switch (this) {
            case Choice choice -> choice.words.stream().<Value>map(Value.Word::new).toList();
            case Real _, Whole _ when count == 1 -> List.of(at(0.5));
            case Real real -> places(count).map(place -> at(place)).distinct().toList();
            case Whole whole -> places(count).<Value>map(place -> new Value.Whole(
                    Math.round(between(whole.min, whole.max, whole.scale, place)))).distinct().toList();
        };
    }

    private static Stream<Double> places(int count) {
        return IntStream.range(0, count).mapToObj(i -> i / (count - 1.0));
    }

    /** What is wrong with it, in words; empty where nothing is. */
    default Optional<String> fault() {
        return switch (this) {
            case Real real -> ends(real.min, real.max, real.scale, Double.toString(real.min), Double.toString(real.max));
            case Whole whole -> ends(whole.min, whole.max, whole.scale, Long.toString(whole.min), Long.toString(whole.max));
            case Choice choice when choice.words.isEmpty() -> Optional.of("there is nothing to choose from");
            case Choice choice when choice.words.size() > MOST_WORDS -> Optional.of("there are " + choice.words.size()
                    + " values, and at most " + MOST_WORDS + " are possible");
            case Choice choice -> new HashSet<>(choice.words).size() == choice.words.size() ? Optional.empty()
                    : Optional.of("a value is named twice");
        };
    }

    private static Optional<String> ends(double min, double max, Scale scale, String least, String most) {
        if (!(min <= max) || !Double.isFinite(max - min)) {
            return Optional.of("\"min\" must not be above \"max\", and " + least + " is above " + most);
        }
        return scale == Scale.LOG && min <= 0
                ? Optional.of("on a logarithmic scale \"min\" must be above 0, not " + least) : Optional.empty();
    }

    private static double between(double from, double to, Scale scale, double place) {
        return switch (scale) {
            case LINEAR -> from + place * (to - from);
            case LOG -> Math.exp(Math.log(from) + place * (Math.log(to) - Math.log(from)));
        };
    }

    private static double along(double from, double to, Scale scale, double number) {
        return switch (scale) {
            case LINEAR -> (number - from) / (to - from);
            case LOG -> (Math.log(number) - Math.log(from)) / (Math.log(to) - Math.log(from));
        };
    }

    private static double rounded(double number) {
        return new BigDecimal(number).round(Real.DIGITS).doubleValue();
    }
}
