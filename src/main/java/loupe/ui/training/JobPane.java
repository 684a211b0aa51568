package loupe.ui.training;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Texts;

/** What will run: one sentence, the large button, and the form behind them. */
final class JobPane extends VBox {

    JobPane(TrainingViewModel model) {
        FormView form = new FormView(model.form());
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(Texts.of("training.form"));
        scroll.getStyleClass().add("training-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new Sentence(model.form().reading(), form), new RunButtons(model), hint(model), scroll);
        getStyleClass().add("training-job");
        setMinWidth(USE_PREF_SIZE);
    }

    /** Why a run that goes on cannot be held up. */
    private static Label hint(TrainingViewModel model) {
        Label hint = new Label(Texts.of("training.nopause"));
        hint.setId("training-nopause");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().addAll("training-note", "training-hint");
        model.run().state().subscribe(state -> {
            hint.setVisible(state.isActive() && !model.run().pauses());
            hint.setManaged(hint.isVisible());
        });
        return hint;
    }
}
