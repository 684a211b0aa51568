package loupe.engine;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * Work in Java that MXNet does as one of its operations, on a thread of its own: after all that was asked for before and
 * reads or writes what the work writes, or writes what it reads, and before all that is asked for later and needs it.
 * Where a process could not end after that, Java waits for MXNet and does the work itself.
 */
final class MxWork implements AutoCloseable {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final FunctionDescriptor CALLED = FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.ADDRESS);

    private static final boolean CALLS = leavesWithoutFarewell();

    private final MxCalls calls;
    private final Runnable work;
    private final boolean byMxnet;
    private final Arena arena = Arena.ofConfined();
    private final Pointer called;
    private final Pointer last;
    private final Memory read;
    private final int reads;
    private final Memory written;
    private final int writes;

    /** @param work must not throw @param read arrays that it reads @param written others, that it reads and writes; at least one */
    MxWork(MxCalls calls, Runnable work, Pointer[] read, Pointer[] written) {
        this(calls, work, read, written, CALLS);
    }

    /** @param byMxnet whether MXNet does it */
    MxWork(MxCalls calls, Runnable work, Pointer[] read, Pointer[] written, boolean byMxnet) {
        this.calls = calls;
        this.byMxnet = byMxnet;
        this.work = work;
        this.read = MxCalls.handles(read);
        this.written = MxCalls.handles(written);
        reads = read.length;
        writes = written.length;
        last = written[0];
        called = new Pointer(LINKER.upcallStub(own(), CALLED, arena).address());
    }

    /**
     * MXNet ends its threads in a farewell of its own when the process ends. One that has called Java would wait there for a Java that
     * has already left, for good. Where the C library can be told so (glibc's {@code on_exit}, which hands the exit code on), the process
     * leaves without.
     */
    private static boolean leavesWithoutFarewell() {
        Optional<MemorySegment> onExit = LINKER.defaultLookup().find("on_exit");
        Optional<MemorySegment> leave = LINKER.defaultLookup().find("_exit");
        if (onExit.isEmpty() || leave.isEmpty()) {
            return false;
        }
        MethodHandle register = LINKER.downcallHandle(onExit.get(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        try {
            return (int) register.invokeExact(leave.get(), MemorySegment.NULL) == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("on_exit", e);
        }
    }

    private MethodHandle own() {
        try {
            return MethodHandles.lookup().bind(this, "call", MethodType.methodType(void.class, MemorySegment.class, MemorySegment.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** MXNet's way in. */
    private void call(MemorySegment context, MemorySegment parameter) {
        work.run();
    }

    /** Has it done once, when all that it needs is there. */
    void push() {
        if (byMxnet) {
            calls.push(called, read, reads, written, writes);
        } else {
            calls.awaitAll();
            work.run();
        }
    }

    /** Waits until all of it is done. */
    @Override
    public void close() {
        calls.await(last);
        arena.close();
    }
}
