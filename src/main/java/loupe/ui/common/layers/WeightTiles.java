package loupe.ui.common.layers;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import loupe.inference.KernelSheet;
import loupe.network.Shape;
import loupe.ui.common.Appearance;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;

/** A layer's weights as pictures beside each other, zero in the middle of the colours. They fill the room that there is. */
public final class WeightTiles extends Region {

    private static final double SIDE = 240;
    private static final int GAP = 2;

    private final MosaicView view = new MosaicView();
    private final Appearance appearance;
    private Optional<KernelSheet> shown = Optional.empty();

    public WeightTiles(Appearance appearance) {
        this.appearance = appearance;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setPrefSize(SIDE, SIDE);
        setMinSize(SIDE / 2, SIDE / 2);
        getChildren().add(view);
        appearance.dark().subscribe(dark -> draw());
    }

    /** Shows {@code sheet}, or nothing. */
    public void show(Optional<KernelSheet> sheet) {
        shown = sheet;
        setAccessibleText(sentence());
        draw();
    }

    /** What is to be seen. */
    public String sentence() {
        return shown.map(sheet -> {
            String most = Figure.brief(scale(sheet).most());
            return Texts.of("kernels.pictures", Numerals.count(sheet.count()), Numerals.count(sheet.grid().height()),
                    Numerals.count(sheet.grid().width()), "-" + most, most);
        }).orElse(Texts.of("kernels.none"));
    }

    private static ColourScale scale(KernelSheet sheet) {
        return ColourScale.of(sheet.weights()).asSigned();
    }

    private void draw() {
        if (shown.isEmpty() || getWidth() <= 0) {
            view.clear();
            return;
        }
        KernelSheet sheet = shown.get();
        Shape shape = new Shape.Pictures(sheet.count(), sheet.grid().height(), sheet.grid().width());
        view.show(Mosaic.fitting(shape, getWidth(), getHeight(), GAP), sheet.weights(),
                Palette.of(appearance.dark().get()).on(scale(sheet)));
    }

    @Override
    protected void layoutChildren() {
        draw();
        view.autosize();
    }
}
