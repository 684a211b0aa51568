package loupe.engine;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import loupe.data.ImageSet;
import loupe.network.InitialWeights;
import loupe.training.BatchOrder;
import loupe.training.TrainingJob;

/** What {@link MxLearner} has MXNet do. */
final class BareMxTraining implements BareTraining {

    private static final int AHEAD = 3;

    private final TrainingJob job;
    private final Resident.Mx resident;
    private final int batches;
    private final MxCalls calls = new MxCalls();
    private final MxMemory home = new MxMemory(calls);
    private final MxPictures pictures;
    private final Pointer graph;
    private final Memory inputs;
    private final int arrays;
    private final Memory head = new Memory(Native.POINTER_SIZE);
    private final MxUpdate update;

    BareMxTraining(TrainingJob job, ImageSet set, Resident.Mx resident) {
        this.job = job;
        this.resident = resident;
        int count = set.training().count();
        batches = count / job.settings().batch();
        FlatLayout layout = FlatLayout.of(job.network(), Processor.here().lanes());
        pictures = new MxPictures(calls, resident.training(), set.training(), job.settings().batch(), job.network().input());
        pictures.beginEpoch(0, BatchOrder.of(job.seed(), 0, count));
        MxWeights weights = new MxWeights(calls, home, layout, InitialWeights.of(job.network(), job.seed()));
        MxProgram program = MxNetwork.training(job.network(), layout.arrays());
        arrays = program.parameters();
        inputs = program.around(weights.views());
        graph = home.keepGraph(program.compile(calls));
        update = new MxUpdate(calls, Optimization.of(job.settings()), weights.trained(), weights.gradients(), layout.trained());
        calls.training(true);
    }

    @Override
    public void epoch() {
        Deque<Pointer> waiting = new ArrayDeque<>();
        for (int batch = 0; batch < batches; batch++) {
            waiting.add(step(batch));
            settle(waiting, AHEAD);
        }
        settle(waiting, 0);
    }

    private Pointer step(int batch) {
        Pointer[] xy = pictures.batch(batch);
        inputs.setPointer(0, xy[0]);
        inputs.setPointer((1L + arrays) * Native.POINTER_SIZE, xy[1]);
        calls.record(true);
        Pointer[] outputs = calls.run(graph, inputs, 2 + arrays);
        calls.record(false);
        head.setPointer(0, outputs[0]);
        calls.backward(head);
        update.step(job.settings().learningRate(), Optional.empty());
        calls.free(xy[0]);
        calls.free(xy[1]);
        calls.free(outputs[0]);
        return outputs[1];
    }

    /** Waits for the oldest batches until at most {@code rest} are under way. */
    private void settle(Deque<Pointer> waiting, int rest) {
        while (waiting.size() > rest) {
            MxLibrary.MXNDArrayWaitToRead(waiting.element());
            calls.free(waiting.remove());
        }
    }

    @Override
    public void close() {
        calls.training(false);
        update.close();
        home.close();
        resident.close();
    }
}
