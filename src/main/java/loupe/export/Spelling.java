package loupe.export;

import java.util.List;
import loupe.network.Layer;
import loupe.network.Shape;

/** How one library writes the layers of a sequence. */
interface Spelling {

    /**
     * The expressions that make {@code layer}, one after the other. Neither a block, nor switched off, nor
     * {@link loupe.network.Frozen} itself.
     *
     * @param input  what reaches it
     * @param frozen whether training leaves its parameters as they are
     */
    List<String> layer(Layer layer, Shape input, boolean frozen);

    /** An expression as one of the sequence's layers. */
    String item(String expression);

    /** The line before a residual block's layers. */
    String blockOpens();

    /** The line behind a residual block's layers. */
    String blockCloses();

    /** What a comment begins with. */
    String comment();
}
