package loupe.ui.training;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The training screen: what will run at the left; how it goes and what ran before at the right. */
final class TrainingView extends HBox {

    TrainingView(TrainingViewModel model) {
        JobPane job = new JobPane(model);
        LearningPane learning = new LearningPane(model);
        setHgrow(learning, Priority.ALWAYS);
        getChildren().addAll(job, learning);
        getStyleClass().add("training");
        getStylesheets().add(TrainingView.class.getResource("/loupe/ui/training/training.css").toExternalForm());
        TrainingKeys.on(this, model);
    }
}
