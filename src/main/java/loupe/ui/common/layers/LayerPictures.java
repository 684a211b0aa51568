package loupe.ui.common.layers;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import loupe.data.GrayImage;
import loupe.inference.TrainedModel;
import loupe.inference.WorkingWeights;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.ui.common.Appearance;
import loupe.ui.common.Threads;

/**
 * What every layer of a network makes of the learner's drawing, as nodes that a screen puts where it likes. A screen makes one of
 * these, tells it of each change, and asks for a node for each layer:
 * <pre>{@code
 * LayerPictures pictures = new LayerPictures(threads, appearance);
 * pictures.design(network, trained);    // at each edit; a network with a fault is shown as far as it works
 * pictures.show(drawing);               // at each stroke
 * card.getChildren().add(pictures.thumbnail(path));
 * }</pre>
 * For the inspector, {@code LayerViewModel layer = pictures.layer()}, {@code pictures.whole(layer)} and {@code layer.choose(path)}.
 * The nodes renew themselves. A thumbnail stays blank where no layer stands at its path, or a fault lies before it; out of a
 * window it listens to nothing, so it can be dropped. All of it is to be called on the screen's thread, and none of it waits.
 */
public final class LayerPictures {

    private final LayersViewModel model;
    private final Appearance appearance;

    public LayerPictures(Threads threads, Appearance appearance) {
        this(new LayersViewModel(threads.background(), threads.frames()), appearance);
    }

    LayerPictures(LayersViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    /** The pictures' values, for whoever wants to follow them. */
    public LayersViewModel model() {
        return model;
    }

    /**
     * Shows what a network that is being designed makes of the drawing, faults or not: with the weights of {@code trained} where
     * its layers still fit, and with those that a training starts from elsewhere. They are made off the screen's thread.
     */
    public void design(NetworkSpec network, Optional<TrainedModel> trained) {
        model.show(network, () -> WorkingWeights.of(network, trained));
    }

    /** Shows what another network makes of the drawing. @param parameters its trained numbers, or those it starts from */
    public void show(NetworkSpec network, Parameters parameters) {
        model.show(network, parameters);
    }

    /** Shows what the network makes of another drawing. */
    public void show(GrayImage drawing) {
        model.show(drawing);
    }

    /** All channels of the layer at {@code path} in 220x56 pixels, for a card. */
    public Node thumbnail(LayerPath path) {
        return new LayerThumbnail(model.trace(), path, appearance);
    }

    /** The whole view of one layer, for a pane: all pictures, what a number sees, how it comes about. {@code layer} says which. */
    public LayerView whole(LayerViewModel layer) {
        return new LayerView(layer, appearance);
    }

    /** Looks at one layer at a time; {@link LayerViewModel#choose} says at which. */
    public LayerViewModel layer() {
        return new LayerViewModel(model);
    }

    /**
     * The weights of {@code trained}, to be looked at and changed in a copy; the thumbnails follow the copy from now on.
     *
     * @param freeze freezes a layer of the design, or thaws it
     */
    public KernelsViewModel kernels(TrainedModel trained, Consumer<LayerPath> freeze) {
        return new KernelsViewModel(model, trained, freeze);
    }
}
