package loupe.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.util.Map;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.training.Device;
import loupe.training.Placement;

/**
 * Pictures in an engine's memory, both parts as [count, pixels]. They outlive the learners that read them, so that a
 * training finds ready what was brought there before it.
 */
sealed interface Resident extends AutoCloseable {

    @Override
    void close();

    /** In MXNet's memory, as ink from 0 to 1. @param memory owns both arrays */
    record Mx(MxMemory memory, Pointer training, Pointer test) implements Resident {
        @Override
        public void close() {
            memory.close();
        }
    }

    /** In PyTorch's memory, on the CPU or a GPU, as bytes: gathering and dividing those is quicker than gathering numbers. @param home owns both arrays */
    record Torch(NDManager home, NDArray training, NDArray test) implements Resident {
        @Override
        public void close() {
            home.close();
        }
    }

    /** Brings {@code set} to {@code where}, whose engine has been started. */
    static Resident of(Placement where, ImageSet set) {
        return switch (where.engine()) {
            case MXNET -> {
                MxCalls calls = new MxCalls();
                MxMemory memory = new MxMemory(calls);
                yield new Mx(memory, memory.keep(ink(calls, set.training())), memory.keep(ink(calls, set.test())));
            }
            case PYTORCH -> {
                ai.djl.Device device = where.device() == Device.GPU ? ai.djl.Device.gpu() : ai.djl.Device.cpu();
                NDManager home = Engine.getEngine("PyTorch").newBaseManager(device);
                yield new Torch(home, bytes(home, set.training()), bytes(home, set.test()));
            }
        };
    }

    private static Pointer ink(MxCalls calls, LabelledImages images) {
        Pointer bytes = calls.array(images.pixels(), images.count(), images.rows() * images.columns());
        Pointer numbers = calls.apply("Cast", MxCalls.handles(bytes), 1, Map.of("dtype", "float32"));
        Pointer ink = calls.apply("_div_scalar", MxCalls.handles(numbers), 1, Map.of("scalar", 255));
        calls.free(bytes);
        calls.free(numbers);
        return ink;
    }

    private static NDArray bytes(NDManager home, LabelledImages images) {
        return home.create(ByteBuffer.wrap(images.pixels()),
                new Shape(images.count(), (long) images.rows() * images.columns()), DataType.UINT8);
    }
}
