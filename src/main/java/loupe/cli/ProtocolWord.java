package loupe.cli;

import java.util.Locale;
import loupe.recommend.Protocol;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a protocol's word, such as {@code u1-5}. */
final class ProtocolWord implements ITypeConverter<Protocol> {

    @Override
    public Protocol convert(String text) {
        return Protocol.named(text.toLowerCase(Locale.ROOT)).orElseThrow(() -> new TypeConversionException("expected one of "
                + String.join(", ", Protocol.words()) + " but was '" + text + "'"));
    }
}
