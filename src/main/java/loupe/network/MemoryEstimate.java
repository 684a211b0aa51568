package loupe.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * About how many bytes training takes, in float32: what is counted is what must be there at once. An engine needs some more:
 * its own code, room to work in for convolutions, the pictures of the data set.
 *
 * @param weights     every array of the network
 * @param gradients   one number for each trained one
 * @param optimizer   two numbers for each trained one, as Adam keeps; others keep fewer
 * @param activations the input and every layer's output for a whole batch, and a gradient for each
 * @param batch       how many examples
 */
public record MemoryEstimate(long weights, long gradients, long optimizer, long activations, int batch) {

    private static final int OPTIMIZER_ARRAYS = 2;
    /** As Java's arrays: the weights that a training starts from, those kept last, those read anew, twice on their way, and those being written … */
    private static final int COPIES = 5;
    /** … and of the trained ones those before and after a measured step, their gradients, and thrice what the optimiser keeps. */
    private static final int TRAINED_COPIES = 3 + 3 * OPTIMIZER_ARRAYS;

    /** @param network without a fault @throws ArithmeticException where there are more bytes than can be counted */
    public static MemoryEstimate of(NetworkSpec network, int batch) {
        List<NetworkSpec.NamedShape> arrays = network.parameters();
        long all = arrays.stream().mapToLong(a -> a.shape().size()).sum();
        long trained = arrays.stream().filter(a -> a.shape().trained()).mapToLong(a -> a.shape().size()).sum();
        long example = Math.addExact(network.activationBytes(), (long) Float.BYTES * network.input().size());
        return new MemoryEstimate(Float.BYTES * all, Float.BYTES * trained, Float.BYTES * OPTIMIZER_ARRAYS * trained,
                Math.multiplyExact(2L * batch, example), batch);
    }

    /** All of it. */
    public long bytes() {
        return weights + gradients + optimizer + activations;
    }

    /** What a training holds as Java's arrays, beside the engine's, when it keeps a checkpoint. */
    public long heap() {
        return Math.addExact(Math.multiplyExact(COPIES, weights), Math.multiplyExact(TRAINED_COPIES, gradients));
    }

    /** A sentence where there is no room for that. */
    public Optional<String> fault(MemoryRoom room) {
        if (bytes() > room.bytes()) {
            return Optional.of("Training with a batch of " + batch + " takes about " + inWords(bytes()) + " of memory and "
                    + inWords(room.bytes()) + " are there. Use a smaller batch or smaller layers.");
        }
        long left = Math.min(room.heap(), room.bytes() - bytes());
        return heap() <= left ? Optional.empty() : Optional.of("The copies of the weights that a training keeps take about "
                + inWords(heap()) + " of memory, and of this machine's memory its process has " + inWords(left)
                + " for them. Use smaller layers.");
    }

    /** {@code bytes} as a person reads them: "4.0 KB", "1.7 MB", "12 GB"; 1 KB are 1,024 bytes. */
    public static String inWords(long bytes) {
        String[] units = {"bytes", "KB", "MB", "GB", "TB", "PB", "EB"};
        double value = bytes;
        int unit = 0;
        while (value >= 1024) {
            value /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 || value >= 9.95 ? "%.0f %s" : "%.1f %s", value, units[unit]);
    }
}
