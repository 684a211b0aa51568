package loupe.ui.common.figure;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Popup;
import javafx.util.Duration;

/** A sentence that stands under a button for a while. A press elsewhere, or Escape, puts it away. */
final class FigureNote {

    private static final double WIDTH = 320;
    private static final Duration READ = Duration.seconds(8);

    private final Label words = new Label();
    private final Popup popup = new Popup();
    private final PauseTransition end = new PauseTransition(READ);

    FigureNote() {
        words.setId("figure-note");
        words.setWrapText(true);
        words.setMaxWidth(WIDTH);
        words.getStyleClass().add("figure-note");
        words.getStylesheets().add(FigureBar.SHEET);
        popup.getContent().add(words);
        popup.setAutoHide(true);
        end.setOnFinished(event -> popup.hide());
    }

    void say(String sentence, Node under) {
        words.setText(sentence);
        Bounds place = under.localToScreen(under.getBoundsInLocal());
        if (place != null) {
            popup.show(under, place.getMinX(), place.getMaxY());
            end.playFromStart();
        }
    }
}
