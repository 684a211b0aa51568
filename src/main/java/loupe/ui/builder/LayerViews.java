package loupe.ui.builder;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import loupe.network.LayerPath;

/**
 * What can be shown of a layer beside its figures: the pictures that it makes of the learner's drawing.
 *
 * @param thumbnail for the card of the layer at that place; asked once a card
 * @param whose     says whose weights the pictures are made with; stands beside the cards
 * @param whole     of the layer that was chosen last, with room; without it there is no Pictures tab
 */
public record LayerViews(Function<LayerPath, Optional<Node>> thumbnail, Optional<Node> whose, Optional<LayerPane> whole) {

    /** Nothing beside the figures. */
    public static final LayerViews NONE = new LayerViews(path -> Optional.empty(), Optional.empty(), Optional.empty());
}
