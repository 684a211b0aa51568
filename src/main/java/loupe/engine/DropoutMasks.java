package loupe.engine;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import loupe.network.Dropout;
import loupe.network.NetworkSpec;
import loupe.network.Step;

/**
 * What dropout does to a batch: for each of the network's {@link Dropout} layers one factor a number, 0 with
 * probability rate and else 1 / (1 - rate). They depend on (seed, epoch, batch, which dropout layer) and on nothing else, so
 * they are the same on every engine, and a run that goes on from a checkpoint meets those it would have met.
 */
final class DropoutMasks {

    private static final double RANGE = 0x1p32;

    private final long seed;
    private final int batchSize;
    private final List<Step> drops;

    DropoutMasks(NetworkSpec network, long seed, int batchSize) {
        this.seed = seed;
        this.batchSize = batchSize;
        drops = network.steps().stream().flatMap(DropoutMasks::drops).toList();
    }

    private static Stream<Step> drops(Step step) {
        boolean drops = step.layer() instanceof Dropout dropout && dropout.rate() > 0;
        return drops ? Stream.of(step) : step.inside().stream().flatMap(DropoutMasks::drops);
    }

    /** How many dropout layers there are that drop anything. */
    int count() {
        return drops.size();
    }

    /** The dimensions of mask {@code layer}: [batch, ...]. */
    int[] dimensions(int layer) {
        return MxBatches.shape(batchSize, drops.get(layer).input());
    }

    /** The factors of dropout layer {@code layer} (from 0), picture by picture. @param epoch from 0 @param batch from 0 */
    float[] mask(int layer, int epoch, int batch) {
        double rate = ((Dropout) drops.get(layer).layer()).rate();
        float kept = (float) (1 / (1 - rate));
        long least = Math.round(rate * RANGE);
        SplittableRandom random = new SplittableRandom(mix(mix(mix(mix(seed) + epoch) + batch) + layer));
        float[] mask = new float[batchSize * drops.get(layer).input().size()];
        for (int i = 0; i < mask.length; i += 2) {
            long bits = random.nextLong();
            mask[i] = bits >>> 32 < least ? 0 : kept;
            if (i + 1 < mask.length) {
                mask[i + 1] = (bits & 0xFFFFFFFFL) < least ? 0 : kept;
            }
        }
        return mask;
    }

    /** SplitMix64's finaliser (Steele, Lea, Flood 2014): spreads neighbouring numbers over all 64 bits. */
    private static long mix(long z) {
        long mixed = z + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
