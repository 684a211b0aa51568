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
 */
final class MxWork implements AutoCloseable {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final FunctionDescriptor CALLED = FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.ADDRESS);

    static {
        leaveWithoutFarewell();
    }

    private final MxCalls calls;
    private final Runnable work;
    private final Arena arena = Arena.ofConfined();
    private final Pointer called;
    private final Pointer last;
    private final Memory read;
    private final int reads;
    private final Memory written;
    private final int writes;

    /** @param work must not throw @param read arrays that it reads @param written others, that it reads and writes; at least one */
    MxWork(MxCalls calls, Runnable work, Pointer[] read, Pointer[] written) {
        this.calls = calls;
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
     * leaves without. Elsewhere it is as it was; that has been tried nowhere.
     */
    private static void leaveWithoutFarewell() {
        Optional<MemorySegment> onExit = LINKER.defaultLookup().find("on_exit");
        Optional<MemorySegment> leave = LINKER.defaultLookup().find("_exit");
        if (onExit.isPresent() && leave.isPresent()) {
            MethodHandle register = LINKER.downcallHandle(onExit.get(),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            try {
                int refused = (int) register.invokeExact(leave.get(), MemorySegment.NULL);
                if (refused != 0) {
                    throw new IllegalStateException("on_exit: " + refused);
                }
            } catch (Throwable e) {
                throw new IllegalStateException("on_exit", e);
            }
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

    /** Asks MXNet to do it once, when it comes to it. */
    void push() {
        calls.push(called, read, reads, written, writes);
    }

    /** Waits until all of it is done. */
    @Override
    public void close() {
        calls.await(last);
        arena.close();
    }
}
