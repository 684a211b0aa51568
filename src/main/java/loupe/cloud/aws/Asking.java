package loupe.cloud.aws;

import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/** Asks AWS, and makes a sentence of what goes wrong. */
final class Asking {

    private Asking() {}

    /** @param what as the end of "AWS could not" @throws AwsFault where it fails */
    static <T> T ask(String what, Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException fault) {
            throw AwsFault.of(what, fault);
        }
    }

    /** Empty where what is asked for is not there. */
    static <T> Optional<T> ifThere(String what, Supplier<T> question) {
        try {
            return Optional.of(ask(what, question));
        } catch (AwsFault fault) {
            if (fault.kind() == AwsFault.Kind.NOT_THERE) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    /** What AWS says, if it says anything. */
    static Optional<String> word(String said) {
        return Optional.ofNullable(said).filter(text -> !text.isBlank());
    }

    /** Empty where it cannot be told, whatever the reason: what is merely good to know stops nobody. */
    static <T> Optional<T> ifKnown(Supplier<Optional<T>> question) {
        try {
            return question.get();
        } catch (SdkException | AwsFault unknown) {
            return Optional.empty();
        }
    }
}
