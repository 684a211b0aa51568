package loupe.ui.common.easel;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.Drawing;
import loupe.data.Normalising;

/** A canvas without a screen, for the tests of the views beside it. */
public class PlainEasel implements Easel {

    public final ReadOnlyBooleanWrapper drawing = new ReadOnlyBooleanWrapper();
    public final ReadOnlyObjectWrapper<Sheet> sheet;
    /** What was put on it was called so, oldest first. */
    public final List<String> steps = new ArrayList<>();

    /** @param first lies on it, as it lies */
    public PlainEasel(Drawing first) {
        sheet = new ReadOnlyObjectWrapper<>(Sheet.of(first, false));
    }

    @Override
    public ReadOnlyObjectProperty<Sheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty drawing() {
        return drawing.getReadOnlyProperty();
    }

    @Override
    public void move(double right, double down) {
        sheet.set(sheet.get().moved(right * Sheet.PIXEL, down * Sheet.PIXEL));
    }

    @Override
    public void turn(double degrees) {
        sheet.set(sheet.get().turned(degrees));
    }

    @Override
    public void scale(double factor) {
        sheet.set(sheet.get().scaled(factor));
    }

    @Override
    public void usePen(double pixels) {
        sheet.set(sheet.get().withPen(pixels * Sheet.PIXEL));
    }

    @Override
    public void centreAndScale(boolean on) {
        sheet.set(sheet.get().withCentreAndScale(on));
    }

    @Override
    public void normalise(Normalising next) {
        sheet.set(sheet.get().with(next));
    }

    @Override
    public void put(String step, Sheet next) {
        steps.add(step);
        sheet.set(next);
    }
}
