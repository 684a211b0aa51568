package loupe.ui.recommender;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Films to rate, what several models make of the stars, and the chosen film. */
final class MePage extends HBox {

    MePage(Hall hall, FilmRows rows) {
        getStyleClass().add("films-me");
        HBox columns = new HBox();
        columns.getStyleClass().add("films-columns");
        List<Column> all = hall.columns().columns();
        for (int i = 0; i < all.size(); i++) {
            ColumnPane pane = new ColumnPane(hall, rows, all.get(i), i + 1);
            HBox.setHgrow(pane, Priority.ALWAYS);
            columns.getChildren().add(pane);
        }
        VBox.setVgrow(columns, Priority.ALWAYS);
        Label moved = new Label();
        moved.setId("films-moved");
        moved.textProperty().bind(hall.columns().moved());
        moved.getStyleClass().add("films-note");
        VBox middle = new VBox(4, moved, new MixBar(hall.mix()), new SayBar(hall.say(), hall.columns()), columns);
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(new RatePane(hall, rows), middle, new FilmPane(hall, rows));
    }
}
