package loupe.ui.recommender;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** A film's title in a narrow list: up to two lines, broken between words; what is too long ends in an ellipsis. */
final class BriefTitle extends VBox {

    private final String title;
    private final Label first = line();
    private final Label second = line();

    BriefTitle(String title) {
        this.title = title;
        setMinWidth(0);
        getChildren().addAll(first, second);
        widthProperty().subscribe(width -> lay());
        first.fontProperty().subscribe(font -> lay());
    }

    private static Label line() {
        Label line = new Label();
        line.setMinWidth(0);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().add("films-brief");
        return line;
    }

    private void lay() {
        TwoLines lines = TwoLines.of(title, getWidth() > 0 ? getWidth() : Double.MAX_VALUE, this::measured);
        first.setText(lines.first());
        second.setText(lines.second());
        second.setVisible(!lines.second().isEmpty());
        second.setManaged(!lines.second().isEmpty());
    }

    private double measured(String words) {
        Text text = new Text(words);
        text.setFont(first.getFont());
        return text.getLayoutBounds().getWidth();
    }
}
