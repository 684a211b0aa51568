package loupe.ui.sets;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import loupe.data.GrayImage;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;

/** Every picture of a round with its class and what you and the network answered. */
final class ResultPane extends ScrollPane {

    private static final double SIDE = 2 * GrayImage.SIDE;

    private final Appearance appearance;
    private final FlowPane flow = new FlowPane();

    ResultPane(Appearance appearance) {
        this.appearance = appearance;
        flow.getStyleClass().add("sets-flow");
        setContent(flow);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText(Texts.of("sets.game.result"));
        getStyleClass().add("sets-scroll");
    }

    void show(GameResult result) {
        flow.getChildren().clear();
        for (int place = 0; place < result.round().at(); place++) {
            Label line = new Label(result.line(place));
            line.getStyleClass().add("sets-result-line");
            String said = line.getText().replace("✓", Texts.of("sets.game.right")).replace("✗", Texts.of("sets.game.wrong"));
            VBox box = new VBox(ShownPicture.of(result.round().picture(place), appearance, SIDE, said), line);
            box.getStyleClass().add("sets-result");
            flow.getChildren().add(box);
        }
    }
}
