package loupe.engine;

import com.sun.jna.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import loupe.network.Parameters;
import loupe.training.LayerMove;

/**
 * All of a network's parameters in one array of MXNet's, the trained ones first, and the gradients of those in another.
 * Frozen ones and running averages have no gradient, so no backward run and no optimiser reaches them.
 */
final class MxWeights {

    private final MxCalls calls;
    private final FlatLayout layout;
    private final Pointer all;
    private final Pointer trained;
    private final Pointer gradients;
    private final Pointer[] views;
    private final Optional<Pointer> rest;
    /** Made once: it is large, and a step is measured often. */
    private final MxUpdate.Around around;

    /** @param home owns all arrays made here @param initial the values to start from */
    MxWeights(MxCalls calls, MxMemory home, FlatLayout layout, Parameters initial) {
        this.calls = calls;
        this.layout = layout;
        all = home.keep(calls.array(layout.flat(initial), layout.size()));
        int moved = layout.trained();
        around = new MxUpdate.Around(new float[moved], new float[moved], new float[moved]);
        trained = moved == layout.size() ? all : home.keep(calls.slice(all, 0, moved));
        rest = moved == layout.size() ? Optional.empty() : Optional.of(home.keep(calls.slice(all, moved, layout.size())));
        gradients = home.keep(calls.array(new float[moved], moved));
        views = home.views(all, layout);
        for (int i = 0; i < views.length; i++) {
            if (layout.arrays().get(i).trained()) {
                calls.mark(views[i], home.view(gradients, layout, i));
            }
        }
    }

    /** Each parameter as the engine wants it, in the network's order. */
    Pointer[] views() {
        return views;
    }

    /** Those that an optimiser moves, flat. */
    Pointer trained() {
        return trained;
    }

    /** All of them, flat. */
    Pointer all() {
        return all;
    }

    /** Those that no optimiser moves, flat; empty where there are none. */
    Optional<Pointer> rest() {
        return rest;
    }

    /** Filled by every backward run, flat like {@link #trained}. */
    Pointer gradients() {
        return gradients;
    }

    /** Has {@code step} done with its numbers kept, waits for it and says how far it moved each of {@code layers}. */
    List<LayerMove> moves(TrainedLayers layers, Consumer<Optional<MxUpdate.Around>> step) {
        step.accept(Optional.of(around));
        calls.await(trained);
        return layout.moves(layers, around.gradients(), around.before(), around.after());
    }

    /** All of them, in the order of the layout, padding included. */
    float[] values() {
        float[] values = new float[layout.size()];
        calls.read(all, values);
        return values;
    }
}
