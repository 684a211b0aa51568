package loupe.ui.builder;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;

/** Shows a network as code. */
@FunctionalInterface
public interface CodePane {

    /**
     * Called once, when the tab is first opened.
     *
     * @param network that is open; it may have faults
     * @param lit     the layer that the pointer is on, both ways: a card's lines light up, and a line's card
     */
    Node node(ObservableValue<NetworkSpec> network, ObjectProperty<Optional<LayerPath>> lit);
}
