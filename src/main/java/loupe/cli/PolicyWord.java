package loupe.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.cloud.aws.Policy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A policy as the command line names it. */
final class PolicyWord implements ITypeConverter<Policy> {

    @Override
    public Policy convert(String word) {
        return Stream.of(Policy.values()).filter(policy -> policy.word().equals(word)).findFirst().orElseThrow(() -> new TypeConversionException(
                "it must be one of " + Stream.of(Policy.values()).map(Policy::word).collect(Collectors.joining(", ")) + ", not \"" + word + "\""));
    }
}
