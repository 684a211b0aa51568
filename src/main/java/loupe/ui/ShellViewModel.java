package loupe.ui;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.ui.common.WindowMemory;

/** Which screen is open, and how much room the rail takes. */
public final class ShellViewModel {

    /** Windows narrower than this show the rail's icons without words, in pixels. */
    public static final double NARROW = 1366;

    private final List<String> names;
    private final WindowMemory memory;
    private final ReadOnlyStringWrapper screen = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper railFolded = new ReadOnlyBooleanWrapper();

    /** @param names of the screens, in the rail's order; at least one */
    public ShellViewModel(List<String> names, WindowMemory memory) {
        this.names = List.copyOf(names);
        this.memory = memory;
        String remembered = memory.state().screen();
        screen.set(names.contains(remembered) ? remembered : names.getFirst());
    }

    /** The name of the screen that is open. */
    public ReadOnlyStringProperty screen() {
        return screen.getReadOnlyProperty();
    }

    /** Opens the screen of that name; a name that no screen has changes nothing. */
    public void open(String name) {
        if (names.contains(name)) {
            screen.set(name);
            memory.keepScreen(name);
        }
    }

    /** Opens the screen at that place of the rail, counted from 1; a place that is not there changes nothing. */
    public void openPlace(int place) {
        if (place >= 1 && place <= names.size()) {
            open(names.get(place - 1));
        }
    }

    public ReadOnlyBooleanProperty railFolded() {
        return railFolded.getReadOnlyProperty();
    }

    /** Tells how wide the window is, in pixels. */
    public void resized(double width) {
        railFolded.set(width < NARROW);
    }
}
