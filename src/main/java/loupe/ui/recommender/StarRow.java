package loupe.ui.recommender;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import loupe.data.films.Rating;

/** Five stars: a click on one gives so many, a click on the stars that are given takes them back. Keys come from the list around it. */
final class StarRow extends HBox {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final List<Label> stars = new ArrayList<>();
    private int given;

    StarRow(int given, IntConsumer rate) {
        this.given = given;
        getStyleClass().add("films-stars");
        for (int number = Rating.LEAST; number <= Rating.MOST; number++) {
            stars.add(star(number, rate));
        }
        getChildren().addAll(stars);
        setMaxWidth(USE_PREF_SIZE);
        setOnMouseExited(event -> light(this.given));
        light(given);
    }

    private Label star(int number, IntConsumer rate) {
        Label star = new Label("★");
        star.setId("star-" + number);
        star.getStyleClass().add("films-star");
        star.setOnMouseEntered(event -> light(number));
        star.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        star.setOnMouseClicked(event -> {
            rate.accept(number == given ? 0 : number);
            event.consume();
        });
        return star;
    }

    /** Shows other stars. */
    void show(int now) {
        given = now;
        light(now);
    }

    private void light(int upTo) {
        for (int i = 0; i < stars.size(); i++) {
            stars.get(i).pseudoClassStateChanged(LIT, i < upTo);
        }
    }
}
