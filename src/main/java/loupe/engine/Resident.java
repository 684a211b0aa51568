package loupe.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.sun.jna.Pointer;
import loupe.training.Device;
import loupe.training.Placement;

/**
 * Pictures in an engine's memory, both parts as [count, pixels]. They outlive the learners that read them, so that a
 * training finds ready what was brought there before it.
 */
sealed interface Resident extends AutoCloseable {

    @Override
    void close();

    /** In MXNet's memory. @param memory owns both arrays */
    record Mx(MxMemory memory, Pointer training, Pointer test) implements Resident {
        @Override
        public void close() {
            memory.close();
        }
    }

    /** In PyTorch's memory, on the CPU or a GPU. @param home owns both arrays */
    record Torch(NDManager home, NDArray training, NDArray test) implements Resident {
        @Override
        public void close() {
            home.close();
        }
    }

    /** Brings {@code set} to {@code where}, whose engine has been started. */
    static Resident of(Placement where, FloatSet set) {
        FloatPictures training = set.training();
        FloatPictures test = set.test();
        return switch (where.engine()) {
            case MXNET -> {
                MxCalls calls = new MxCalls();
                MxMemory memory = new MxMemory(calls);
                yield new Mx(memory, memory.keep(calls.array(training.ink(), training.count(), training.pixels())),
                        memory.keep(calls.array(test.ink(), test.count(), test.pixels())));
            }
            case PYTORCH -> {
                ai.djl.Device device = where.device() == Device.GPU ? ai.djl.Device.gpu() : ai.djl.Device.cpu();
                NDManager home = Engine.getEngine("PyTorch").newBaseManager(device);
                yield new Torch(home, home.create(training.ink(), new ai.djl.ndarray.types.Shape(training.count(), training.pixels())),
                        home.create(test.ink(), new ai.djl.ndarray.types.Shape(test.count(), test.pixels())));
            }
        };
    }
}
