package loupe.ui.desk;

import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The room of something that is being read: empty at first, grey where it takes longer than 300 ms. */
final class Skeleton extends StackPane {

    private static final Duration PATIENCE = Duration.millis(300);

    Skeleton() {
        Region grey = Named.of(Texts.of("desk.loading"), new Region());
        grey.getStyleClass().add("skeleton");
        grey.setVisible(false);
        getChildren().add(grey);
        setMinHeight(60);
        PauseTransition pause = new PauseTransition(PATIENCE);
        pause.setOnFinished(event -> grey.setVisible(true));
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                pause.stop();
            } else {
                pause.playFromStart();
            }
        });
    }
}
