package loupe.ui.tuning;

import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Appearance;
import loupe.ui.common.trials.TrialsPane;

/** The tuning screen: what is tuned at the left; how it goes at the right. */
final class TuningView extends HBox {

    private static final double FORM = 344;

    TuningView(TuningViewModel model, Appearance appearance) {
        TuningPane form = new TuningPane(model);
        form.setMinWidth(FORM);
        form.setPrefWidth(FORM);
        VBox learning = learning(model, appearance);
        setHgrow(learning, Priority.ALWAYS);
        getChildren().addAll(form, learning);
        getStyleClass().add("tuning");
        getStylesheets().add(Objects.requireNonNull(TuningView.class.getResource("/loupe/ui/tuning/tuning.css")).toExternalForm());
    }

    private static VBox learning(TuningViewModel model, Appearance appearance) {
        TrialsPane trials = new TrialsPane(model.trials(), appearance, "tuning");
        Label outcome = new Label();
        outcome.setId("tuning-outcome");
        outcome.setWrapText(true);
        outcome.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(trials, Priority.ALWAYS);
        VBox learning = new VBox(outcome, trials);
        learning.getStyleClass().add("tuning-learning");
        model.outcome().subscribe(words -> {
            outcome.setText(words);
            outcome.setManaged(!words.isEmpty());
        });
        return learning;
    }
}
