package loupe.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.training.LayerMove;
import loupe.training.TrainerState;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/**
 * Trains on PyTorch, operation by operation, on the CPU or a GPU. The pictures lie in the engine's memory; every
 * batch has a memory scope of its own that dies with it, and only its logits stay until they are asked for.
 */
final class TorchLearner implements Learner {

    private final TrainingJob job;
    private final NDManager home;
    private final LabelledImages training;
    private final LabelledImages test;
    private final TorchBatches pictures;
    private final NDArray targets;
    private final NDArray testImages;
    private final NDArray inkiest;
    private final TorchDescent descent;
    private final TorchUpdate update;
    private final int[] trained;
    private final List<NDArray> moved;
    private final DropoutMasks masks;
    private final TrainedLayers trainedLayers;
    private final List<Waiting> waiting = new ArrayList<>();
    private int[] order = {};
    private int epoch;

    private record Waiting(NDArray logits, int[] labels) {}

    /** @param resident {@code set} in PyTorch's memory @param initial the weights to start from */
    TorchLearner(TrainingJob job, ImageSet set, Resident.Torch resident, Parameters initial) {
        this.job = job;
        training = set.training();
        test = set.test();
        home = resident.home().newSubManager();
        pictures = TorchBatches.of(job, training, resident);
        testImages = resident.test();
        inkiest = home.create(255f);
        targets = targets(training, job.network().classes());
        descent = TorchDescent.of(job.network(), initial, job.settings().batch(), home);
        trained = TorchDescent.trained(job.network()).toArray();
        trainedLayers = TrainedLayers.of(job.network());
        moved = Arrays.stream(trained).mapToObj(descent.weights()::get).toList();
        update = new TorchUpdate(Optimization.of(job.settings()), home, moved);
        masks = new DropoutMasks(job.network(), job.seed(), job.settings().batch());
    }

    /** 1 / batch where the class is right, else 0: what softmax / batch is compared with. */
    private NDArray targets(LabelledImages pictures, int classes) {
        float[] rows = new float[pictures.count() * classes];
        for (int i = 0; i < pictures.count(); i++) {
            rows[i * classes + pictures.label(i)] = 1f / job.settings().batch();
        }
        return home.create(rows, new Shape(pictures.count(), classes));
    }

    private static Shape shape(NetworkSpec network, int count) {
        Shape one = new Shape(Arrays.stream(network.input().dimensions()).asLongStream().toArray());
        return new Shape(count).addAll(one);
    }

    @Override
    public void beginEpoch(int newEpoch, int[] newOrder) {
        epoch = newEpoch;
        order = newOrder;
        pictures.beginEpoch(newEpoch, newOrder);
    }

    @Override
    public void step(int batch, double rate) {
        step(batch, rate, gradients -> { });
    }

    @Override
    public List<LayerMove> measuredStep(int batch, double rate) {
        List<float[]> before = values(moved);
        List<float[]> gradients = new ArrayList<>();
        step(batch, rate, found -> gradients.addAll(values(found)));
        List<float[]> after = values(moved);
        return trainedLayers.moves(IntStream.range(0, moved.size()).mapToObj(i -> TrainedLayers.Squares.of(
                gradients.get(i), before.get(i), after.get(i), 0, before.get(i).length)).toList());
    }

    private static List<float[]> values(List<NDArray> arrays) {
        return arrays.stream().map(Numbers::of).toList();
    }

    /** @param found hears the gradients before the step uses them up */
    private void step(int batch, double rate, Consumer<List<NDArray>> found) {
        int size = job.settings().batch();
        try (NDManager scope = home.newSubManager()) {
            NDArray index = rows(batch, scope);
            NDArray target = TorchBatches.take(targets, index);
            TorchDescent.Slope slope = descent.slope(images(batch, index, scope), target, masks(batch, scope), scope);
            found.accept(slope.gradients());
            update.step(moved, slope.gradients(), rate, scope);
            descent.clear();
            NDArray logits = slope.logits();
            logits.attach(home);
            waiting.add(new Waiting(logits, Labels.of(training, order, batch * size, size)));
        }
    }

