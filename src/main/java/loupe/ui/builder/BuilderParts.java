package loupe.ui.builder;

import java.util.Optional;

/** What others show on this screen. @param code without it there is no Code tab */
public record BuilderParts(LayerViews pictures, Optional<CodePane> code) {

    /** The screen alone. */
    public static final BuilderParts NONE = new BuilderParts(LayerViews.NONE, Optional.empty());
}
