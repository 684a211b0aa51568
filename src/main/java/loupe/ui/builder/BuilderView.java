package loupe.ui.builder;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.ui.common.FrameClock;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The screen: the network above, its layers in the middle, the chosen ones at the right. */
final class BuilderView extends BorderPane {

    private static final double NARROW = 1000;
    private static final double SIDE = 304;
    private static final double NARROW_SIDE = 264;

    private final BuilderViewModel model;
    private final Map<Tab, Supplier<Node>> makers = new EnumMap<>(Tab.class);
    private final Map<Tab, Node> panes = new EnumMap<>(Tab.class);
    private final StackPane middle = new StackPane();
    private final CardsPane cards;
    private final Inspector inspector;

    BuilderView(BuilderViewModel model, BuilderParts parts, FrameClock frames) {
        this.model = model;
        cards = new CardsPane(model, parts.pictures(), frames);
        inspector = new Inspector(model);
        makers.put(Tab.CARDS, () -> cards);
        makers.put(Tab.TEXT, () -> new TextPane(model));
        makers.put(Tab.DIFF, () -> new DiffPane(model));
        parts.code().ifPresent(code -> makers.put(Tab.CODE, () -> code(code)));
        parts.pictures().whole().ifPresent(pane -> makers.put(Tab.PICTURES, () -> made(pane)));
        parts.weights().ifPresent(pane -> makers.put(Tab.WEIGHTS, () -> weights(pane)));
        NetworkFiles files = new NetworkFiles(model);
        ScrollPane side = side(parts.pictures().whose());
        VBox left = new VBox(tabs(), middle);
        VBox.setVgrow(middle, Priority.ALWAYS);
        left.getStyleClass().add("builder-left");
        setTop(new HeadPane(model, files));
        setCenter(left);
        setRight(side);
        getStyleClass().add("builder");
        getStylesheets().add(BuilderView.class.getResource("/loupe/ui/builder/builder.css").toExternalForm());
        widthProperty().subscribe(width -> side.setPrefWidth(width.doubleValue() < NARROW ? NARROW_SIDE : SIDE));
        model.tab().subscribe(this::open);
        model.selection().subscribe(selection -> follow());
        new BuilderKeys(model, files, inspector::focus).on(this);
    }

    /** The layers stay in sight beside the code, so that one lights the other. */
    private Node code(CodePane pane) {
        Node code = pane.node(model.reading().map(BuilderReading::network), model.hovered(), model.selection().map(Selection::lead),
                path -> model.choose(Selection.of(List.of(path))));
        HBox.setHgrow(code, Priority.ALWAYS);
        return new HBox(new LayerStrip(model), code);
    }

    private Node made(LayerPane pane) {
        return pane.node(model.reading().map(BuilderReading::network), model.selection().map(Selection::lead));
    }

    private Node weights(WeightsPane pane) {
        return pane.node(model.reading().map(BuilderReading::network), model.selection().map(Selection::lead),
                new LayerActions(model)::toggleFrozen);
    }

    private ScrollPane side(Optional<Node> whose) {
        VBox all = new VBox(inspector);
        whose.ifPresent(all.getChildren()::add);
        all.getChildren().add(new AdvicePane(model));
        all.getStyleClass().add("builder-side");
        ScrollPane side = new ScrollPane(all);
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.setFocusTraversable(false);
        side.setAccessibleText(Texts.of("builder.inspector"));
        side.setMinWidth(NARROW_SIDE);
        side.getStyleClass().addAll("builder-scroll", "builder-right");
        return side;
    }

    private Node tabs() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        for (Tab tab : makers.keySet()) {
            ToggleButton button = new ToggleButton(Texts.of("builder.tab." + tab.word()));
            button.setId("tab-" + tab.word());
            button.setToggleGroup(group);
            button.getStyleClass().addAll("small", pill(row.getChildren().size(), makers.size()));
            button.setOnAction(event -> {
                button.setSelected(true);
                model.tab().set(tab);
            });
            model.tab().subscribe(now -> button.setSelected(now == tab));
            row.getChildren().add(Named.withTip(Texts.of("builder.tab." + tab.word() + ".tip"), "", button));
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row.getChildren().add(gap);
        row.getStyleClass().add("builder-tabs");
        return row;
    }

    private static String pill(int place, int count) {
        return place == 0 ? "left-pill" : place == count - 1 ? "right-pill" : "center-pill";
    }

    private void open(Tab tab) {
        Tab there = makers.containsKey(tab) ? tab : Tab.CARDS;
        middle.getChildren().setAll(panes.computeIfAbsent(there, unseen -> makers.get(unseen).get()));
    }

    /** The keys follow the chosen card, where they were on a card before. */
    private void follow() {
        boolean onCards = getScene() != null && getScene().getFocusOwner() instanceof LayerCard;
        if (onCards || getScene() != null && getScene().getFocusOwner() == null) {
            cards.focus();
        }
    }

    /** Gives the keys to the cards, where they are seen. */
    void focus() {
        if (model.tab().get() == Tab.CARDS) {
            cards.focus();
        }
    }
}
