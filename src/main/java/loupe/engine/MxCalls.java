package loupe.engine;

import ai.djl.engine.EngineException;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.StringArray;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Map;

/**
 * MXNet's C interface in Java's words, with errors as {@link EngineException}. Arrays are plain handles: whoever gets
 * one frees it. Owned by one thread. MXNet works behind these calls and need not be done when they return.
 */
final class MxCalls {

    static final int FLOAT32 = 0;
    static final int UINT8 = 3;
    static final int INT32 = 4;
    private static final int CPU = 1;
    private static final int WRITE = 1;

    private final Memory out = new Memory(Native.POINTER_SIZE);
    private final Memory number = new Memory(Integer.BYTES);
    private final Memory place = new Memory(2L * Integer.BYTES);
    private int arrays;

    MxCalls() {
        place.setInt(0, CPU);
        place.setInt(Integer.BYTES, 0);
    }

    static void check(int code) {
        if (code != 0) {
            throw new EngineException("MXNet: " + MxLibrary.MXGetLastError());
        }
    }

    /** Handles in native memory, as the calls below take them. */
    static Memory handles(Pointer... handles) {
        Memory memory = new Memory((long) Native.POINTER_SIZE * Math.max(1, handles.length));
        for (int i = 0; i < handles.length; i++) {
            memory.setPointer((long) i * Native.POINTER_SIZE, handles[i]);
        }
        return memory;
    }

    /** A new array in the CPU's memory with arbitrary content. */
    Pointer array(int type, int... shape) {
        check(MxLibrary.MXNDArrayCreateEx(shape, shape.length, CPU, 0, 0, type, out));
        return handedOut(out.getPointer(0));
    }

    /** A new array with {@code values}. */
    Pointer array(float[] values, int... shape) {
        Pointer array = array(FLOAT32, shape);
        MemorySegment.copy(values, 0, memory(array, values.length), ValueLayout.JAVA_FLOAT, 0, values.length);
        return array;
    }

    /** A new array with {@code values}. */
    Pointer array(byte[] values, int... shape) {
        Pointer array = array(UINT8, shape);
        MemorySegment.copy(values, 0, memory(array).reinterpret(values.length), ValueLayout.JAVA_BYTE, 0, values.length);
        return array;
    }

    /** Overwrites {@code array} after everything that still reads it. */
    void set(Pointer array, int[] values) {
        try (Memory memory = new Memory(Math.max(1, values.length) * (long) Integer.BYTES)) {
            memory.write(0, values, 0, values.length);
            check(MxLibrary.MXNDArraySyncCopyFromCPU(array, memory, values.length));
        }
    }

    /** Overwrites {@code array} after everything that still reads it. */
    void set(Pointer array, float[] values) {
        check(MxLibrary.MXNDArrayWaitToWrite(array));
        MemorySegment.copy(values, 0, memory(array, values.length), ValueLayout.JAVA_FLOAT, 0, values.length);
    }

    /**
     * Waits until {@code array} is computed and copies its values into {@code target}. Java copies them: MXNet copies
     * many with threads of OpenMP of their own. With those there are more threads than processors, and OpenMP then lets
     * all of them sleep after each loop, which cost the lab's CNN a tenth of its time with two threads on two cores.
     */
    void read(Pointer array, float[] target) {
        MemorySegment.copy(memory(array, target.length), ValueLayout.JAVA_FLOAT, 0, target, 0, target.length);
    }

    /** Where the {@code count} numbers of {@code array} lie, for as long as it lives; waits until they are computed. */
    MemorySegment memory(Pointer array, int count) {
        return memory(array).reinterpret((long) count * Float.BYTES);
    }

    private MemorySegment memory(Pointer array) {
        await(array);
        check(MxLibrary.MXNDArrayGetData(array, out));
        return MemorySegment.ofAddress(Pointer.nativeValue(out.getPointer(0)));
    }

    /**
     * Has MXNet call a function when it comes to it.
     *
     * @param function its address; it is called once, on a thread of MXNet's
     * @param read     handles of the arrays that it reads
     * @param written  handles of the arrays that it writes
     */
    void push(Pointer function, Memory read, int reads, Memory written, int writes) {
        check(MxLibrary.MXEnginePushSyncND(function, Pointer.NULL, Pointer.NULL, place, read, reads, written, writes,
                Pointer.NULL, 0, Pointer.NULL));
    }

    /** Waits until all that MXNet was asked for is done. */
    void awaitAll() {
        check(MxLibrary.MXNDArrayWaitAll());
    }

