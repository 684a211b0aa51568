package loupe.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something worth knowing about a network that can be trained as it is.
 *
 * @param path     of the layer that it is about
 * @param sentence exact, in a learner's words
 */
public record Advice(LayerPath path, String sentence) {

    /** All there is to say about {@code network}, from input to output; nothing while it has a fault. */
    public static List<Advice> of(NetworkSpec network) {
        Survey survey = network.survey();
        if (!survey.faults().isEmpty()) {
            return List.of();
        }
        return Stream.of(AdviceOnWeights.of(survey), AdviceOnDepth.of(survey), AdviceOnSight.of(survey), AdviceOnAnswers.of(survey))
                .flatMap(List::stream).sorted(Comparator.comparing(Advice::path)).toList();
    }

    /** Why training {@code network}, which has no fault, would change nothing; empty where it changes something. */
    public static Optional<String> nothingToTrain(NetworkSpec network) {
        return AdviceOnWeights.nothingToTrain(network.survey());
    }
}
