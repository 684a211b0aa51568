package loupe.ui.draw;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.GrayImage;
import loupe.data.Stroke;
import loupe.ui.common.easel.Sheet;

/** A pen for the keys: it goes from pixel to pixel of the 28x28 frame. On the screen's thread. */
final class KeyPen {

    /**
     * Where the pen is.
     *
     * @param out    whether the keys lead it
     * @param down   whether it draws
     * @param column from 0 to 27, and so is {@code row}
     */
    record State(boolean out, boolean down, int column, int row) {}

    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(false, false, GrayImage.SIDE / 2, GrayImage.SIDE / 2));
    private final DrawViewModel model;

    KeyPen(DrawViewModel model) {
        this.model = model;
        model.drawing().subscribe(drawing -> {
            if (!drawing) {
                become(state.get().out(), false);
            }
        });
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The middle of its pixel, in the canvas' units. */
    Stroke.Point place() {
        return new Stroke.Point((state.get().column() + 0.5) * Sheet.PIXEL, (state.get().row() + 0.5) * Sheet.PIXEL);
    }

    /** Takes the pen out, or puts it away after what it draws. */
    void toggle() {
        lift();
        become(!state.get().out(), false);
    }

    /** Takes back the stroke that goes on, or puts the pen away. Returns whether there was something to do. */
    boolean putAway() {
        boolean out = state.get().out();
        if (out && !(state.get().down() && model.cancel())) {
            become(false, false);
        }
        return out;
    }

    /** Puts the pen down, or lifts it, which ends the stroke; where it is not out, takes it out. */
    void press() {
        if (!state.get().out()) {
            become(true, false);
        } else if (state.get().down()) {
            lift();
        } else {
            model.startStroke(place());
            become(true, true);
        }
    }

    /** Moves the pen by whole pixels within the frame; while it is down it draws. */
    void move(int right, int down) {
        State from = state.get();
        state.set(new State(from.out(), from.down(), Math.clamp(from.column() + right, 0, GrayImage.SIDE - 1),
                Math.clamp(from.row() + down, 0, GrayImage.SIDE - 1)));
        if (from.down()) {
            model.go(List.of(place()), false);
        }
    }

    private void lift() {
        if (state.get().down()) {
            model.finish();
        }
    }

    private void become(boolean out, boolean down) {
        state.set(new State(out, down, state.get().column(), state.get().row()));
    }
}
