package loupe.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers and paths of the command line; what is none is quoted in words that name no type of a programming language. */
final class NumberWord {

    private NumberWord() {}

    /** Has {@code commands} read all their numbers and paths this way. */
    static void readBy(CommandLine commands) {
        commands.registerConverter(Double.class, NumberWord::number).registerConverter(double.class, NumberWord::number)
                .registerConverter(Integer.class, text -> whole(text, Integer::valueOf))
                .registerConverter(int.class, text -> whole(text, Integer::valueOf))
                .registerConverter(long.class, text -> whole(text, Long::valueOf))
                .registerConverter(Path.class, NumberWord::path);
    }

    private static Path path(String text) {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException e) {
            // No path on this machine, as the sentence says.
        }
        throw new TypeConversionException("\"" + text + "\" names no file or folder");
    }

    private static Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("\"" + text + "\" is not a number such as 10 or 1.5");
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
