package loupe.ui.experiments;

import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import loupe.ui.common.Appearance;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The list of runs, and beside it the curves and the differences of those that are chosen, their layers, and one through its training. */
final class ExperimentsView extends BorderPane {

    ExperimentsView(ExperimentsViewModel model, Repeating repeating, ScrubViewModel time, Appearance appearance) {
        TabPane tabs = Named.of(Texts.of("experiments.tabs"), new TabPane(tab("curves", new CurvesView(model)), tab("layers", new LayersView(model.curves())),
                tab("time", new ScrubView(time, appearance))));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setMinWidth(0);
        SplitPane split = new SplitPane(new ExperimentList(model, repeating), tabs);
        split.setDividerPositions(0.48);
        setCenter(split);
        getStylesheets().add(ExperimentsView.class.getResource("/loupe/ui/experiments/experiments.css").toExternalForm());
        getStyleClass().add("experiments");
        model.chosen().subscribe(time::choose);
        Tab film = tabs.getTabs().getLast();
        Runnable front = () -> time.front(getScene() != null && film.isSelected());
        film.selectedProperty().subscribe(front);
        sceneProperty().subscribe(scene -> {
            model.seen(scene != null);
            front.run();
        });
    }

    private static Tab tab(String name, javafx.scene.Node content) {
        Tab tab = new Tab(Texts.of("experiments.tab." + name), content);
        tab.setId("experiments-tab-" + name);
        return tab;
    }
}
