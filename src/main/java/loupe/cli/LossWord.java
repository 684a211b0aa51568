package loupe.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.recommend.Loss;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a loss' word, such as {@code in-batch}. */
final class LossWord implements ITypeConverter<Loss> {

    @Override
    public Loss convert(String text) {
        return losses().filter(loss -> loss.word().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new TypeConversionException("expected one of "
                        + losses().map(Loss::word).collect(Collectors.joining(", ")) + " but was '" + text + "'"));
    }

    private static Stream<Loss> losses() {
        return Stream.of(Loss.values()).filter(loss -> loss != Loss.SQUARED);
    }
}
