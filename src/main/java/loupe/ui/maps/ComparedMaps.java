package loupe.ui.maps;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import loupe.ui.common.Appearance;
import loupe.ui.common.FrameClock;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;
import loupe.ui.common.layers.ColourScale;
import loupe.ui.common.map.HeatCells;
import loupe.ui.common.map.HeatMap;
import loupe.ui.common.map.MapFigure;
import loupe.ui.common.map.MapLegend;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;

/** The shift maps of two networks of the desk beside each other, and what the second knows better or worse. It works while it is in a window. */
public final class ComparedMaps extends VBox {

    private static final double CHOICE = 28;
    /** The width of a map at least; they share what is left. */
    private static final double WIDTH = 171;
    private static final double LEAST = 344;
    /** How much it takes of a high window. */
    private static final double SHARE = 0.43;

    private final ComparedViewModel model;
    private final DeskViewModel desk;
    private final HeatMap before;
    private final HeatMap after;
    private final HeatMap difference;
    private final Label words = new Label();
    private final List<FigureBar> bars;

    public ComparedMaps(DeskViewModel desk, FrameClock frames, Appearance appearance) {
        this.desk = desk;
        model = new ComparedViewModel(desk, frames);
        before = map(appearance);
        after = map(appearance);
        difference = map(appearance);
        getStyleClass().add("compared-maps");
        getStylesheets().add(ComparedMaps.class.getResource("/loupe/ui/maps/maps.css").toExternalForm());
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("maps-words");
        HBox choices = new HBox(8, choice("maps.before", model.before(), model::chooseBefore), choice("maps.after", model.after(), model::chooseAfter));
        choices.getChildren().forEach(choice -> HBox.setHgrow(choice, Priority.ALWAYS));
        bars = List.of(bar(before, "maps.before", ComparedViewModel.Maps::before), bar(after, "maps.after", ComparedViewModel.Maps::after),
                bar(difference, "maps.difference", ComparedViewModel.Maps::difference));
        HBox row = new HBox(titled("maps.before.title", bars.get(0), before), titled("maps.after.title", bars.get(1), after),
                titled("maps.difference", bars.get(2), difference));
        row.getStyleClass().add("compared-row");
        FlowPane legends = new FlowPane(16, 4, new MapLegend(appearance, "0", "1", Texts.of("maps.compared.legend")),
                new MapLegend(appearance, new ColourScale(true, 1), "-1", "1", Texts.of("maps.difference.legend")));
        getChildren().addAll(choices, row, legends, words);
        VBox.setVgrow(row, Priority.ALWAYS);
        setPrefHeight(LEAST);
        parentProperty().flatMap(Node::layoutBoundsProperty).subscribe(around -> setPrefHeight(around == null ? LEAST
                : Math.max(LEAST, SHARE * around.getHeight())));
        model.maps().subscribe(this::show);
        model.unlike().subscribe(why -> show(model.maps().get()));
        sceneProperty().subscribe(scene -> model.front(scene != null));
    }

    private static HeatMap map(Appearance appearance) {
        HeatMap map = new HeatMap(appearance);
        VBox.setVgrow(map, Priority.ALWAYS);
        return map;
    }

    private static VBox titled(String key, FigureBar bar, HeatMap map) {
        Label title = new Label(Texts.of(key));
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(4, title, bar);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(head, map);
        box.setPrefWidth(WIDTH);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private ComboBox<DeskNetwork> choice(String key, ReadOnlyObjectProperty<Optional<DeskNetwork>> chosen, Consumer<DeskNetwork> choose) {
        ComboBox<DeskNetwork> box = new ComboBox<>(FXCollections.observableArrayList(desk.networks()));
        box.setId(key.replace('.', '-'));
        box.setPrefWidth(2 * CHOICE);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("small");
        box.setMinHeight(CHOICE);
        box.setMaxHeight(CHOICE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(DeskNetwork network) {
                return network == null ? "" : Texts.of(key, network.mark().letter() + " " + network.mark().shape().glyph() + " " + network.title().get());
            }

            @Override
            public DeskNetwork fromString(String text) {
                return box.getValue();
            }
        });
        desk.networks().addListener((ListChangeListener<DeskNetwork>) change -> box.getItems().setAll(desk.networks()));
        chosen.subscribe(network -> network.ifPresent(box::setValue));
        box.setOnAction(event -> Optional.ofNullable(box.getValue()).filter(network -> !chosen.get().equals(Optional.of(network))).ifPresent(choose));
        return Named.withTip(Texts.of(key + ".tip"), "", box);
    }

    private void show(Optional<ComparedViewModel.Maps> maps) {
        maps.ifPresent(now -> {
            before.show(now.before());
            after.show(now.after());
            difference.show(now.difference());
        });
        List.of(before, after, difference).forEach(map -> map.setVisible(maps.isPresent()));
        words.setText(maps.map(now -> Texts.of("maps.compared", now.truth(), percent(now.gained()), percent(now.lost()))).orElse(missing()) + (model.isCrowded() ? " " + Texts.of("maps.compared.full") : ""));
        bars.forEach(FigureBar::refresh);
    }

    private String missing() {
        String unlike = model.unlike().get();
        return unlike.isEmpty() ? Texts.of(desk.networks().size() < 2 ? "maps.compared.two" : "maps.compared.waiting") : unlike;
    }

    private FigureBar bar(HeatMap map, String key, Function<ComparedViewModel.Maps, HeatCells> cells) {
        return new FigureBar(map, new MapFigure(() -> Texts.of(key + ".name"), () -> sentence(key), () -> model.maps().get().map(cells),
                () -> map == difference ? MapFigure.Reading.VALUES : MapFigure.Reading.ANSWERS_IN_FRAME));
    }

    private String sentence(String key) {
        return model.maps().get().map(now -> switch (key) {
            case "maps.before" -> Texts.of("maps.before.said", now.truth(), sure(now.before()));
            case "maps.after" -> Texts.of("maps.after.said", now.truth(), sure(now.after()));
            default -> words.getText();
        }).orElse(words.getText());
    }

    private static long sure(HeatCells cells) {
        return cells.values().stream().filter(value -> value > 0.5f).count();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
