package loupe.inference;

import loupe.network.Frozen;
import loupe.network.Layer;

/** In use a frozen layer does what the layer itself does. */
final class Unfrozen {

    private Unfrozen() {}

    static Layer layer(Layer layer) {
        return layer instanceof Frozen frozen ? layer(frozen.layer()) : layer;
    }
}
