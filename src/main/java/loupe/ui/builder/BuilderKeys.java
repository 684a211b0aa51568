package loupe.ui.builder;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import loupe.network.LayerPath;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;

/** The keys of this screen. */
final class BuilderKeys {

    static final String TRAIN = "Ctrl+Enter";
    static final String REPAIR = "Ctrl+R";
    static final String DUPLICATE = "Ctrl+D";
    static final String SWITCH_OFF = "Ctrl+E";
    static final String FREEZE = "Ctrl+F";
    static final String WRAP = "Ctrl+G";
    static final String UNWRAP = "Ctrl+Shift+G";
    static final String NEW = "Ctrl+N";

    private final BuilderViewModel model;
    private final LayerActions actions;
    private final NetworkFiles files;
    private final Runnable values;

    /** @param values gives the keys to the first value of the chosen layer */
    BuilderKeys(BuilderViewModel model, NetworkFiles files, Runnable values) {
        this.model = model;
        this.actions = new LayerActions(model);
        this.files = files;
        this.values = values;
    }

    static List<Shortcut> sheet() {
        return List.of(key("↑ ↓", "walk"), key("Insert, Shift+Insert", "insert"), key("Alt+↑, Alt+↓", "move"),
                key("Enter", "values"), key("Delete", "delete"), key(DUPLICATE, "duplicate"), key(SWITCH_OFF, "off"),
                key(FREEZE, "freeze"), key(WRAP + ", " + UNWRAP, "wrap"), key("Ctrl+C, Ctrl+X, Ctrl+V", "text"),
                key("Ctrl+A", "all"), key(REPAIR, "repair"), key(TRAIN, "train"), key(NEW + ", Ctrl+O, Ctrl+S", "files"),
                key("← ↑ → ↓", "numbers"), key("Page Up, Page Down", "pictures"), key("+, -, 0", "zoom"), key("Esc", "nothing"),
                key("Ctrl+C, Ctrl+T", "figure"), key("+, -", "change"), key("Ctrl+Z, Ctrl+Shift+Z", "kernel"));
    }

    private static Shortcut key(String keys, String name) {
        return new Shortcut(keys, Texts.of("builder.keys." + name));
    }

    void on(Node view) {
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean typing = event.getTarget() instanceof TextInputControl;
            if (everywhere(event) || !typing && onLayers(event)) {
                event.consume();
            }
        });
    }

    private boolean everywhere(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown()) {
            return event.getCode() == KeyCode.ESCAPE && silence();
        }
        return switch (event.getCode()) {
            case ENTER -> done(model::train);
            case R -> done(model::repairFirst);
            case N -> done(files::create);
            case O -> done(files::openFile);
            case S -> done(files::save);
            default -> false;
        };
    }

    private boolean silence() {
        boolean said = !model.notice().get().sentence().isEmpty() && model.inserting().get().isEmpty();
        if (said) {
            model.notice().set(Notice.NONE);
        }
        return said;
    }

    /** Where the layers are seen that the keys are for: other ways of looking have keys of their own. */
    private boolean onLayers(KeyEvent event) {
        boolean onStrip = event.getTarget() instanceof Node node && isIn(node, LayerStrip.class);
        return (model.tab().get() == Tab.CARDS || onStrip) && (event.isShortcutDown() ? withControl(event) : plain(event));
    }

    private static boolean isIn(Node node, Class<?> kind) {
        return kind.isInstance(node) || node.getParent() != null && isIn(node.getParent(), kind);
    }

    private boolean plain(KeyEvent event) {
        boolean onCard = event.getTarget() instanceof LayerCard;
        boolean inChoice = event.getTarget() instanceof ComboBoxBase<?>;
        return switch (event.getCode()) {
            case UP, DOWN -> !inChoice && vertical(event, event.getCode() == KeyCode.DOWN);
            case DELETE, BACK_SPACE -> done(actions::delete);
            case INSERT -> insert(event.isShiftDown() ? before() : model.behind());
            case PLUS, ADD -> insert(model.behind());
            case ENTER -> onCard && done(values);
            default -> false;
        };
    }

    private LayerPath before() {
        return model.selection().get().lead().orElse(LayerPath.of(0));
    }

    /** Only the cards have room for the palette. */
    private boolean insert(LayerPath at) {
        boolean cards = model.tab().get() == Tab.CARDS;
        return cards && done(() -> model.beginInsert(at));
    }

    private boolean vertical(KeyEvent event, boolean down) {
        boolean cards = model.tab().get() == Tab.CARDS && model.inserting().get().isEmpty();
        if (!cards) {
            return false;
        }
        return event.isAltDown() ? done(() -> actions.move(down)) : done(() -> actions.walk(down, event.isShiftDown()));
    }

    private boolean withControl(KeyEvent event) {
        return switch (event.getCode()) {
            case D -> done(actions::duplicate);
            case E -> done(actions::toggleOff);
            case F -> done(actions::toggleFrozen);
            case G -> done(event.isShiftDown() ? actions::unwrap : actions::wrap);
            case A -> done(actions::chooseAll);
            case C -> done(this::copy);
            case X -> done(() -> {
                copy();
                actions.delete();
            });
            case V -> done(() -> paste(actions::paste));
            default -> false;
        };
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.chosenText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static void paste(Consumer<String> take) {
        take.accept(Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""));
    }

    private static boolean done(Runnable act) {
        act.run();
        return true;
    }
}
