package loupe.ui.builder;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;

/** Shows the weights of the chosen layer. */
@FunctionalInterface
public interface WeightsPane {

    /**
     * Called once, when the tab is first opened.
     *
     * @param network that is open; it may have faults
     * @param chosen  the layer that was chosen last
     * @param freeze  freezes a layer of the network, or thaws it, as a step of the builder's
     */
    Node node(ObservableValue<NetworkSpec> network, ObservableValue<Optional<LayerPath>> chosen, Consumer<LayerPath> freeze);
}
