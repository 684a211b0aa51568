package loupe.ui.common.figure;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/**
 * The small button that every map, curve and picture has: copy, save as PNG, SVG or CSV, read as a table. It gives the figure the
 * keyboard's focus, the keys Ctrl+C and Ctrl+T, and its sentence for screen readers. To be used on the screen's thread.
 */
public final class FigureBar extends MenuButton {

    static final String SHEET = FigureBar.class.getResource("/loupe/ui/common/figure/figure.css").toExternalForm();
    private static final double DOUBLE = 2;

    private final Node focus;
    private final Figure figure;
    private final FigureActions actions;
    private final FigureNote note = new FigureNote();
    private Runnable table = this::openTable;
    private Optional<FigureWindow> open = Optional.empty();

    /** @param picture what is seen; it takes the focus and the keys */
    public FigureBar(Node picture, Figure figure) {
        this(picture, picture, figure);
    }

    /** @param focus what takes the focus and the keys @param picture what is copied and saved of it */
    public FigureBar(Node focus, Node picture, Figure figure) {
        this(focus, picture, figure, FileChoice.dialog());
    }

    /** @param choice asks where a file shall go */
    public FigureBar(Node focus, Node picture, Figure figure, FileChoice choice) {
        this.focus = focus;
        this.figure = figure;
        actions = new FigureActions(picture, figure, choice, FigureFile.onDisk(), this::say);
        setGraphic(Icon.MORE.node());
        getStylesheets().add(SHEET);
        getStyleClass().addAll("figure-bar", "button-icon", "flat");
        getItems().addAll(item("copy", actions::copy), new SeparatorMenuItem(), item("png", () -> actions.savePng(1)),
                item("double", () -> actions.savePng(DOUBLE)), item("svg", actions::saveSvg), item("csv", actions::saveCsv),
                new SeparatorMenuItem(), item("table", () -> table.run()));
        focus.setFocusTraversable(true);
        focus.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        focus.focusedProperty().addListener((focused, before, after) -> refresh());
        FigureKeys.on(focus, actions::copy, () -> table.run());
        refresh();
    }

    private static MenuItem item(String name, Runnable act) {
        MenuItem item = new MenuItem(Texts.of("figure." + name));
        item.setId("figure-" + name);
        item.setOnAction(event -> act.run());
        return item;
    }

    /** Has the figure show a table of its own, in its own place, instead of one in a window. */
    public FigureBar withTable(Runnable ownTable) {
        table = ownTable;
        return this;
    }

    /** Says the figure's sentence and title anew; to be called when what it shows has changed. */
    public void refresh() {
        focus.setAccessibleText(figure.sentence());
        String name = Texts.of("figure.name", figure.title());
        if (!name.equals(getAccessibleText())) {
            Named.withTip(name, Texts.of("figure.keys"), this);
        }
    }

    private void openTable() {
        String title = figure.title();
        String sentence = figure.sentence();
        actions.read(values -> {
            open.ifPresent(FigureWindow::close);
            FigureWindow window = new FigureWindow(title, sentence, values, this, () -> actions.copy(values));
            open = Optional.of(window);
            window.show();
        });
    }

    private void say(String sentence) {
        setAccessibleHelp(sentence);
        note.say(sentence, this);
    }
}
