package loupe.inference;

import java.util.List;
import java.util.Map;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;

/**
 * A trained network as a value: what it is, its weights, and where it comes from.
 *
 * @param title      for people, for example {@code mlp}
 * @param parameters they fit {@code network}
 * @param classNames one a class, in the order of the network's outputs
 * @param facts      what is known of its training, for example {@code epoch}, {@code validation accuracy}, {@code note}
 */
public record TrainedModel(String title, NetworkSpec network, Parameters parameters, List<String> classNames,
                           Map<String, String> facts) {

    public TrainedModel {
        classNames = List.copyOf(classNames);
        facts = Map.copyOf(facts);
    }
}
