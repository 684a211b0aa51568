package loupe.engine.towers;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.Chance;
import loupe.recommend.PosterSight;

/**
 * Looks at posters of 48x32: three convolutions that halve what they see (5x5 to 16 maps, 3x3 to 32, 3x3 to 32), then a dense layer.
 * Where on the paper something lies is kept, for a composition is nothing but that. Only some posters are looked at anew in a step; of
 * the others it remembers what it saw last.
 */
final class PosterTower {

    private static final int HEIGHT = PosterSight.HEIGHT;
    private static final int WIDTH = PosterSight.WIDTH;
    private static final int COLOURS = PosterSight.COLOURS;
    private static final int SEEN_AT_ONCE = 160;
    private static final double DECAY = 1e-5;
    private static final double PACE = 0.1;
    private static final int MAPS = 16;
    private static final int LATE_MAPS = 32;
    private static final int PLACES = HEIGHT / 8 * (WIDTH / 8);

    private final NDManager home;
    private final float[] pixels;
    private final int[] shown;
    private final List<Weight> weights;
    private final float[] seen;
    private final int hidden;
    private int[] looked = {};

    /**
     * @param films  how many films there are
     * @param hidden how many numbers it says of each
     */
    PosterTower(NDManager home, PosterSheet sheet, int films, int hidden, Starts starts) {
        this.home = home;
        pixels = sheet.pixels();
        shown = sheet.films();
        this.hidden = hidden;
        seen = new float[films * hidden];
        weights = List.of(convolution("posters.first", MAPS, COLOURS * 25, starts), Weight.zeros("posters.first.bias", 1, MAPS, 0),
                convolution("posters.second", LATE_MAPS, MAPS * 9, starts), Weight.zeros("posters.second.bias", 1, LATE_MAPS, 0),
                convolution("posters.third", LATE_MAPS, LATE_MAPS * 9, starts), Weight.zeros("posters.third.bias", 1, LATE_MAPS, 0),
                starts.even("posters.dense", LATE_MAPS * PLACES, hidden, 0.5 / Math.sqrt(LATE_MAPS * PLACES), DECAY).at(PACE));
    }

    /** He's start (He et al. 2015), for what ReLU halves. */
    private static Weight convolution(String name, int maps, int inputs, Starts starts) {
        return starts.even(name, maps, inputs, Math.sqrt(6.0 / inputs), DECAY).at(PACE);
    }

    List<Weight> weights() {
        return weights;
    }

    /** Looks at some posters anew, chosen by chance, and adds what it knows of all to {@code sums}, [films, hidden]. */
    void addSome(Chance chance, float[] sums) {
        looked = IntStream.range(0, Math.min(SEEN_AT_ONCE, shown.length)).map(_ -> chance.below(shown.length)).sorted().distinct().toArray();
        look(looked);
        add(sums);
    }

    /** Looks at all posters and adds what it sees. */
    void addAll(float[] sums) {
        for (int from = 0; from < shown.length; from += SEEN_AT_ONCE) {
            look(IntStream.range(from, Math.min(shown.length, from + SEEN_AT_ONCE)).toArray());
        }
        add(sums);
    }

    private void add(float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += seen[i];
        }
    }

    private void look(int[] some) {
        try (NDManager scope = home.newSubManager()) {
            float[] output = forward(pictures(some, scope), arrays(scope)).toFloatArray();
            for (int i = 0; i < some.length; i++) {
                System.arraycopy(output, i * hidden, seen, shown[some[i]] * hidden, hidden);
            }
        }
    }

    /** Adds to the gradients what follows from those at the sums, for the posters that were looked at last. */
    void descend(float[] slopes) {
        float[] chosen = new float[looked.length * hidden];
        for (int i = 0; i < looked.length; i++) {
            System.arraycopy(slopes, shown[looked[i]] * hidden, chosen, i * hidden, hidden);
        }
        try (NDManager scope = home.newSubManager()) {
            List<NDArray> arrays = arrays(scope);
            arrays.forEach(array -> array.setRequiresGradient(true));
            NDArray pictures = pictures(looked, scope);
            NDArray weight = scope.create(chosen, new Shape(looked.length, hidden));
            try (GradientCollector tape = Engine.getEngine(home.getEngine().getEngineName()).newGradientCollector()) {
                tape.backward(forward(pictures, arrays).mul(weight).sum());
            }
            for (int i = 0; i < arrays.size(); i++) {
                try (NDArray gradient = arrays.get(i).getGradient()) {
                    weights.get(i).add(gradient.toFloatArray());
                }
            }
        }
    }

    /** What was learnt, as plain arrays. */
    PosterSight sight() {
        return new PosterSight(filters(0, 5), filters(2, 3), filters(4, 3), weights.get(6).values().clone(), hidden);
    }

    private PosterSight.Filters filters(int at, int side) {
        return new PosterSight.Filters(weights.get(at).values().clone(), weights.get(at + 1).values().clone(), side);
    }

    private NDArray pictures(int[] some, NDManager scope) {
        int size = COLOURS * HEIGHT * WIDTH;
        float[] gathered = new float[some.length * size];
        for (int i = 0; i < some.length; i++) {
            System.arraycopy(pixels, some[i] * size, gathered, i * size, size);
        }
        return scope.create(gathered, new Shape(some.length, COLOURS, HEIGHT, WIDTH));
    }

    private List<NDArray> arrays(NDManager scope) {
        List<Shape> shapes = List.of(new Shape(MAPS, COLOURS, 5, 5), new Shape(MAPS), new Shape(LATE_MAPS, MAPS, 3, 3), new Shape(LATE_MAPS),
                new Shape(LATE_MAPS, LATE_MAPS, 3, 3), new Shape(LATE_MAPS), new Shape(LATE_MAPS * PLACES, hidden));
        List<NDArray> arrays = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            arrays.add(scope.create(weights.get(i).values(), shapes.get(i)));
        }
        return arrays;
    }

    private NDArray forward(NDArray pictures, List<NDArray> arrays) {
        NDArray x = convolve(pictures, arrays.get(0), arrays.get(1), 2);
        x = convolve(x, arrays.get(2), arrays.get(3), 1);
        x = convolve(x, arrays.get(4), arrays.get(5), 1);
        return x.reshape(x.getShape().get(0), -1).matMul(arrays.get(6));
    }

    private static NDArray convolve(NDArray x, NDArray weight, NDArray bias, int padding) {
        Shape two = new Shape(2, 2);
        NDArray y = Conv2d.conv2d(x, weight, bias, two, new Shape(padding, padding), new Shape(1, 1)).singletonOrThrow();
        return Activation.relu(y);
    }
}
