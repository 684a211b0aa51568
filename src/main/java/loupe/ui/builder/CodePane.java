package loupe.ui.builder;

import java.util.Optional;
import java.util.function.Consumer;
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
     * @param chosen  the layer that was chosen last; its lines are lit while the pointer is on none
     * @param choose  takes the layer of a line that is pressed
     */
    Node node(ObservableValue<NetworkSpec> network, ObjectProperty<Optional<LayerPath>> lit,
            ObservableValue<Optional<LayerPath>> chosen, Consumer<LayerPath> choose);
}
