package loupe.data;

/**
 * Random numbers that are the same on every machine: SplitMix64 (Steele, Lea and Flood 2014) for the bits and strict
 * arithmetic for the rest. Not for several threads at once.
 */
public final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** The numbers of one thing, independent of those of every other. */
    public static Chance of(long seed, long index) {
        return new Chance(mixed(mixed(seed) + index * GOLDEN));
    }

    /** The numbers of one thing on one occasion. */
    public static Chance of(long seed, long occasion, long index) {
        return of(mixed(mixed(seed) + occasion * GOLDEN), index);
    }

    /** 64 bits, each 0 or 1 alike. */
    public long bits() {
        return next();
    }

    /** Evenly from 0 (included) to 1 (excluded). */
    public double uniform() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** Evenly between two numbers. */
    public double between(double least, double most) {
        return least + uniform() * (most - least);
    }

    /** From 0 (included) to {@code bound} (excluded). */
    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** Normally distributed around 0 (Box and Muller 1958; the second of each pair is not used). */
    public double normal(double deviation) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform()));
        return deviation * radius * StrictMath.cos(2 * Math.PI * uniform());
    }

    /** A factor whose logarithm is normally distributed around 0. */
    public double factor(double deviation) {
        return StrictMath.exp(normal(deviation));
    }

    private long next() {
        state += GOLDEN;
        return mixed(state);
    }

    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
