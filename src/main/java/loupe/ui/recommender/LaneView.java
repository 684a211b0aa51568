package loupe.ui.recommender;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.recommend.Input;
import loupe.recommend.TowerPlan;
import loupe.ui.common.Named;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;

/**
 * One tower, from what goes in above to its vector below: each stage with its shape, its number of parameters, and a switch where there is
 * a choice, and wires from stage to stage.
 */
final class LaneView extends VBox {

    private final String side;
    private final ToggleGroup group;
    private final Consumer<TowerPlan.Part> chosen;
    private final BiConsumer<Input, Boolean> tell;
    private final TowerWires wires = new TowerWires();
    private final List<ToggleButton> cards = new ArrayList<>();

    /** @param side {@code films} or {@code people}, {@code chosen} hears which stage was clicked */
    LaneView(String side, ToggleGroup group, Consumer<TowerPlan.Part> chosen, BiConsumer<Input, Boolean> tell) {
        this.side = side;
        this.group = group;
        this.chosen = chosen;
        this.tell = tell;
        setSpacing(8);
        setId("films-lane-" + side);
        getStyleClass().add("films-panel");
    }

    void show(List<TowerPlan.Stage> stages) {
        Label title = new Label(Texts.of("films.towers.lane." + side));
        title.getStyleClass().add("films-section");
        String focused = focused();
        cards.clear();
        wires.show(stages);
        getChildren().setAll(wires, title);
        for (int i = 0; i < stages.size(); i++) {
            getChildren().add(row(stages.get(i), i));
        }
        Label sum = new Label(Texts.of("films.towers.sum", Numerals.count(stages.stream().mapToLong(TowerPlan.Stage::parameters).sum())));
        sum.getStyleClass().add("films-facts");
        getChildren().add(sum);
        getChildren().stream().flatMap(row -> Stream.ofNullable(focused.isEmpty() ? null : row.lookup("#" + focused))).findFirst().ifPresent(Node::requestFocus);
    }

    /** Which of the nodes here has the keyboard; empty text for none. */
    private String focused() {
        return getScene() == null ? "" : Optional.ofNullable(getScene().getFocusOwner())
                .filter(owner -> lookup("#" + owner.getId()) == owner).map(Node::getId).orElse("");
    }

    /** Where the wire to the other tower leaves, in the parent's coordinates. */
    double exit() {
        return cards.isEmpty() ? 0 : getLayoutX() + bounds(cards.getFirst()).getMaxX() + TowerWires.exit();
    }

    private Bounds bounds(ToggleButton card) {
        return card.getParent().localToParent(card.getBoundsInParent());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        cards.forEach(card -> card.getParent().layout());
        wires.resizeRelocate(0, 0, getWidth(), getHeight());
        wires.draw(cards.stream().map(this::bounds).toList());
    }

    private Node row(TowerPlan.Stage stage, int place) {
        HBox row = new HBox(4);
        row.setPadding(new Insets(0, TowerWires.GUTTER, 0, 0));
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        row.getChildren().add(stage.input().<Node>map(input -> box(stage, input)).orElseGet(LaneView::gap));
        row.getChildren().add(card(stage, place));
        return row;
    }

    private static Region gap() {
        Region gap = new Region();
        gap.setMinWidth(24);
        gap.setPrefWidth(24);
        return gap;
    }

    private CheckBox box(TowerPlan.Stage stage, Input input) {
        CheckBox box = Named.withTip(Texts.of("films.towers.tell", name(stage.part())), "", new CheckBox());
        box.setId("films-tell-" + input.word() + "-" + word(stage.part()));
        box.setMinWidth(24);
        box.setPrefWidth(24);
        box.setSelected(stage.on());
        box.setOnAction(event -> tell.accept(input, box.isSelected()));
        return box;
    }

    private ToggleButton card(TowerPlan.Stage stage, int place) {
        Label name = new Label(name(stage.part()));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label shape = new Label(Texts.of("films.towers.shape", Numerals.count(stage.in()), Numerals.count(stage.out())));
        Label count = new Label(!stage.on() ? Texts.of("films.towers.off") : stage.parameters() == 0 ? "–" : Numerals.count(stage.parameters()));
        shape.getStyleClass().add("films-facts");
        count.getStyleClass().add("films-bar-number");
        count.setMinWidth(84);
        count.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        shape.setMinWidth(USE_PREF_SIZE);
        HBox words = new HBox(8, name, shape, count);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        ToggleButton card = new ToggleButton();
        card.setGraphic(words);
        card.setMaxWidth(Double.MAX_VALUE);
        card.getStyleClass().add("films-stage");
        card.setId("films-stage-" + side + "-" + place);
        words.prefWidthProperty().bind(card.widthProperty().subtract(20));
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setOpacity(stage.on() ? 1 : 0.5);
        card.setToggleGroup(group);
        Named.of(Texts.of("films.towers.stage", name(stage.part()), Numerals.count(stage.in()), Numerals.count(stage.out()),
                Numerals.count(stage.parameters())), card);
        cards.add(card);
        card.selectedProperty().subscribe(selected -> wires.mark(place, selected));
        card.setOnAction(event -> {
            card.setSelected(true);
            chosen.accept(stage.part());
        });
        return card;
    }

    static String word(TowerPlan.Part part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String name(TowerPlan.Part part) {
        return Texts.of("films.towers.part." + word(part));
    }
}
