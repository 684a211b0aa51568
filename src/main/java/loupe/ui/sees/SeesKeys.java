package loupe.ui.sees;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyEvent;
import loupe.data.Normalising;
import loupe.ui.common.Shortcut;

/** The keys of the steps. They count while the strip is in front. */
final class SeesKeys {

    private final SeesViewModel model;

    SeesKeys(SeesViewModel model) {
        this.model = model;
    }

    /** The key of that step, as a person reads it; none for the drawing. */
    static String of(Normalising.Step step) {
        return switch (step) {
            case DRAWN -> "";
            case CROP -> "C";
            case SCALE -> "S";
            case CENTRE -> "E";
            case GREYS -> "G";
            case PEN -> "P";
        };
    }

    /** The keys for the sheet of shortcuts. */
    static List<Shortcut> sheet() {
        return Stream.of(Normalising.Step.values()).filter(step -> step != Normalising.Step.DRAWN)
                .map(step -> new Shortcut(of(step), SeesWords.help(step))).toList();
    }

    void press(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case C -> model.flip(Normalising.Step.CROP);
            case S -> model.flip(Normalising.Step.SCALE);
            case E -> model.flip(Normalising.Step.CENTRE);
            case G -> model.flip(Normalising.Step.GREYS);
            case P -> model.nextPen();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }
}
