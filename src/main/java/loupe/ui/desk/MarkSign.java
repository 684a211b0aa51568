package loupe.ui.desk;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import loupe.ui.common.SeriesMark;

/** A network's mark as one sees it everywhere: its letter and its shape, both in its colour. */
public final class MarkSign extends HBox {

    public MarkSign(SeriesMark mark) {
        Shape shape = shape(mark.shape());
        shape.getStyleClass().add("mark-shape");
        Label letter = new Label(mark.letter());
        letter.getStyleClass().add("mark-letter");
        getStylesheets().add(Sheet.address());
        getStyleClass().addAll("mark-sign", mark.styleClass());
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(letter, shape);
    }

    private static Shape shape(SeriesMark.Shape shape) {
        return switch (shape) {
            case CIRCLE -> new Circle(5);
            case SQUARE -> new Rectangle(9, 9);
            case TRIANGLE -> new Polygon(0, 9, 5.5, 0, 11, 9);
            case DIAMOND -> new Polygon(0, 6, 6, 0, 12, 6, 6, 12);
        };
    }
}
