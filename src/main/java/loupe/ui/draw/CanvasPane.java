package loupe.ui.draw;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import loupe.data.GrayImage;
import loupe.data.Stroke;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;
import loupe.ui.common.easel.Sheet;

/** The square on which the learner draws: paper with a faint guide, the ink, and the handles of the drawing. */
final class CanvasPane extends Pane {

    private static final PseudoClass SLATE = PseudoClass.getPseudoClass("slate");
    private static final PseudoClass INVITING = PseudoClass.getPseudoClass("inviting");
    private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");
    private static final double GUIDE_FROM = 4.0 / GrayImage.SIDE;
    private static final double GUIDE_SIDE = 20.0 / GrayImage.SIDE;

    private final DrawViewModel model;
    private final Region guide = new Region();
    private final Label guideName = new Label(Texts.of("draw.guide"));
    private final InkLayer ink = new InkLayer();
    private final Handles handles = new Handles();
    private final Region cross = new Region();
    private Stroke.Point penPlace = new Stroke.Point(0, 0);

    CanvasPane(DrawViewModel model, Appearance appearance) {
        this.model = model;
        setId("canvas");
        getStyleClass().add("canvas");
        guide.getStyleClass().add("guide");
        guideName.getStyleClass().add("guide-name");
        guide.setMouseTransparent(true);
        guideName.setMouseTransparent(true);
        cross.getStyleClass().add("pen-cross");
        cross.setMouseTransparent(true);
        cross.setVisible(false);
        getChildren().addAll(guide, guideName, ink, cross, handles);
        setFocusTraversable(true);
        setManaged(false);
        setCursor(Cursor.CROSSHAIR);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(Texts.of("draw.canvas.role"));
        setAccessibleHelp(Texts.of("draw.canvas.help"));
        listen();
        appearance.dark().subscribe(dark -> {
            pseudoClassStateChanged(SLATE, dark);
            ink.use(Ground.of(dark).ink());
        });
        model.sheet().subscribe(this::show);
    }

    /** Shows where the keys' pen is, while it is out. */
    void show(KeyPen pen) {
        pen.state().subscribe(state -> {
            cross.setVisible(state.out());
            cross.pseudoClassStateChanged(DOWN, state.down());
            penPlace = pen.place();
            requestLayout();
        });
        accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> DrawWords.canvas(model.sheet().get(), pen.state().get()), model.sheet(), pen.state()));
    }

    /** Shows whether what is dragged over the canvas can be dropped. */
    void invite(boolean inviting) {
        pseudoClassStateChanged(INVITING, inviting);
    }

    private void listen() {
        PointerPath path = new PointerPath(model, this::place);
        handles.lead(path, model);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        path.follow(this);
        path.press(this, MouseButton.PRIMARY, model::startStroke);
        path.press(this, MouseButton.SECONDARY, at -> model.grasp(Grip.MOVE, at));
        addEventFilter(TouchEvent.TOUCH_PRESSED, event -> {
            if (event.getTouchCount() > 1) {
                model.cancel();
            }
        });
    }

    private Stroke.Point place(MouseEvent event) {
        var here = sceneToLocal(event.getSceneX(), event.getSceneY());
        double units = Sheet.BOX / getWidth();
        return new Stroke.Point(here.getX() * units, here.getY() * units);
    }

    /** The ink is painted once a frame, however often it changes. */
    private void show(Sheet sheet) {
        handles.surround(sheet.ink());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double side = getWidth();
        double from = Math.round(GUIDE_FROM * side);
        guide.resizeRelocate(from, from, Math.round(GUIDE_SIDE * side), Math.round(GUIDE_SIDE * side));
        guideName.resizeRelocate(from, from - guideName.prefHeight(-1), guideName.prefWidth(-1), guideName.prefHeight(-1));
        ink.resizeTo(side);
        ink.paint(model.sheet().get());
        double units = side / Sheet.BOX;
        cross.resizeRelocate(Math.round(penPlace.x() * units) - 12, Math.round(penPlace.y() * units) - 12, 24, 24);
        handles.resizeRelocate(0, 0, side, side);
    }
}
