package loupe.cli;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of the command line; what is none is quoted in words that name no type of a programming language. */
final class NumberWord {

    private NumberWord() {}

    /** Has {@code commands} read all their numbers this way. */
    static void readBy(CommandLine commands) {
        commands.registerConverter(Double.class, NumberWord::number).registerConverter(double.class, NumberWord::number)
                .registerConverter(Integer.class, text -> whole(text, Integer::valueOf))
                .registerConverter(int.class, text -> whole(text, Integer::valueOf))
                .registerConverter(long.class, text -> whole(text, Long::valueOf));
    }

    private static Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + text + "\" is not a number such as 10 or 0.5");
        }
    }

    private static <N> N whole(String text, Function<String, N> reader) {
        try {
            return reader.apply(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + text + "\" is not a whole number that fits here, such as 100");
        }
    }
}
