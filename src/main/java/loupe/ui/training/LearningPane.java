package loupe.ui.training;

import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How the present run goes, or how an earlier one went, and the list of them. */
final class LearningPane extends VBox {

    private static final double LIST_SHARE = 0.21;

    LearningPane(TrainingViewModel model) {
        CurvePane live = new CurvePane(model.run().curves());
        CurvePane earlier = new CurvePane(model.runs().curves());
        StackPane curves = new StackPane(live, earlier);
        curves.setMinSize(0, 0);
        curves.setPrefSize(0, 0);
        setVgrow(curves, Priority.ALWAYS);
        RecordPane record = new RecordPane(model);
        record.prefHeightProperty().bind(heightProperty().multiply(LIST_SHARE));
        getStyleClass().add("training-learning");
        getChildren().addAll(new RunHead(model), curves, record);
        model.runs().shown().subscribe(shown -> {
            earlier.setVisible(shown.isPresent());
            live.setVisible(shown.isEmpty());
        });
    }
}
