package loupe.ui.common.layers;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import loupe.inference.LayerValues;
import loupe.inference.Trace;
import loupe.network.LayerPath;
import loupe.ui.common.Appearance;

/** A layer's pictures in the small, for a card. It listens only while it is in a window. */
final class LayerThumbnail extends Region {

    static final double WIDTH = 220;
    static final double HEIGHT = 56;

    /** Of more numbers than these none has a gap around it. */
    private static final int FEW = 40;

    private final ObservableValue<Optional<Trace>> trace;
    private final LayerPath path;
    private final Appearance appearance;
    private final MosaicView mosaic = new MosaicView();
    private Subscription listening = Subscription.EMPTY;

    LayerThumbnail(ObservableValue<Optional<Trace>> trace, LayerPath path, Appearance appearance) {
        this.trace = trace;
        this.path = path;
        this.appearance = appearance;
        getStyleClass().add("layer-thumbnail");
        getChildren().add(mosaic);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        sceneProperty().subscribe(scene -> {
            listening.unsubscribe();
            listening = scene == null ? Subscription.EMPTY : listen();
        });
    }

    private Subscription listen() {
        return trace.subscribe(next -> draw()).and(appearance.dark().subscribe(next -> draw()));
    }

    private void draw() {
        Optional<LayerValues> values = trace.getValue().flatMap(found -> found.at(path));
        values.ifPresentOrElse(this::draw, mosaic::clear);
        setAccessibleText(values.map(LayerWords::summary).orElse(LayerWords.nothing()));
    }

    private void draw(LayerValues values) {
        int gap = values.shape().dimensions().length == 1 && values.shape().size() > FEW ? 0 : 2;
        mosaic.show(Mosaic.fitting(values.shape(), WIDTH, HEIGHT, gap), values.output(),
                Palette.of(appearance.dark().get()).on(ColourScale.of(values.output())));
    }

    @Override
    protected void layoutChildren() {
        mosaic.autosize();
        mosaic.relocate(0, Math.floor((HEIGHT - mosaic.getHeight()) / 2));
    }
}
