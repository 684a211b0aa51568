package loupe.ui.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.ui.common.Named;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;
import loupe.ui.common.easel.Lens;

/** The ways of looking at the drawing, one at a time, each behind its tab. Alt and a digit choose one. */
final class Lenses extends VBox {

    private final List<Lens> lenses;
    private final List<ToggleButton> tabs = new ArrayList<>();
    private final Map<Lens, Node> nodes = new HashMap<>();
    private final StackPane shown = new StackPane();
    private int front = -1;

    /** @param lenses at least one; the first is in front */
    Lenses(List<Lens> lenses) {
        this.lenses = List.copyOf(lenses);
        getStyleClass().add("lenses");
        VBox.setVgrow(shown, Priority.ALWAYS);
        Node row = row();
        row.setVisible(lenses.size() > 1);
        row.setManaged(lenses.size() > 1);
        getChildren().addAll(row, shown);
        choose(0);
        sceneProperty().addListener((scene, before, now) -> lenses.get(front).shown(now != null));
    }

    /** Brings the lens in that place, counted from 0, to the front. */
    void choose(int place) {
        tabs.get(place).setSelected(true);
        if (place != front && place < lenses.size()) {
            if (front >= 0 && getScene() != null) {
                lenses.get(front).shown(false);
            }
            front = place;
            Lens lens = lenses.get(place);
            shown.getChildren().setAll(nodes.computeIfAbsent(lens, Lens::node));
            if (getScene() != null) {
                lens.shown(true);
            }
        }
    }

    /** Takes a press of Alt and a digit. */
    void press(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isAltDown() && code.isDigitKey() && !event.isShortcutDown()) {
            int place = Character.digit(code.getName().charAt(code.getName().length() - 1), 10) - 1;
            if (place >= 0 && place < lenses.size()) {
                choose(place);
                event.consume();
            }
        }
    }

    /** The keys of all lenses. */
    static List<Shortcut> shortcuts(List<Lens> lenses) {
        List<Shortcut> all = new ArrayList<>();
        if (lenses.size() > 1) {
            all.add(new Shortcut("Alt+1 … " + lenses.size(), Texts.of("draw.keys.lens")));
        }
        lenses.forEach(lens -> all.addAll(lens.shortcuts()));
        return all;
    }

    private Node row() {
        ToggleGroup group = new ToggleGroup();
        for (Lens lens : lenses) {
            int place = tabs.size();
            ToggleButton tab = new ToggleButton(lens.title());
            tab.setId("lens-" + lens.name());
            tab.setToggleGroup(group);
            tab.setMinWidth(USE_PREF_SIZE);
            tab.getStyleClass().addAll("small", pill(place));
            tab.setOnAction(event -> choose(place));
            tabs.add(Named.withTip(lens.help(), "Alt+" + (place + 1), tab));
            tab.setAccessibleText(lens.title());
            tab.setAccessibleHelp(lens.help());
        }
        HBox row = new HBox(tabs.toArray(Node[]::new));
        row.getStyleClass().add("lens-tabs");
        return row;
    }

    private String pill(int place) {
        return lenses.size() == 1 ? "accent" : place == 0 ? "left-pill" : place == lenses.size() - 1 ? "right-pill" : "center-pill";
    }
}
