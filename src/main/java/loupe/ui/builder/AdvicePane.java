package loupe.ui.builder;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import loupe.network.Advice;
import loupe.ui.common.Icon;
import loupe.ui.common.Texts;

/** What is worth knowing about the network; each sentence leads to its card. */
final class AdvicePane extends VBox {

    private final BuilderViewModel model;
    private List<Advice> shown = List.of();

    AdvicePane(BuilderViewModel model) {
        this.model = model;
        getStyleClass().add("builder-advice");
        setId("advice");
        Label title = new Label(Texts.of("builder.advice"));
        title.getStyleClass().add("builder-heading");
        getChildren().add(title);
        model.reading().subscribe(reading -> show(reading.advice()));
    }

    /** Links stay where they are and say something else. */
    private void show(List<Advice> advice) {
        shown = advice;
        while (getChildren().size() > 1 + advice.size()) {
            getChildren().removeLast();
        }
        for (int i = 0; i < advice.size(); i++) {
            if (i + 1 == getChildren().size()) {
                getChildren().add(link(i));
            }
            Hyperlink link = (Hyperlink) getChildren().get(i + 1);
            link.setText(Texts.of("builder.advice.at", advice.get(i).path().toString(), advice.get(i).sentence()));
            link.setAccessibleText(link.getText());
        }
        setVisible(!advice.isEmpty());
        setManaged(!advice.isEmpty());
    }

    private Hyperlink link(int place) {
        Hyperlink link = new Hyperlink("", Icon.INFO.node());
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setOnAction(event -> {
            link.setVisited(false);
            model.tab().set(Tab.CARDS);
            model.choose(Selection.of(List.of(shown.get(place).path())));
        });
        return link;
    }
}
