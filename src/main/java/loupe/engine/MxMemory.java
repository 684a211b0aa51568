package loupe.engine;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
        return IntStream.range(0, layout.offsets().length).mapToObj(i -> view(flat, layout, i)).toArray(Pointer[]::new);
    }

    /** Part {@code i} of a flat array, as in {@link #views}. */
    Pointer view(Pointer flat, FlatLayout layout, int i) {
        int from = layout.offsets()[i];
        Pointer part = keep(calls.slice(flat, from, from + layout.arrays().get(i).paddedSize()));
        return keep(calls.reshape(part, layout.arrays().get(i).paddedDimensions()));
    }

    @Override
    public void close() {
        graphs.forEach(calls::freeGraph);
        arrays.forEach(calls::free);
    }
}
