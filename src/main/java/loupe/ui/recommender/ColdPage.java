package loupe.ui.recommender;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import loupe.ui.common.Appearance;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;

/** How fast a stranger becomes known: errors against ratings given, and which questions teach most; and what becomes of a film nobody knows. */
final class ColdPage extends VBox {

    private final Hall hall;
    private final Appearance appearance;
    private final StackPane below = new StackPane();
    private final Map<String, Node> made = new HashMap<>();

    ColdPage(Hall hall, FilmRows rows, Appearance appearance) {
        this.hall = hall;
        this.appearance = appearance;
        getStyleClass().add("films-cold");
        ToggleGroup ways = new ToggleGroup();
        ToggleButton strangers = way("strangers", ways, this::strangers);
        ToggleButton invent = way("invent", ways, () -> {
            hall.invent().opened();
            return new HBox(8, grown(new InventPane(hall, rows, appearance)), new FilmPane(hall, rows));
        });
        HBox head = new HBox(4, strangers, invent);
        head.getStyleClass().add("films-ways");
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(head, below);
        strangers.fire();
    }

    private static Node grown(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private ToggleButton way(String name, ToggleGroup ways, Supplier<Node> page) {
        String words = Texts.of("films.cold.way." + name);
        ToggleButton button = Named.withTip(words, "", new ToggleButton(words));
        button.setId("films-cold-" + name);
        button.setToggleGroup(ways);
        button.setOnAction(event -> {
            button.setSelected(true);
            below.getChildren().setAll(made.computeIfAbsent(name, unseen -> page.get()));
        });
        return button;
    }

    private Node strangers() {
        Label said = new Label();
        said.setId("films-cold-said");
        said.textProperty().bind(hall.cold().said());
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        HBox charts = new HBox(8, chart(hall.cold().chart(), "errors", appearance), chart(hall.cold().questions(), "asked", appearance));
        VBox.setVgrow(charts, Priority.ALWAYS);
        VBox page = new VBox(8, become(), said, charts);
        hall.cold().opened();
        return page;
    }

    private Node become() {
        ComboBox<Integer> people = new ComboBox<>();
        people.setId("films-become");
        people.setPromptText(Texts.of("films.cold.become"));
        Named.withTip(Texts.of("films.cold.become.what", loupe.recommend.ColdStart.GIVEN.getLast()), "", people);
        people.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer person) {
                return person == null ? "" : Texts.of("films.cold.viewer", Integer.toString(person));
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("People are chosen, not typed.");
            }
        });
        hall.cold().chart().subscribe(chart -> {
            List<Integer> strangers = hall.cold().strangers();
            if (!people.getItems().equals(strangers)) {
                people.getItems().setAll(strangers);
            }
        });
        people.setOnAction(event -> Optional.ofNullable(people.getValue()).ifPresent(hall.cold()::become));
        HBox line = new HBox(8, people);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private Node chart(javafx.beans.value.ObservableValue<Optional<Chart>> shown, String id, Appearance appearance) {
        ChartPlot plot = new ChartPlot(appearance);
        plot.setId("films-cold-" + id);
        FigureBar figure = new FigureBar(plot, Chart.figure(plot::shown, hall.cold().said()::get));
        Label title = new Label();
        title.getStyleClass().add("films-section");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        shown.subscribe(now -> now.ifPresent(chart -> {
            title.setText(chart.title());
            plot.show(chart);
            figure.refresh();
        }));
        HBox head = new HBox(title, figure);
        head.getStyleClass().add("films-section-line");
        VBox.setVgrow(plot, Priority.ALWAYS);
        VBox pane = new VBox(4, head, plot);
        pane.getStyleClass().add("films-panel");
        pane.setMinWidth(0);
        HBox.setHgrow(pane, Priority.ALWAYS);
        pane.setPrefWidth(500);
        return pane;
    }
}
