package loupe.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** How long a list of films is. */
final class TopOption {

    @Option(names = "--top", paramLabel = "K")
    private int top = 10;

    int count() {
        return top;
    }

    Optional<String> fault() {
        return top < 1 ? Optional.of("--top must be 1 or more, not " + top + ".") : Optional.empty();
    }
}
