package loupe.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import loupe.ui.common.History;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Screen;
import loupe.ui.common.Shortcut;
import loupe.ui.common.UndoSteps;

/** A screen with a text field, a history where {@code canUndo}, and one shortcut. Counts how often it is shown. */
final class FakeScreen implements Screen {

    final SimpleStringProperty status = new SimpleStringProperty("");
    final History<String> history = new History<>("first", value -> { });
    final TextField field = Named.of("Field", new TextField());
    List<Shortcut> more = List.of();
    int made;
    int opened;
    int left;
    private final String name;
    private final boolean canUndo;
    private final boolean desk;

    FakeScreen(String name, boolean canUndo, boolean desk) {
        this.name = name;
        this.canUndo = canUndo;
        this.desk = desk;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return "The " + name;
    }

    @Override
    public Icon icon() {
        return Icon.DRAW;
    }

    @Override
    public Node node() {
        made++;
        return new VBox(field);
    }

    @Override
    public Optional<UndoSteps> undo() {
        return canUndo ? Optional.of(history) : Optional.empty();
    }

    @Override
    public SimpleStringProperty status() {
        return status;
    }

    @Override
    public boolean showsDesk() {
        return desk;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return canUndo ? Stream.concat(Stream.of(new Shortcut("Space", "Look closer")), more.stream()).toList() : more;
    }

    @Override
    public void opened() {
        opened++;
    }

    @Override
    public void left() {
        left++;
    }
}
