package loupe.ui.desk;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A card's answer and bars: side by side where classes are figures, one over the other where they are words. */
final class CardAnswers extends StackPane {

    private final DeskNetwork network;

    CardAnswers(DeskNetwork network) {
        this.network = network;
        network.classNames().subscribe(this::arrange);
    }

    /** Whether {@code classNames} are longer than a figure or two. */
    static boolean areWords(List<String> classNames) {
        return classNames.stream().anyMatch(name -> name.length() > 2);
    }

    private void arrange(List<String> classNames) {
        boolean words = areWords(classNames);
        BigAnswer answer = new BigAnswer(network.classNames(), network.answer(), words);
        AnswerBars bars = new AnswerBars(classNames, network.answer());
        Pane pane = words ? new VBox(answer, bars) : new HBox(answer, bars);
        pane.getStyleClass().add(words ? "card-answers-words" : "card-answers");
        HBox.setHgrow(bars, Priority.ALWAYS);
        VBox.setVgrow(bars, Priority.ALWAYS);
        getChildren().setAll(pane);
    }
}
