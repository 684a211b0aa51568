package loupe.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.util.List;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;

/** Lets PyTorch record the operations of any network and go back along them; between batches this thread's recording is off. */
final class TapeDescent implements TorchDescent {

    private final NDManager home;
    private final Forward forward;
    private final List<NDArray> weights;
    private final List<NDArray> trained;
    private final Engine engine = Engine.getEngine("PyTorch");

    TapeDescent(NetworkSpec network, Parameters initial, NDManager home) {
        forward = new Forward(network);
        JniUtils.setGradMode(false);
        this.home = home;
        weights = initial.arrays().stream().map(this::array).toList();
        trained = TorchDescent.trained(network).mapToObj(weights::get).toList();
        trained.forEach(weight -> weight.setRequiresGradient(true));
    }

    @Override
    public NDArray array(Parameters.Array array) {
        return home.create(array.values(), new Shape(array.dimensions().stream().mapToLong(d -> d).toArray()));
    }

    @Override
    public List<NDArray> weights() {
        return weights;
    }

    @Override
    public NDArray logits(NDArray images) {
        return forward.logits(images, weights);
    }

    @Override
    public List<NDArray> outputs(NDArray images, List<NDArray> masks) {
        return forward.outputs(images, weights, masks);
    }

    @Override
    public Slope slope(NDArray images, NDArray targets, List<NDArray> masks, NDManager scope) {
        if (trained.isEmpty()) {
            return new Slope(forward.training(images, weights, masks), List.of());
        }
        NDArray logits;
        try (GradientCollector tape = engine.newGradientCollector()) {
            logits = forward.training(images, weights, masks);
            tape.backward(logits.logSoftmax(-1).mul(targets).sum().neg());
        }
        return new Slope(logits, trained.stream().map(weight -> {
            NDArray gradient = weight.getGradient();
            gradient.attach(scope);
            return gradient;
        }).toList());
    }

    /** PyTorch would add the next batch's gradients to these. */
    @Override
    public void clear() {
        trained.forEach(weight -> JniUtils.zeroGrad((PtNDArray) weight));
    }

    @Override
    public float[] values(int index, NDArray array) {
        return Numbers.of(array);
    }
}
