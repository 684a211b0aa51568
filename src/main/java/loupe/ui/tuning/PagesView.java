package loupe.ui.tuning;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import loupe.ui.common.Appearance;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The two pages of the screen: many trials in search of the best, or a few lanes that differ in one thing each. */
final class PagesView extends BorderPane {

    private final ToggleGroup pages = new ToggleGroup();

    PagesView(TuningViewModel tuning, RaceViewModel race, Appearance appearance) {
        ToggleButton search = page("tuning.page", "page-tuning", new TuningView(tuning, appearance));
        HBox bar = new HBox(search, page("race.page", "page-race", new RaceView(race)));
        bar.getStyleClass().add("tuning-pages");
        setTop(bar);
        getStylesheets().add(Objects.requireNonNull(PagesView.class.getResource("/loupe/ui/tuning/tuning.css")).toExternalForm());
        search.fire();
    }

    private ToggleButton page(String key, String id, Node content) {
        ToggleButton button = Named.withTip(Texts.of(key), "", new ToggleButton(Texts.of(key)));
        button.setId(id);
        button.setToggleGroup(pages);
        button.setOnAction(event -> {
            button.setSelected(true);
            setCenter(content);
        });
        return button;
    }
}