    /** The numbers of the pictures in batch {@code batch}. */
    private NDArray rows(int batch, NDManager scope) {
        int size = job.settings().batch();
        return scope.create(Arrays.copyOfRange(order, batch * size, (batch + 1) * size));
    }

    private NDArray images(int batch, NDArray index, NDManager scope) {
        return pictures.batch(batch, index, scope).div(inkiest).reshape(shape(job.network(), job.settings().batch()));
    }

    private List<NDArray> masks(int batch, NDManager scope) {
        return IntStream.range(0, masks.count()).mapToObj(i -> scope.create(masks.mask(i, epoch, batch),
                new Shape(Arrays.stream(masks.dimensions(i)).asLongStream().toArray()))).toList();
    }

    @Override
    public List<TrainingEvent.Batch> outcomes() {
        List<TrainingEvent.Batch> outcomes = new ArrayList<>(waiting.size());
        for (Waiting done : waiting) {
            outcomes.add(Score.of(Numbers.of(done.logits()), done.labels()).batch());
            done.logits().close();
        }
        waiting.clear();
        return outcomes;
    }

    @Override
    public Score validate(Answers answers) {
        Score score = Score.NONE;
        int chunk = Chunk.of(job.network());
        for (int from = 0; from < test.count(); from += chunk) {
            int to = Math.min(test.count(), from + chunk);
            try (NDManager scope = home.newSubManager()) {
                NDArray some = testImages.get(scope, new NDIndex(from + ":" + to)).div(inkiest).reshape(shape(job.network(), to - from));
                int[] labels = Labels.of(test, from, to);
                float[] logits = descent.logits(some).toFloatArray();
                answers.count(logits, labels);
                score = score.plus(Score.of(logits, labels));
            }
        }
        return score;
    }

    @Override
    public Parameters parameters() {
        List<Parameters.Array> arrays = new ArrayList<>();
        List<NetworkSpec.NamedShape> shapes = job.network().parameters();
        for (int i = 0; i < shapes.size(); i++) {
            arrays.add(new Parameters.Array(shapes.get(i).name(), shapes.get(i).shape().dimensions(), descent.values(i, descent.weights().get(i))));
        }
        return new Parameters(arrays);
    }

    @Override
    public Parameters optimizerState() {
        List<Parameters.Array> arrays = new ArrayList<>();
        List<NetworkSpec.NamedShape> shapes = job.network().parameters();
        for (int i = 0; i < trained.length; i++) {
            int index = trained[i];
            NetworkSpec.NamedShape named = shapes.get(index);
            update.state(i).forEach((name, array) -> arrays.add(new Parameters.Array(
                    named.name() + "." + name, named.shape().dimensions(), descent.values(index, array))));
        }
        return new Parameters(arrays);
    }

    @Override
    public void restore(TrainerState state) {
        Map<String, Parameters.Array> named = state.optimizer().arrays().stream()
                .collect(Collectors.toMap(Parameters.Array::name, array -> array));
        List<NetworkSpec.NamedShape> shapes = job.network().parameters();
        for (int i = 0; i < trained.length; i++) {
            String parameter = shapes.get(trained[i]).name();
            update.state(i).forEach((name, array) -> {
                try (NDArray values = descent.array(named.get(parameter + "." + name))) {
                    array.muli(0).addi(values);
                }
            });
        }
        update.goOnAfter(state.step());
    }

    @Override
    public float[] layerSizes(int batch) {
        try (NDManager scope = home.newSubManager()) {
            List<NDArray> outputs = descent.outputs(images(batch, rows(batch, scope), scope), masks(batch, scope));
            float[] sizes = new float[outputs.size()];
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = Runaway.size(outputs.get(i).toFloatArray());
            }
            return sizes;
        }
    }

    /** How many native arrays live as long as this does. */
    int managedArrays() {
        return home.getManagedArrays().size();
    }

    @Override
    public void close() {
        pictures.close();
        home.close();
    }
}
