package loupe.inference;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;

/**
 * Changes of a trained network by hand. Each gives another model and leaves the one that it was made of as it was. What was measured
 * of that one is no longer said of the other.
 */
public final class HandEdit {

    private static final List<String> STILL_TRUE = List.of("data");
    private static final String BY_HAND = "changed by hand, made of ";

    private HandEdit() {}

    /** {@code model} with kernel {@code index} of {@code sheet} changed to {@code kernel}. */
    public static TrainedModel kernel(TrainedModel model, KernelSheet sheet, int index, float[] kernel) {
        return changed(model, model.network(), sheet.with(model.parameters(), index, kernel));
    }

    /** {@code model} with another design in which its weights have their places. */
    public static TrainedModel designed(TrainedModel model, NetworkSpec design) {
        return new TrainedModel(model.title(), design, model.parameters(), model.classNames(), model.facts());
    }

    /** {@code model} under another title. */
    public static TrainedModel titled(TrainedModel model, String title) {
        NetworkSpec network = new NetworkSpec(title, model.network().input(), model.network().layers());
        return new TrainedModel(title, network, model.parameters(), model.classNames(), model.facts());
    }

    private static TrainedModel changed(TrainedModel model, NetworkSpec network, Parameters parameters) {
        Map<String, String> facts = model.facts().entrySet().stream().filter(fact -> STILL_TRUE.contains(fact.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        String note = model.facts().getOrDefault("note", "");
        facts.put("note", note.startsWith(BY_HAND) ? note : BY_HAND + model.title());
        return new TrainedModel(model.title(), network, parameters, model.classNames(), facts);
    }
}
