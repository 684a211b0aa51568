package loupe.ui.common.trials;

import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Appearance;

/** How a tuning goes, wherever its trials are trained: each trial as a line, as dots, against the best so far, and as a row. */
public final class TrialsPane extends VBox {

    static final String SHEET = Objects.requireNonNull(TrialsPane.class.getResource("/loupe/ui/common/trials/trials.css")).toExternalForm();

    private static final double BEST = 240;

    /** @param name of the place, with which the names of its parts begin */
    public TrialsPane(ObservableValue<Trials> trials, Appearance appearance, String name) {
        MarkPicture parallel = picture(new ParallelChart(), trials, appearance, name + "-parallel-chart");
        MarkPicture scatter = picture(new ScatterChart(), trials, appearance, name + "-scatter-chart");
        MarkPicture best = picture(new BestChart(), trials, appearance, name + "-best-chart");
        TrialTable table = new TrialTable(name + "-trials-table");
        HBox row = new HBox(scatter, best);
        row.getStyleClass().add("trials-row");
        HBox.setHgrow(scatter, Priority.ALWAYS);
        best.setMinWidth(BEST);
        best.setPrefWidth(BEST);
        setVgrow(parallel, Priority.ALWAYS);
        setVgrow(row, Priority.SOMETIMES);
        getStyleClass().add("trials");
        getStylesheets().add(SHEET);
        getChildren().addAll(parallel, row, table);
        trials.subscribe(now -> {
            parallel.refresh();
            scatter.refresh();
            best.refresh();
            table.show(now);
        });
    }

    private static MarkPicture picture(TrialChart chart, ObservableValue<Trials> trials, Appearance appearance, String id) {
        return new MarkPicture(new TrialFigure(chart, trials::getValue), appearance, id);
    }
}
