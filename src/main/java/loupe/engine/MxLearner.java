package loupe.engine;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.network.Parameters;
import loupe.training.LayerMove;
import loupe.training.TrainerState;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/**
 * Trains on MXNet with a handful of native calls a batch: hand over the pictures, run the network, go back, update. All
 * weights lie in one array and all gradients in another. MXNet works behind the calls; the logits are read a few
 * batches later, so that Java, which gathers the pictures, runs ahead of it, but never far.
 */
final class MxLearner implements Learner {

    private static final int AHEAD = 3;

    private final TrainingJob job;
    private final LabelledImages training;
    private final LabelledImages test;
    private final FlatLayout layout;
    private final MxCalls calls = new MxCalls();
    private final MxMemory home = new MxMemory(calls);
    private final MxBatches pictures;
    private final MxWeights weights;
    private final MxProgram trainingProgram;
    private final Pointer trainingGraph;
    private final MxProgram answeringProgram;
    private final Pointer answeringGraph;
    private final Pointer testImages;
    private final Memory trainingInputs;
    private final Memory answeringInputs;
    private final Memory head = new Memory(Native.POINTER_SIZE);
    private final MxUpdate update;
    private final DropoutMasks masks;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<TrainingEvent.Batch> done = new ArrayList<>();
    private final boolean descends;
    private Optional<Peers> peers = Optional.empty();
    private final TrainedLayers trainedLayers;
    private int[] order = {};
    private int epoch;

    private record Waiting(Pointer logits, int[] labels) {}

    /** @param resident {@code set} in MXNet's memory @param layout of the job's network @param initial the weights to start from */
    MxLearner(TrainingJob job, ImageSet set, Resident.Mx resident, FlatLayout layout, Parameters initial) {
        this.job = job;
        this.layout = layout;
        descends = layout.trains();
        trainedLayers = TrainedLayers.of(job.network());
        training = set.training();
        test = set.test();
        pictures = MxBatches.of(job, training, resident, calls, home);
        testImages = home.keep(calls.reshape(resident.test(), MxBatches.shape(test.count(), job.network().input())));
        weights = new MxWeights(calls, home, layout, initial);
        trainingProgram = MxNetwork.training(job.network(), layout.arrays());
        trainingGraph = home.keepGraph(trainingProgram.compile(calls));
        answeringProgram = MxNetwork.answering(job.network(), layout.arrays());
        answeringGraph = home.keepGraph(answeringProgram.compile(calls));
        trainingInputs = trainingProgram.around(weights.views());
        answeringInputs = answeringProgram.around(weights.views());
        update = new MxUpdate(calls, Optimization.of(job.settings()), weights.trained(), weights.gradients(), layout.trained());
        masks = new DropoutMasks(job.network(), job.seed(), job.settings().batch());
        calls.training(true);
    }

    @Override
    public void beginEpoch(int newEpoch, int[] newOrder) {
        epoch = newEpoch;
        order = newOrder;
        pictures.beginEpoch(newEpoch, newOrder);
    }

    @Override
    public Optional<TrainerState> join(Peers others, Optional<TrainerState> own) {
        peers = Optional.of(others);
        update.divideAmong(others.count());
        List<Pointer> taken = new ArrayList<>(List.of(weights.all()));
        taken.addAll(update.states().values());
        long step = others.align(taken, own.map(TrainerState::step).orElse(0L), weights);
        update.goOn(step);
        return step == 0 ? Optional.empty()
                : Optional.of(own.filter(state -> others.isFirst()).orElse(new TrainerState(step, 0, 0, new Parameters(List.of()))));
    }

    @Override
    public void step(int number, double rate) {
        step(number, rate, Optional.empty());
    }

    private void step(int number, double rate, Optional<MxUpdate.Around> around) {
        int batch = peers.map(others -> others.share(number)).orElse(number);
        int size = job.settings().batch();
        Pointer[] xy = pictures.batch(batch);
        MxProgram.put(trainingInputs, 0, xy[0]);
        MxProgram.put(trainingInputs, trainingProgram.inputs() - 1, xy[1]);
        List<Pointer> dropped = drop(trainingProgram, trainingInputs, batch);
        calls.record(descends);
        Pointer[] outputs = calls.run(trainingGraph, trainingInputs, trainingProgram.inputs());
        calls.record(false);
        if (descends) {
            head.setPointer(0, outputs[0]);
            calls.backward(head);
        }
        peers.ifPresent(others -> others.sum(weights));
        if (descends) {
            update.step(rate, around);
        }
        calls.free(xy[0]);
        calls.free(xy[1]);
        calls.free(outputs[0]);
        dropped.forEach(calls::free);
        waiting.add(new Waiting(outputs[1], Labels.of(training, order, batch * size, size)));
        settle(AHEAD);
    }

