package loupe.ui.recommender;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.ui.common.Numerals;

/** How many people gave a film 1, 2, 3, 4 and 5 stars, as five columns with their numbers. */
final class StarCounts extends HBox {

    private static final double HIGHEST = 48;

    StarCounts() {
        getStyleClass().add("films-counts");
        setFillHeight(true);
    }

    void show(List<Integer> counts) {
        int most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
        getChildren().clear();
        for (int i = 0; i < counts.size(); i++) {
            Region column = new Region();
            column.getStyleClass().add("films-count");
            double height = HIGHEST * counts.get(i) / most;
            column.setMinHeight(height);
            column.setMaxHeight(height);
            Label number = new Label(Numerals.count(counts.get(i)));
            Label stars = new Label((i + 1) + "★");
            number.getStyleClass().add("films-facts");
            stars.getStyleClass().add("films-facts");
            VBox part = new VBox(2, number, column, stars);
            part.setAlignment(Pos.BOTTOM_CENTER);
            part.setMinHeight(HIGHEST + 36);
            HBox.setHgrow(part, Priority.ALWAYS);
            getChildren().add(part);
        }
    }
}
