package loupe.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.network.InitialWeights;
import loupe.training.BatchOrder;
import loupe.training.TrainingJob;

/** What {@link TorchLearner} has PyTorch do. */
final class BareTorchTraining implements BareTraining {

    private final TrainingJob job;
    private final Resident.Torch resident;
    private final NDManager home;
    private final List<NDArray> rows;
    private final Shape shape;
    private final NDArray targets;
    private final NDArray inkiest;
    private final TorchDescent descent;
    private final TorchUpdate update;

    BareTorchTraining(TrainingJob job, ImageSet set, Resident.Torch resident) {
        this.job = job;
        this.resident = resident;
        home = resident.home().newSubManager();
        int batch = job.settings().batch();
        int count = set.training().count();
        int[] order = BatchOrder.of(job.seed(), 0, count);
        rows = IntStream.range(0, count / batch)
                .mapToObj(b -> home.create(Arrays.copyOfRange(order, b * batch, (b + 1) * batch))).toList();
        shape = new Shape(batch).addAll(new Shape(Arrays.stream(job.network().input().dimensions()).asLongStream().toArray()));
        targets = home.create(targets(set.training(), job), new Shape(count, job.network().classes()));
        inkiest = home.create(255f);
        descent = TorchDescent.of(job.network(), InitialWeights.of(job.network(), job.seed()), batch, home);
        update = new TorchUpdate(Optimization.of(job.settings()), home, descent.weights());
    }

    private static float[] targets(LabelledImages images, TrainingJob job) {
        float[] rows = new float[images.count() * job.network().classes()];
        for (int i = 0; i < images.count(); i++) {
            rows[i * job.network().classes() + images.label(i)] = 1f / job.settings().batch();
        }
        return rows;
    }

    @Override
    public void epoch() {
        for (NDArray index : rows) {
            try (NDManager scope = home.newSubManager()) {
                NDArray x = take(resident.training(), index, scope).div(inkiest).reshape(shape);
                TorchDescent.Slope slope = descent.slope(x, take(targets, index, scope), List.of(), scope);
                update.step(descent.weights(), slope.gradients(), job.settings().learningRate(), scope);
                descent.clear();
            }
        }
    }

    private static NDArray take(NDArray all, NDArray index, NDManager scope) {
        NDArray taken = index.getNDArrayInternal().embedding(index, all, SparseFormat.DENSE).singletonOrThrow();
        taken.attach(scope);
        return taken;
    }

    @Override
    public void close() {
        home.close();
        resident.close();
    }
}
