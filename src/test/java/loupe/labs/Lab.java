package loupe.labs;

import loupe.network.NetworkSpec;
import loupe.network.Presets;

/**
 * A lab of the workshop, as its handout gives it.
 *
 * @param bound   what the mean over the seeds of the last three epochs' validation accuracy must reach
 * @param handout the handout's own validation accuracy after the last epoch
 */
enum Lab {
    MLP_MNIST("1-1", Presets.MLP, "mnist", 0.973, 0.9734),
    MLP_FASHION("1-2", Presets.MLP, "fashion-mnist", 0.868, 0.8853),
    CNN_MNIST("2-1", Presets.CNN, "mnist", 0.989, 0.9905),
    CNN_FASHION("2-2", Presets.CNN, "fashion-mnist", 0.895, 0.9055);

    final String number;
    final NetworkSpec network;
    final String data;
    final double bound;
    final double handout;

    Lab(String number, NetworkSpec network, String data, double bound, double handout) {
        this.number = number;
        this.network = network;
        this.data = data;
        this.bound = bound;
        this.handout = handout;
    }
}
