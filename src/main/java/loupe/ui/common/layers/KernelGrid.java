package loupe.ui.common.layers;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import loupe.inference.KernelSheet;
import loupe.ui.common.Appearance;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;
import loupe.ui.common.Wheel;

/**
 * A kernel's numbers, to be changed by hand: click one and drag up or down, turn the wheel over it, or move to it with the arrow keys
 * and press + or -, ten times as far with Shift. Typing begins a number.
 */
final class KernelGrid extends StackPane {

    private static final double SIDE = 170;
    private static final float STEP = 0.05f;
    private static final float PER_PIXEL = 0.01f;

    private final KernelsViewModel model;
    private final Appearance appearance;
    private final NumberGrid grid = new NumberGrid(SIDE);
    private double draggedFrom;

    /** @param typed gets the first character of a number that is typed on the grid */
    KernelGrid(KernelsViewModel model, Appearance appearance, java.util.function.Consumer<String> typed) {
        this.model = model;
        this.appearance = appearance;
        getStyleClass().add("number-grid");
        setId("kernel-grid");
        getChildren().add(grid);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pointer();
        setOnKeyPressed(event -> {
            if (moved(event) || changed(event)) {
                event.consume();
            }
        });
        setOnKeyTyped(event -> {
            if (event.getCharacter().matches("[0-9.,]")) {
                typed.accept(event.getCharacter());
                event.consume();
            }
        });
    }

    private void pointer() {
        setOnMousePressed(event -> {
            requestFocus();
            draggedFrom = event.getY();
            select(event.getX(), event.getY());
            event.consume();
        });
        setOnMouseDragged(event -> {
            model.nudge((float) (draggedFrom - event.getY()) * PER_PIXEL);
            draggedFrom = event.getY();
        });
        setOnScroll(event -> {
            select(event.getX(), event.getY());
            model.nudge((float) (event.getDeltaY() / Wheel.NOTCH) * STEP);
            event.consume();
        });
    }

    private void select(double x, double y) {
        grid.at(x - grid.getLayoutX(), y - grid.getLayoutY())
                .filter(number -> number != model.place().get().number())
                .ifPresent(number -> model.select(new KernelPlace(model.place().get().kernel(), number)));
    }

    private boolean moved(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.move(-1, 0);
            case RIGHT -> model.move(1, 0);
            case UP -> model.move(0, -1);
            case DOWN -> model.move(0, 1);
            case PAGE_UP -> model.select(new KernelPlace(model.place().get().kernel() - 1, model.place().get().number()));
            case PAGE_DOWN -> model.select(new KernelPlace(model.place().get().kernel() + 1, model.place().get().number()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean changed(KeyEvent event) {
        float step = event.isShiftDown() ? 10 * STEP : STEP;
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> model.nudge(step);
            case MINUS, SUBTRACT -> model.nudge(-step);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Shows the kernel of now. */
    void draw(KernelSheet sheet) {
        KernelPlace place = model.place().get();
        int width = sheet.grid().width();
        grid.show(sheet.kernel(place.kernel()), width,
                Palette.of(appearance.dark().get()).on(ColourScale.of(sheet.weights()).asSigned()), sheet.editable() ? place.number() : -1);
        setAccessibleText(Texts.of("kernels.grid", Numerals.count(place.kernel() + 1L), sheet.grid().height(), width, place.number() / width + 1,
                place.number() % width + 1, Figure.brief(model.number())));
    }
}
