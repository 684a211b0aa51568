package loupe.engine;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.network.Parameters;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/**
 * Trains on MXNet with a handful of native calls a batch: gather the pictures, run the network, go back, update. All
 * weights lie in one array and all gradients in another. MXNet works behind the calls; the logits are read a few
 * batches later, so that Java runs ahead of it, but never far.
 */
final class MxLearner implements Learner {

    private static final int CHUNK = 1000;
    private static final int AHEAD = 3;

    private final TrainingJob job;
    private final LabelledImages training;
    private final LabelledImages test;
    private final FlatLayout layout;
    private final MxCalls calls = new MxCalls();
    private final MxMemory home = new MxMemory(calls);
    private final MxPictures pictures;
    private final Pointer weights;
    private final Pointer trainingGraph;
    private final Pointer answeringGraph;
    private final Pointer testImages;
    private final Memory trainingInputs;
    private final Memory answeringInputs;
    private final Memory head = new Memory(Native.POINTER_SIZE);
    private final MxUpdate update;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<TrainingEvent.Batch> done = new ArrayList<>();
    private int[] order = {};

    private record Waiting(Pointer logits, int[] labels) {}

    /** @param resident {@code set} in MXNet's memory @param layout of the job's network @param initial the weights to start from */
    MxLearner(TrainingJob job, ImageSet set, Resident.Mx resident, FlatLayout layout, Parameters initial) {
        this.job = job;
        this.layout = layout;
        training = set.training();
        test = set.test();
        Pointer images = home.keep(calls.reshape(resident.training(), MxPictures.shape(training.count(), job.network().input())));
        pictures = new MxPictures(calls, home, images, training, job.settings().batch());
        testImages = home.keep(calls.reshape(resident.test(), MxPictures.shape(test.count(), job.network().input())));
        weights = home.keep(calls.array(layout.flat(initial), layout.size()));
        Pointer gradients = home.keep(calls.array(new float[layout.size()], layout.size()));
        Pointer[] views = home.views(weights, layout);
        Pointer[] slopes = home.views(gradients, layout);
        for (int i = 0; i < views.length; i++) {
            calls.mark(views[i], slopes[i]);
        }
        int n = views.length;
        trainingGraph = home.keepGraph(calls.compile(MxNetwork.training(job.network(), layout.arrays()),
                new int[] {0, 1 + n}, IntStream.range(1, 1 + n).toArray()));
        answeringGraph = home.keepGraph(calls.compile(MxNetwork.answering(job.network(), layout.arrays()),
                new int[] {0}, IntStream.range(1, 1 + n).toArray()));
        trainingInputs = around(views);
        answeringInputs = around(views);
        update = new MxUpdate(calls, Optimization.of(job.settings()), weights, gradients, layout.size());
        calls.training(true);
    }

    /** Room for the images, the weights, room for the labels. */
    private static Memory around(Pointer[] views) {
        Pointer[] all = new Pointer[views.length + 2];
        System.arraycopy(views, 0, all, 1, views.length);
        return MxCalls.handles(all);
    }

    @Override
    public void beginEpoch(int[] newOrder) {
        order = newOrder;
        pictures.order(newOrder);
    }

    @Override
    public void step(int batch, double rate) {
        int size = job.settings().batch();
        Pointer[] xy = pictures.batch(batch);
        trainingInputs.setPointer(0, xy[0]);
        trainingInputs.setPointer((1L + layout.offsets().length) * Native.POINTER_SIZE, xy[1]);
        calls.record(true);
        Pointer[] outputs = calls.run(trainingGraph, trainingInputs, 2 + layout.offsets().length);
        calls.record(false);
        head.setPointer(0, outputs[0]);
        calls.backward(head);
        update.step(rate);
        calls.free(xy[0]);
        calls.free(xy[1]);
        calls.free(outputs[0]);
        waiting.add(new Waiting(outputs[1], Labels.of(training, order, batch * size, size)));
        settle(AHEAD);
    }

    /** Reads the oldest logits until at most {@code rest} are still to come. */
    private void settle(int rest) {
        while (waiting.size() > rest) {
            Waiting oldest = waiting.remove();
            done.add(score(oldest.logits(), oldest.labels()).batch());
        }
    }

    private Score score(Pointer logits, int[] labels) {
        float[] values = new float[labels.length * job.network().classes()];
        calls.read(logits, values);
        calls.free(logits);
        return Score.of(values, labels);
    }

    @Override
    public List<TrainingEvent.Batch> outcomes() {
        settle(0);
        List<TrainingEvent.Batch> outcomes = List.copyOf(done);
        done.clear();
        return outcomes;
    }

    /** In training mode, like the steps: the layers are the same in both, and elsewise MXNet would rearrange the weights in place. */
    @Override
    public Score validate() {
        Score score = Score.NONE;
        for (int from = 0; from < test.count(); from += CHUNK) {
            int to = Math.min(test.count(), from + CHUNK);
            Pointer some = calls.slice(testImages, from, to);
            answeringInputs.setPointer(0, some);
            Pointer logits = calls.run(answeringGraph, answeringInputs, 1 + layout.offsets().length)[0];
            calls.free(some);
            score = score.plus(score(logits, Labels.of(test, from, to)));
        }
        return score;
    }

    @Override
    public Parameters parameters() {
        return layout.parameters(values(weights), "");
    }

    @Override
    public Parameters optimizerState() {
        List<Parameters.Array> arrays = new ArrayList<>();
        update.states().forEach((name, state) -> arrays.addAll(layout.parameters(values(state), "." + name).arrays()));
        return new Parameters(arrays);
    }

    /** All of a flat array, padding included. */
    private float[] values(Pointer flat) {
        float[] values = new float[layout.size()];
        calls.read(flat, values);
        return values;
    }

    /** The weights as they lie in the engine, padding included, in the order of the layout. */
    float[] paddedWeights() {
        return values(weights);
    }

    /** How many native arrays this holds. */
    int managedArrays() {
        return calls.arrays();
    }

    @Override
    public void close() {
        settle(0);
        calls.training(false);
        update.close();
        home.close();
    }
}
