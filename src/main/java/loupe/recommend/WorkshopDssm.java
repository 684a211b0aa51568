package loupe.recommend;

/** The constants of the workshop's two-tower network, which was drawn and never trained. */
public final class WorkshopDssm {

    /** Numbers in a vector. */
    public static final int K = 256;
    public static final long PEOPLE = 1_000_000;
    /** Words of titles. */
    public static final long WORDS = 100_000;
    /** Letter groups of queries. */
    public static final long GRAMS = 100_000_000;

    /** AlexNet (one-tower form, Krizhevsky 2014) without its last layer: five convolutions and two dense layers of 4096. */
    static final long ALEXNET = convolution(3, 64, 11) + convolution(64, 192, 5) + convolution(192, 384, 3) + convolution(384, 256, 3)
            + convolution(256, 256, 3) + (256L * 6 * 6 + 1) * 4096 + (4096L + 1) * 4096;

    private WorkshopDssm() {}

    private static long convolution(long in, long maps, long side) {
        return maps * (in * side * side + 1);
    }

    /** What the table alone takes that turns letter groups into vectors: it was made dense, in numbers of eight bytes. */
    public static long projectionBytes() {
        return GRAMS * K * Double.BYTES;
    }
}