    /** Waits until {@code array} is computed. */
    void await(Pointer array) {
        check(MxLibrary.MXNDArrayWaitToRead(array));
    }

    /** How many numbers {@code array} holds. */
    int size(Pointer array) {
        check(MxLibrary.MXNDArrayGetShapeEx(array, number, out));
        return Arrays.stream(out.getPointer(0).getIntArray(0, number.getInt(0))).reduce(1, Math::multiplyExact);
    }

    /** Rows {@code begin} to {@code end - 1} of {@code array}, in the same memory. */
    Pointer slice(Pointer array, int begin, int end) {
        check(MxLibrary.MXNDArraySlice(array, begin, end, out));
        return handedOut(out.getPointer(0));
    }

    /** {@code array} with another shape, in the same memory. */
    Pointer reshape(Pointer array, int... shape) {
        check(MxLibrary.MXNDArrayReshape64(array, shape.length, Arrays.stream(shape).asLongStream().toArray(), (byte) 0, out));
        return handedOut(out.getPointer(0));
    }

    void free(Pointer array) {
        check(MxLibrary.MXNDArrayFree(array));
        arrays--;
    }

    /** How many arrays were handed out and not freed yet. */
    int arrays() {
        return arrays;
    }

    private Pointer handedOut(Pointer array) {
        arrays++;
        return array;
    }

    /** Has every {@link #backward} write the gradients of {@code variable} into {@code gradient}. */
    void mark(Pointer variable, Pointer gradient) {
        number.setInt(0, WRITE);
        try (Memory variables = handles(variable); Memory gradients = handles(gradient)) {
            check(MxLibrary.MXAutogradMarkVariables(1, variables, number, gradients));
        }
    }

    /** Compiles a graph. @param data indexes of the inputs that change from call to call @param fixed of those that never do */
    Pointer compile(String json, int[] data, int[] fixed) {
        check(MxLibrary.MXSymbolCreateFromJSON(json, out));
        Pointer symbol = out.getPointer(0);
        try {
            StringArray keys = new StringArray(new String[] {"data_indices", "param_indices", "static_alloc", "static_shape"});
            StringArray values = new StringArray(new String[] {Arrays.toString(data), Arrays.toString(fixed), "1", "1"});
            check(MxLibrary.MXCreateCachedOpEx(symbol, 4, keys, values, out));
            return out.getPointer(0);
        } finally {
            check(MxLibrary.MXSymbolFree(symbol));
        }
    }

    void freeGraph(Pointer graph) {
        check(MxLibrary.MXFreeCachedOp(graph));
    }

    /** Runs a graph on {@code count} inputs; gives new arrays, one an output. */
    Pointer[] run(Pointer graph, Memory inputs, int count) {
        number.setInt(0, 0);
        out.setPointer(0, Pointer.NULL);
        check(MxLibrary.MXInvokeCachedOp(graph, count, inputs, number, out));
        arrays += number.getInt(0);
        return out.getPointer(0).getPointerArray(0, number.getInt(0));
    }

    /** Whether what runs from now on is kept for {@link #backward}. */
    void record(boolean on) {
        check(MxLibrary.MXAutogradSetIsRecording(on ? 1 : 0, number));
    }

    /** Whether what runs from now on knows that it is part of a training. */
    void training(boolean on) {
        check(MxLibrary.MXAutogradSetIsTraining(on ? 1 : 0, number));
    }

    /** Fills the marked gradients. @param head handle of the recorded output to go back from */
    void backward(Memory head) {
        check(MxLibrary.MXAutogradBackward(1, head, Pointer.NULL, 0));
    }

    /** The operation called {@code name}. It belongs to the library. */
    private Pointer operation(String name) {
        check(MxLibrary.NNGetOpHandle(name, out));
        return out.getPointer(0);
    }

    /** Runs one operation; gives its output, a new array. */
    Pointer apply(String name, Memory inputs, int count, Map<String, Object> attributes) {
        Pointer operation = operation(name);
        StringArray keys = new StringArray(attributes.keySet().toArray(String[]::new));
        StringArray values = new StringArray(attributes.values().stream().map(Object::toString).toArray(String[]::new));
        number.setInt(0, 0);
        out.setPointer(0, Pointer.NULL);
        check(MxLibrary.MXImperativeInvoke(operation, count, inputs, number, out, attributes.size(), keys, values));
        return handedOut(out.getPointer(0).getPointer(0));
    }
}
