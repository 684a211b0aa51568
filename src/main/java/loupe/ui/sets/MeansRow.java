package loupe.ui.sets;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import loupe.data.GrayImage;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;
import loupe.ui.desk.PictureView;

/** The mean picture of each class with the class' name under it. */
final class MeansRow extends HBox {

    /** A side that is narrower has smaller pictures. */
    private static final double WIDE = 10 * (2 * GrayImage.SIDE + 3);

    private final SideViewModel side;
    private final Appearance appearance;
    private double shown;

    MeansRow(SideViewModel side, Appearance appearance) {
        this.side = side;
        this.appearance = appearance;
        getStyleClass().add("sets-means");
        setMinHeight(USE_PREF_SIZE);
        setMinWidth(0);
        side.loaded().subscribe(set -> show(set, size()));
        widthProperty().subscribe(width -> {
            if (size() != shown) {
                show(side.loaded().get(), size());
            }
        });
    }

    private double size() {
        return getWidth() >= WIDE ? 2 * GrayImage.SIDE : GrayImage.SIDE;
    }

    private void show(Optional<LoadedSet> set, double size) {
        shown = size;
        getChildren().clear();
        for (int label = 0; label < set.map(LoadedSet::classes).orElse(0); label++) {
            getChildren().add(mean(set.orElseThrow(), label, size));
        }
    }

    private VBox mean(LoadedSet set, int label, double size) {
        PictureView picture = ShownPicture.of(set.means().get(label), appearance, size,
                Texts.of("sets.mean", set.set().classNames().get(label)));
        Label name = new Label(set.set().classNames().get(label));
        name.setMinWidth(size > GrayImage.SIDE ? USE_PREF_SIZE : 0);
        VBox box = new VBox(picture, name);
        box.getStyleClass().add("sets-mean");
        return box;
    }
}
