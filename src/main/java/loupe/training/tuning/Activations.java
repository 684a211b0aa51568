package loupe.training.tuning;

import java.util.Arrays;
import java.util.stream.Collectors;
import loupe.network.Activation;
import loupe.network.NetworkEdit;
import loupe.network.NetworkSpec;
import loupe.network.Step;

/** The non-linear functions of a network. */
final class Activations {

    private Activations() {}

    /** {@code network} with the function {@code word}, such as {@code tanh}, in the place of each of its own. */
    static NetworkSpec all(NetworkSpec network, String word) {
        Activation function = Arrays.stream(Activation.Function.values()).map(Activation::new)
                .filter(each -> each.text().equals(word)).findFirst().orElseThrow(() -> new IllegalArgumentException("it must be one of "
                        + Arrays.stream(Activation.Function.values()).map(each -> new Activation(each).text()).collect(Collectors.joining(", "))
                        + ", not \"" + word + "\""));
        NetworkSpec changed = network;
        for (Step step : network.survey().flat()) {
            if (step.layer() instanceof Activation) {
                changed = NetworkEdit.replace(changed, step.path(), function).network();
            }
        }
        return changed;
    }
}
