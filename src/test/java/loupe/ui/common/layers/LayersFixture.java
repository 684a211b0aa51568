package loupe.ui.common.layers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import loupe.data.GrayImage;
import loupe.inference.TrainedModel;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.ui.common.Threads;

/** Pictures of layers whose worker and frames run when the test says so. */
final class LayersFixture {

    static final NetworkSpec NETWORK = NetworkText.parse("tiny", "conv 3@3 relu | maxpool 2 | flatten | dense 10");

    final Deque<Runnable> work = new ArrayDeque<>();
    final List<Runnable> frames = new ArrayList<>();
    final Threads threads = new Threads(work::add, Runnable::run, refresh -> {
        frames.add(refresh);
        return () -> { };
    });
    final LayersViewModel layers = new LayersViewModel(threads.background(), threads.frames());

    static TrainedModel model(NetworkSpec network) {
        return new TrainedModel(network.name(), network, InitialWeights.of(network, 1), List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                Map.of("data", "digits", "validation accuracy", "0.9"));
    }

    /** An upright bar. */
    static GrayImage bar() {
        float[] ink = new float[28 * 28];
        for (int y = 5; y < 23; y++) {
            for (int x = 12; x < 16; x++) {
                ink[y * 28 + x] = x % 2 == 0 ? 1 : 0.5f;
            }
        }
        return new GrayImage(28, 28, ink);
    }

    void show(NetworkSpec network) {
        layers.show(bar());
        layers.show(network, InitialWeights.of(network, 1));
        settle();
    }

    /** The worker does all that waits, then the screen has a frame. */
    void settle() {
        while (!work.isEmpty()) {
            work.removeFirst().run();
        }
        List.copyOf(frames).forEach(Runnable::run);
    }
}