    @Override
    public List<LayerMove> measuredStep(int batch, double rate) {
        if (descends) {
            return weights.moves(trainedLayers, around -> step(batch, rate, around));
        }
        step(batch, rate);
        return List.of();
    }

    /** Puts the batch's dropout masks, new arrays, among the inputs. */
    private List<Pointer> drop(MxProgram program, Memory inputs, int batch) {
        if (masks.count() == 0) {
            return List.of();
        }
        List<Pointer> dropped = new ArrayList<>();
        for (int i = 0; i < masks.count(); i++) {
            dropped.add(calls.array(masks.mask(i, epoch, batch), masks.dimensions(i)));
            MxProgram.put(inputs, program.masks().get(i), dropped.getLast());
        }
        return dropped;
    }

    /** Reads the oldest logits until at most {@code rest} are still to come. */
    private void settle(int rest) {
        while (waiting.size() > rest) {
            Waiting oldest = waiting.remove();
            done.add(score(oldest.logits(), oldest.labels()).batch());
        }
    }

    private Score score(Pointer logits, int[] labels) {
        return Score.of(read(logits, labels.length), labels);
    }

    private float[] read(Pointer logits, int pictures) {
        float[] values = new float[pictures * job.network().classes()];
        calls.read(logits, values);
        calls.free(logits);
        return values;
    }

    @Override
    public List<TrainingEvent.Batch> outcomes() {
        settle(0);
        List<TrainingEvent.Batch> outcomes = List.copyOf(done);
        done.clear();
        return outcomes;
    }

    /**
     * In training mode, like the steps, because elsewise MXNet would rearrange the weights in place. Layers that are
     * different in use are so in the answering graph itself: it has no dropout, and its normalisations take their running averages.
     */
    @Override
    public Score validate(Answers answers) {
        Score score = Score.NONE;
        int chunk = Chunk.of(job.network());
        for (int from = 0; from < test.count(); from += chunk) {
            int to = Math.min(test.count(), from + chunk);
            Pointer some = calls.slice(testImages, from, to);
            MxProgram.put(answeringInputs, 0, some);
            Pointer logits = calls.run(answeringGraph, answeringInputs, answeringProgram.inputs())[0];
            calls.free(some);
            int[] labels = Labels.of(test, from, to);
            float[] values = read(logits, labels.length);
            answers.count(values, labels);
            score = score.plus(Score.of(values, labels));
            peers.ifPresent(Peers::tried);
        }
        return score;
    }

    @Override
    public Parameters parameters() {
        return layout.parameters(weights.values(), "");
    }

    @Override
    public Parameters optimizerState() {
        List<Parameters.Array> arrays = new ArrayList<>();
        update.states().forEach((name, state) -> {
            float[] values = new float[layout.trained()];
            calls.read(state, values);
            arrays.addAll(layout.parameters(values, "." + name).arrays());
        });
        return new Parameters(arrays);
    }

    @Override
    public void restore(TrainerState state) {
        Map<String, float[]> arrays = update.states().keySet().stream()
                .collect(Collectors.toMap(name -> name, name -> layout.flat(state.optimizer(), "." + name)));
        update.restore(arrays, state.step());
    }

    @Override
    public float[] layerSizes(int batch) {
        MxProgram watching = MxNetwork.watching(job.network(), layout.arrays());
        Pointer graph = home.keepGraph(watching.compile(calls));
        Memory inputs = watching.around(weights.views());
        Pointer[] xy = pictures.batch(batch);
        MxProgram.put(inputs, 0, xy[0]);
        List<Pointer> dropped = drop(watching, inputs, batch);
        Pointer[] outputs = calls.run(graph, inputs, watching.inputs());
        float[] sizes = new float[outputs.length];
        for (int i = 0; i < sizes.length; i++) {
            float[] values = new float[calls.size(outputs[i])];
            calls.read(outputs[i], values);
            sizes[i] = Runaway.size(values);
            calls.free(outputs[i]);
        }
        calls.free(xy[0]);
        calls.free(xy[1]);
        dropped.forEach(calls::free);
        return sizes;
    }

    /** The weights as they lie in the engine, padding included, in the order of the layout. */
    float[] paddedWeights() {
        return weights.values();
    }

    /** How many native arrays this holds. */
    int managedArrays() {
        return calls.arrays();
    }

    @Override
    public void close() {
        settle(0);
        calls.training(false);
        pictures.close();
        update.close();
        home.close();
    }
}
