package loupe.ui.builder;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.network.LayerPath;
import loupe.network.MemoryEstimate;
import loupe.network.NetworkFault;
import loupe.network.Shape;
import loupe.ui.common.Icon;
import loupe.ui.common.Texts;

/** A layer: what it is, what it makes, what it costs, and what is wrong with it. A block holds the cards of its layers. */
final class LayerCard extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final CardContext context;
    private final LayerPath path;
    private final Label name = new Label();
    private final Label text = new Label();
    private final Label marks = new Label();
    private final Label output = new Label();
    private final Label parameters = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label multiplyAdds = new Label();
    private final Label bytes = new Label();
    private final FaultLine faults;
    private final VBox block = new VBox();
    private Optional<CardColumn> inside = Optional.empty();
    private Optional<CardReading> shown = Optional.empty();
    private boolean spoke;
    private long whole = -1;

    LayerCard(CardContext context, LayerPath path) {
        this.context = context;
        this.path = path;
        faults = new FaultLine(context.model());
        getStyleClass().add("builder-card");
        setId("card-" + path.name());
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        block.getStyleClass().add("builder-block");
        getChildren().addAll(head(), faults);
        context.views().thumbnail().apply(path).ifPresent(this::addPicture);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_ENTERED, event -> context.model().hovered().set(Optional.of(path)));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> context.model().hovered().set(Optional.empty()));
    }

    private void addPicture(Node picture) {
        HBox slot = new HBox(picture);
        slot.getStyleClass().add("builder-picture");
        getChildren().add(1, slot);
    }

    private Node head() {
        name.getStyleClass().add("builder-name");
        text.getStyleClass().add("builder-text");
        marks.getStyleClass().add("builder-marks");
        parameters.getStyleClass().add("builder-figure");
        multiplyAdds.getStyleClass().add("builder-figure");
        bytes.getStyleClass().add("builder-figure");
        output.getStyleClass().add("builder-figure");
        bar.getStyleClass().add("builder-share");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setFocusTraversable(false);
        Label handle = new Label("", Icon.HANDLE.node());
        handle.getStyleClass().add("builder-handle");
        handle.setId("handle-" + path.name());
        context.drag().watch(handle, path);
        HBox title = new HBox(name, marks);
        title.getStyleClass().add("builder-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("builder-head");
        Columns.on(grid);
        VBox counted = new VBox(parameters, bar);
        counted.getStyleClass().add("builder-counted");
        grid.addRow(0, handle, new VBox(title, text), output, counted, multiplyAdds, bytes);
        for (Node figure : new Node[] {output, multiplyAdds, bytes}) {
            GridPane.setHalignment(figure, HPos.RIGHT);
        }
        parameters.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(title, Priority.ALWAYS);
        return grid;
    }

    LayerPath path() {
        return path;
    }

    Optional<CardColumn> inside() {
        return inside;
    }

    /** Tells of faults at once, and of the rest in one of the next frames where nobody sees it. @param total the parameters of the whole network */
    void show(CardReading reading, long total) {
        faults.show(reading.faults());
        if (shown.filter(reading::equals).isPresent() && whole == total) {
            inside.ifPresent(column -> column.show(reading.inside(), reading.input(), total));
            return;
        }
        shown = Optional.of(reading);
        whole = total;
        pseudoClassStateChanged(FAULTY, !reading.faults().isEmpty());
        pseudoClassStateChanged(OFF, reading.layer().isOff());
        if (spoke) {
            context.backlog().add(this);
        } else {
            speak();
        }
        showInside(reading, total);
    }

    /** Says what it was shown last. */
    void speak() {
        spoke = true;
        shown.ifPresent(this::speak);
    }

    private void speak(CardReading reading) {
        name.setText(Texts.of("builder.card.name", path.toString(), Words.name(reading.layer())));
        text.setText(Words.text(reading.layer()));
        showMarks(reading);
        output.setText(Words.shape(reading.output()));
        long count = reading.counts().parameters();
        parameters.setText(count == 0 ? Texts.of("builder.none")
                : Texts.of("builder.card.parameters", Words.count(count), Words.percent(count, whole)));
        bar.setProgress(whole == 0 ? 0 : (double) count / whole);
        bar.setVisible(count > 0);
        bar.setManaged(count > 0);
        multiplyAdds.setText(reading.counts().multiplyAdds() == 0 ? Texts.of("builder.none") : Words.brief(reading.counts().multiplyAdds()));
        bytes.setText(reading.counts().bytes() == 0 ? Texts.of("builder.none")
                : MemoryEstimate.inWords(reading.counts().bytes()));
        setAccessibleText(sentence(reading, whole));
    }

    private void showMarks(CardReading reading) {
        String off = reading.layer().isOff() ? Texts.of("builder.mark.off") : "";
        String frozen = reading.layer().isFrozen() ? Texts.of("builder.mark.frozen") : "";
        marks.setText(off.isEmpty() || frozen.isEmpty() ? off + frozen : off + ", " + frozen);
        marks.setVisible(!marks.getText().isEmpty());
        marks.setManaged(marks.isVisible());
    }

    private void showInside(CardReading reading, long total) {
        if (!reading.isBlock()) {
            inside.ifPresent(column -> getChildren().remove(block));
            inside = Optional.empty();
            return;
        }
        if (inside.isEmpty()) {
            CardColumn column = new CardColumn(context, Optional.of(path));
            Label shortcut = new Label(Texts.of("builder.block.shortcut"));
            shortcut.getStyleClass().add("builder-note");
            block.getChildren().setAll(column, shortcut);
            getChildren().add(block);
            inside = Optional.of(column);
        }
        inside.get().show(reading.inside(), reading.input(), total);
    }

    private String sentence(CardReading reading, long total) {
        String figures = Texts.of("builder.card.said", path.toString(), Words.name(reading.layer()), Words.text(reading.layer()),
                reading.output().map(Shape::inWords).orElse(Texts.of("builder.unknown")),
                Words.count(reading.counts().parameters()), Words.percent(reading.counts().parameters(), total));
        String marked = marks.getText().isEmpty() ? "" : " " + marks.getText() + ".";
        return figures + marked + reading.faults().stream().map(NetworkFault::message).map(s -> " " + s).reduce("", String::concat);
    }

    /** Marks it as chosen, as the one that takes the keys, and as the one that the pointer is on elsewhere. */
    void mark(Selection selection, boolean first, Optional<LayerPath> lit) {
        pseudoClassStateChanged(CHOSEN, selection.paths().contains(path));
        pseudoClassStateChanged(LIT, lit.filter(path::equals).isPresent());
        setFocusTraversable(selection.lead().map(path::equals).orElse(first));
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || event.isConsumed()) {
            return;
        }
        Selection now = context.model().selection().get();
        if (event.isShiftDown()) {
            context.model().choose(now.upTo(path, context.model().reading().get().paths()));
        } else if (event.isShortcutDown()) {
            context.model().choose(now.toggled(path));
        } else {
            context.model().choose(Selection.of(List.of(path)));
        }
        requestFocus();
        event.consume();
    }
}
