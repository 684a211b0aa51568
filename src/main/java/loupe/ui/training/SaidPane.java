package loupe.ui.training;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** What the machines of a run said, line by line, the last one in sight. */
final class SaidPane extends VBox {

    SaidPane(RunViewModel model) {
        ListView<String> lines = Named.of(Texts.of("training.said"), new ListView<>());
        lines.setId("training-said");
        lines.setPlaceholder(new Label(Texts.of("training.said.none")));
        lines.getStyleClass().addAll("dense", "training-said");
        setVgrow(lines, Priority.ALWAYS);
        getStyleClass().add("training-list");
        getChildren().add(lines);
        model.said().subscribe(said -> {
            lines.getItems().setAll(said);
            lines.scrollTo(Math.max(0, said.size() - 1));
        });
    }
}
