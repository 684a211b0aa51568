package loupe.ui.desk;

import java.util.Optional;
import java.util.OptionalLong;
import loupe.inference.Prediction;

/**
 * A network that answers from afar, as it is seen.
 *
 * @param millis  how long the last answer took; empty before the first
 * @param trouble why it does not answer; empty text where it does
 */
public record DistantNetwork(String name, Optional<Prediction> answer, OptionalLong millis, String trouble) {

    static DistantNetwork of(String name) {
        return new DistantNetwork(name, Optional.empty(), OptionalLong.empty(), "");
    }

    DistantNetwork answered(Prediction next, long took) {
        return new DistantNetwork(name, Optional.of(next), OptionalLong.of(took), "");
    }

    DistantNetwork blank() {
        return new DistantNetwork(name, Optional.empty(), millis, trouble);
    }

    DistantNetwork troubled(String sentence) {
        return new DistantNetwork(name, Optional.empty(), millis, sentence);
    }
}
