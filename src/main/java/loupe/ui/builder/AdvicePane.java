package loupe.ui.builder;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import loupe.network.Advice;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** What is worth knowing about the network; each sentence leads to its card. */
final class AdvicePane extends VBox {

    private final BuilderViewModel model;
    private List<Advice> shown = List.of();

    AdvicePane(BuilderViewModel model) {
        this.model = model;
        getStyleClass().add("builder-advice");
        setId("advice");
        setVisible(false);
        setManaged(false);
        model.reading().subscribe(reading -> show(reading.advice()));
    }

    private void show(List<Advice> advice) {
        if (advice.equals(shown)) {
            return;
        }
        shown = advice;
        Label title = new Label(Texts.of("builder.advice"));
        title.getStyleClass().add("builder-heading");
        getChildren().setAll(title);
        advice.forEach(one -> getChildren().add(link(one)));
        setVisible(!advice.isEmpty());
        setManaged(!advice.isEmpty());
    }

    private Hyperlink link(Advice advice) {
        String text = Texts.of("builder.advice.at", advice.path().toString(), advice.sentence());
        Hyperlink link = new Hyperlink(text, Icon.INFO.node());
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setOnAction(event -> {
            link.setVisited(false);
            model.tab().set(Tab.CARDS);
            model.choose(Selection.of(List.of(advice.path())));
        });
        return Named.of(text, link);
    }
}
