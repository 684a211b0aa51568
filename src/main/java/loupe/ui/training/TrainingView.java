package loupe.ui.training;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** The training screen: what will run at the left; how it goes and what ran before at the right. */
final class TrainingView extends HBox {

    /** A narrower screen gives the form less room, in pixels. */
    private static final double NARROW = 900;
    private static final double FORM = 384;
    private static final double NARROW_FORM = 328;

    TrainingView(TrainingViewModel model) {
        JobPane job = new JobPane(model);
        LearningPane learning = new LearningPane(model);
        widthProperty().subscribe(width -> job.setPrefWidth(width.doubleValue() < NARROW ? NARROW_FORM : FORM));
        LaunchPane launch = new LaunchPane(model.launch());
        StackPane right = new StackPane(learning, launch);
        right.setMinSize(0, 0);
        launch.setMinSize(0, 0);
        setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(job, right);
        model.launch().state().subscribe(state -> {
            launch.setVisible(state.isOpen());
            learning.setVisible(!state.isOpen());
        });
        getStyleClass().add("training");
        getStylesheets().add(TrainingView.class.getResource("/loupe/ui/training/training.css").toExternalForm());
        TrainingKeys.on(this, model);
    }
}
