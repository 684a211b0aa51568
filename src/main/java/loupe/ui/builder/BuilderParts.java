package loupe.ui.builder;

import java.util.Optional;

/** What others show on this screen. @param code without it there is no Code tab @param weights without it there is no Weights tab */
public record BuilderParts(LayerViews pictures, Optional<CodePane> code, Optional<WeightsPane> weights) {

    /** The screen alone. */
    public static final BuilderParts NONE = new BuilderParts(LayerViews.NONE, Optional.empty(), Optional.empty());
}
