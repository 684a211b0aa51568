package loupe.ui.builder;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;

/** Shows something of the chosen layer. */
@FunctionalInterface
public interface LayerPane {

    /**
     * Called once, when the tab is first opened.
     *
     * @param network that is open; it may have faults
     * @param chosen  the layer that was chosen last
     */
    Node node(ObservableValue<NetworkSpec> network, ObservableValue<Optional<LayerPath>> chosen);
}
