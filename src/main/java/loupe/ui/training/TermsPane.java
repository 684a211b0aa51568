package loupe.ui.training;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudTerms;

/** What a launch asks for, uploads and costs: a fact a row, then the exact request. */
final class TermsPane extends VBox {

    private final GridPane facts = new GridPane();
    private final TextArea request = Named.of(Texts.of("launch.request"), new TextArea());

    TermsPane() {
        facts.setId("launch-facts");
        facts.getStyleClass().add("launch-facts");
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        words.setFillWidth(true);
        facts.getColumnConstraints().setAll(name, words);
        facts.setMinHeight(USE_PREF_SIZE);
        request.setId("launch-request");
        request.setEditable(false);
        request.setMinWidth(0);
        request.setPrefColumnCount(20);
        request.getStyleClass().add("launch-request");
        setVgrow(request, Priority.ALWAYS);
        Label title = new Label(Texts.of("launch.request"));
        title.getStyleClass().add("training-heading");
        Button copy = Named.button(Texts.of("launch.copy"), "", () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, request.getText())));
        copy.setId("launch-copy");
        copy.setGraphic(Icon.COPY.node());
        copy.getStyleClass().addAll("small", "flat");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, copy);
        head.getStyleClass().add("training-head");
        getStyleClass().add("launch-terms");
        getChildren().addAll(facts, head, request);
    }

    void show(CloudTerms terms) {
        facts.getChildren().clear();
        List<LaunchWords.Fact> all = LaunchWords.facts(terms);
        for (int row = 0; row < all.size(); row++) {
            Label name = new Label(all.get(row).name());
            name.getStyleClass().add("launch-name");
            Label words = new Label(all.get(row).words());
            words.setWrapText(true);
            words.setMinSize(0, USE_PREF_SIZE);
            name.setLabelFor(words);
            facts.addRow(row, name, words);
        }
        request.setText(terms.request());
    }
}
