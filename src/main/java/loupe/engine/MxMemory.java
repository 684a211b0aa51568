package loupe.engine;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;

/** Arrays and graphs of MXNet that live as long as their learner: closing this frees them all. */
final class MxMemory implements AutoCloseable {

    private final MxCalls calls;
    private final List<Pointer> arrays = new ArrayList<>();
    private final List<Pointer> graphs = new ArrayList<>();

    MxMemory(MxCalls calls) {
        this.calls = calls;
    }

    Pointer keep(Pointer array) {
        arrays.add(array);
        return array;
    }

    Pointer keepGraph(Pointer graph) {
        graphs.add(graph);
        return graph;
    }

    /** The parts of a flat array, each in the shape that the engine wants it in; all in the flat array's memory. */
    Pointer[] views(Pointer flat, FlatLayout layout) {
        Pointer[] views = new Pointer[layout.offsets().length];
        for (int i = 0; i < views.length; i++) {
            int from = layout.offsets()[i];
            Pointer part = keep(calls.slice(flat, from, from + layout.arrays().get(i).paddedSize()));
            views[i] = keep(calls.reshape(part, layout.arrays().get(i).paddedDimensions()));
        }
        return views;
    }

    @Override
    public void close() {
        graphs.forEach(calls::freeGraph);
        arrays.forEach(calls::free);
    }
}
