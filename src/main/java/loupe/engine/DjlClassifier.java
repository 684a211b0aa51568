package loupe.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import loupe.data.GrayImage;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;

/** A network in an engine's memory. All of it belongs to the engine thread, but for {@link #ink}. */
final class DjlClassifier implements AutoCloseable {

    private static final int CHUNK = 128;

    private final NetworkSpec network;
    private final Forward forward;
    private final NDManager home;
    private final List<NDArray> parameters;
    private final int classes;

    /** @param home taken over: closed with this */
    DjlClassifier(NetworkSpec network, Parameters parameters, NDManager home) {
        this.network = network;
        this.home = home;
        forward = new Forward(network);
        classes = network.classes();
        this.parameters = parameters.arrays().stream()
                .map(a -> home.create(a.values(), new Shape(a.dimensions().stream().mapToLong(d -> d).toArray()))).toList();
    }

    /** The pictures one behind the other. Safe from any thread. @throws IllegalArgumentException where one has another size than the network wants */
    float[] ink(List<GrayImage> images) {
        int size = network.input().size();
        float[] ink = new float[images.size() * size];
        for (int i = 0; i < images.size(); i++) {
            GrayImage image = images.get(i);
            if (image.width() * image.height() != size) {
                throw new IllegalArgumentException("The network wants " + network.input().inWords() + " and gets one of "
                        + image.height() + "x" + image.width() + ".");
            }
            image.copyInto(ink, i * size);
        }
        return ink;
    }

    /** [count, classes] probabilities of {@code count} pictures. */
    float[][] classify(float[] ink, int count) {
        int size = network.input().size();
        float[][] probabilities = new float[count][];
        for (int from = 0; from < count; from += CHUNK) {
            int some = Math.min(CHUNK, count - from);
            float[] logits = logits(Arrays.copyOfRange(ink, from * size, (from + some) * size), some);
            for (int i = 0; i < some; i++) {
                probabilities[from + i] = softmax(logits, i * classes, classes);
            }
        }
        return probabilities;
    }

    private float[] logits(float[] ink, int count) {
        try (NDManager scope = home.newSubManager()) {
            Shape shape = new Shape(count).addAll(new Shape(Arrays.stream(network.input().dimensions()).asLongStream().toArray()));
            return forward.logits(scope.create(ink, shape), parameters).toFloatArray();
        }
    }

    /** e^logit over the sum of them all, taken from the largest so that nothing overflows. */
    private static float[] softmax(float[] logits, int from, int classes) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = from; i < from + classes; i++) {
            largest = Math.max(largest, logits[i]);
        }
        double sum = 0;
        for (int i = from; i < from + classes; i++) {
            sum += Math.exp(logits[i] - largest);
        }
        float[] shares = new float[classes];
        for (int i = 0; i < classes; i++) {
            shares[i] = (float) (Math.exp(logits[from + i] - largest) / sum);
        }
        return shares;
    }

    @Override
    public void close() {
        home.close();
    }
}
