package loupe.ui.recommender;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Where the wires of both towers run together: in an inner product or a cosine, to which popularity or biases are added. */
final class TowersMeet extends Region {

    private static final double HEIGHT = 44;
    private static final double KNOT = 30;

    private final LaneView films;
    private final LaneView people;
    private final Path wires = new Path();
    private final Label knot = new Label();

    TowersMeet(LaneView films, LaneView people) {
        this.films = films;
        this.people = people;
        knot.setId("films-towers-knot");
        knot.getStyleClass().add("films-knot");
        knot.setAlignment(javafx.geometry.Pos.CENTER);
        wires.getStyleClass().add("films-wire");
        wires.setManaged(false);
        getChildren().addAll(wires, knot);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        films.layoutBoundsProperty().subscribe(bounds -> requestLayout());
        people.layoutXProperty().subscribe(x -> requestLayout());
    }

    void show(Towers shown) {
        knot.setText(shown.text("knot"));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double middle = getWidth() / 2;
        double y = HEIGHT - KNOT / 2;
        wires.getElements().setAll(new MoveTo(films.exit(), 0), new LineTo(films.exit(), y), new LineTo(middle, y),
                new MoveTo(people.exit(), 0), new LineTo(people.exit(), y), new LineTo(middle, y));
        knot.resizeRelocate(middle - KNOT, HEIGHT - KNOT, 2 * KNOT, KNOT);
    }
}
