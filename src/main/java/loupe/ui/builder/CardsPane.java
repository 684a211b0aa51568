package loupe.ui.builder;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.network.LayerPath;
import loupe.network.Shape;
import loupe.ui.common.FrameClock;
import loupe.ui.common.Texts;

/** The network as cards, from what goes in to its answer. */
final class CardsPane extends VBox {

    /** Wider cards would part the figures from the names that they belong to. */
    private static final double WIDEST = 880;
    private static final double SCROLL_BAR = 8;

    private final BuilderViewModel model;
    private final CardColumn column;
    private final Label answer = new Label();
    private final FaultLine end;
    private final ScrollPane scroll = new ScrollPane();

    CardsPane(BuilderViewModel model, LayerViews views, FrameClock frames) {
        this.model = model;
        Backlog backlog = new Backlog(frames, this::isSeen);
        this.column = new CardColumn(new CardContext(model, views, new CardDrag(model, this::wires), backlog), Optional.empty());
        this.end = new FaultLine(model);
        Label input = new Label(Texts.of("builder.input", model.network().input().inWords()));
        VBox last = new VBox(answer, end);
        last.getStyleClass().addAll("builder-end");
        last.setId("answer");
        HBox first = new HBox(input);
        first.getStyleClass().add("builder-end");
        VBox all = new VBox(first, column, last);
        all.getStyleClass().add("builder-cards");
        all.setMaxWidth(WIDEST);
        HBox.setHgrow(all, Priority.ALWAYS);
        scroll.setContent(new HBox(all));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("builder-scroll");
        scroll.setAccessibleText(Texts.of("builder.cards"));
        setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("builder-pane");
        GridPane titles = Columns.titles();
        titles.setMaxWidth(WIDEST + SCROLL_BAR);
        getChildren().addAll(titles, scroll);
        model.reading().subscribe(this::show);
        model.selection().subscribe(selection -> mark());
        model.hovered().subscribe(path -> mark());
        model.inserting().subscribe(this::open);
        model.entry().subscribe(this::follow);
        all.localToSceneTransformProperty().subscribe((before, after) -> backlog.look());
    }

    /** Where nothing is laid out yet, everything is. */
    private boolean isSeen(LayerCard card) {
        Bounds window = scroll.localToScene(scroll.getBoundsInLocal());
        return window.isEmpty() || card.localToScene(card.getBoundsInLocal()).intersects(window);
    }

    /** Another network begins at its top; the same one, or the learner's own copy of it, stays where it is. */
    private void follow(NetworkEntry before, NetworkEntry after) {
        if (!before.id().equals(after.id()) && !model.network().layers().equals(after.network().layers())) {
            scroll.setVvalue(0);
        }
    }

    private Stream<Wire> wires() {
        return column.allWires();
    }

    private void show(BuilderReading reading) {
        column.show(reading.cards(), Optional.of(reading.network().input()), reading.counts().parameters());
        column.showEnd(reading.output(), reading.endFaults());
        answer.setText(Texts.of("builder.answer", reading.output().map(Shape::inWords).orElse(Texts.of("builder.unknown"))));
        end.show(reading.endFaults());
        mark();
    }

    private void mark() {
        Selection selection = model.selection().get();
        Optional<LayerPath> lit = model.hovered().get();
        Optional<LayerCard> first = column.allCards().findFirst();
        column.allCards().forEach(card -> card.mark(selection, first.filter(card::equals).isPresent(), lit));
    }

    private void open(Optional<LayerPath> place) {
        wires().forEach(wire -> wire.open(place.filter(wire.place()::equals).isPresent()));
        place.flatMap(at -> wires().filter(wire -> wire.place().equals(at)).findFirst()).ifPresent(this::reveal);
        if (place.isEmpty() && getScene() != null) {
            focus();
        }
    }

    /** Gives the keys to the card that leads, else to the first; where there is none, to what puts one in. */
    void focus() {
        Optional<LayerPath> lead = model.selection().get().lead();
        Optional<LayerCard> card = column.allCards().filter(one -> lead.map(one.path()::equals).orElse(true)).findFirst();
        card.ifPresentOrElse(Node::requestFocus, () -> wires().findFirst().ifPresent(Wire::focus));
        if (lead.isEmpty()) {
            scroll.setVvalue(0);
        } else {
            card.ifPresent(this::reveal);
        }
    }

    /** Scrolls as far as it must for {@code node} to be seen, in the frame in which it is laid out. */
    private void reveal(Node node) {
        Optional.ofNullable(node.getScene()).ifPresent(scene -> reveal(node, scene));
    }

    private void reveal(Node node, Scene scene) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                if (scene.equals(node.getScene())) {
                    scrollTo(node);
                }
            }
        });
        scroll.requestLayout();
    }

    private void scrollTo(Node node) {
        Node content = scroll.getContent();
        Bounds at = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double seen = scroll.getViewportBounds().getHeight();
        double room = content.getBoundsInLocal().getHeight() - seen;
        double top = scroll.getVvalue() * room;
        if (room > 0 && at.getMinY() < top) {
            scroll.setVvalue(Math.max(0, at.getMinY() - 8) / room);
        } else if (room > 0 && at.getMaxY() > top + seen) {
            scroll.setVvalue(Math.min(1, (at.getMaxY() + 8 - seen) / room));
        }
    }
}
