package loupe.ui.tuning;

import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Appearance;

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

    private static MarkPicture picture(TrialChart chart, TuningViewModel model, Appearance appearance, String id) {
        return new MarkPicture(new TrialFigure(chart, model.trials()::get), appearance, id);
    }

    private static VBox learning(TuningViewModel model, Appearance appearance) {
        MarkPicture parallel = picture(new ParallelChart(), model, appearance, "tuning-parallel-chart");
        MarkPicture scatter = picture(new ScatterChart(), model, appearance, "tuning-scatter-chart");
        MarkPicture best = picture(new BestChart(), model, appearance, "tuning-best-chart");
        TrialTable table = new TrialTable();
        Label outcome = new Label();
        outcome.setId("tuning-outcome");
        outcome.setWrapText(true);
        outcome.setMinHeight(USE_PREF_SIZE);
        HBox row = new HBox(scatter, best);
        row.getStyleClass().add("tuning-row");
        HBox.setHgrow(scatter, Priority.ALWAYS);
        best.setMinWidth(240);
        best.setPrefWidth(240);
        VBox.setVgrow(parallel, Priority.ALWAYS);
        VBox.setVgrow(row, Priority.SOMETIMES);
        VBox learning = new VBox(outcome, parallel, row, table);
        learning.getStyleClass().add("tuning-learning");
        model.trials().subscribe(trials -> {
            parallel.refresh();
            scatter.refresh();
            best.refresh();
            table.show(trials);
        });
        model.outcome().subscribe(words -> {
            outcome.setText(words);
            outcome.setManaged(!words.isEmpty());
        });
        return learning;
    }
}
