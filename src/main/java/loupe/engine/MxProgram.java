package loupe.engine;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A network's graph and what it is handed: images first, then each parameter and each dropout mask where the way
 * through the network meets it, then labels where it wants them.
 *
 * @param json       the graph
 * @param inputs     how many arrays it is handed
 * @param parameters how many of them are the network's parameters
 * @param masks      the places of the masks among the inputs
 */
record MxProgram(String json, int inputs, int parameters, List<Integer> masks) {

    /** Compiles it. What is not a parameter changes from call to call. */
    Pointer compile(MxCalls calls) {
        int[] fixed = parameterPlaces();
        int behind = 1 + parameters + masks.size();
        int[] data = Stream.of(IntStream.of(0), masks.stream().mapToInt(i -> i), IntStream.range(behind, inputs))
                .flatMapToInt(places -> places).toArray();
        return calls.compile(json, data, fixed);
    }

    /** Its inputs with the parameters in place. */
    Memory around(Pointer[] arrays) {
        Pointer[] all = new Pointer[inputs];
        int[] places = parameterPlaces();
        for (int i = 0; i < places.length; i++) {
            all[places[i]] = arrays[i];
        }
        return MxCalls.handles(all);
    }

    private int[] parameterPlaces() {
        return IntStream.range(1, 1 + parameters + masks.size()).filter(i -> !masks.contains(i)).toArray();
    }

    /** Puts {@code array} at {@code place} of {@code inputs}. */
    static void put(Memory inputs, int place, Pointer array) {
        inputs.setPointer((long) place * Native.POINTER_SIZE, array);
    }
}
