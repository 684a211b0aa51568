package loupe.data;

/**
 * Changes 28x28 pictures as an {@link Augmentation} says. What becomes of a picture depends on the seed, the epoch and
 * the picture's number, and on nothing else; leaving one kind away does not change what is drawn for the others. Works
 * in buffers of its own: not for several threads at once.
 */
public final class Augmenter {

    private static final int AREA = GrayImage.SIDE * GrayImage.SIDE;

    private final Augmentation augmentation;
    private final long seed;
    private final byte[] inked = new byte[AREA];
    private final PenWidth pen = new PenWidth();
    private final Warp warp = new Warp();
    private final Lattice lattice = new Lattice();
    private final Grain grain = new Grain();

    /** @param augmentation one without fault @param seed the training's */
    public Augmenter(Augmentation augmentation, long seed) {
        this.augmentation = augmentation;
        this.seed = seed;
    }

    /**
     * Writes what becomes of the picture whose 784 pixels, 0 (paper) to 255 (ink), lie at {@code from} in {@code pixels}.
     *
     * @param epoch   from 0
     * @param picture its number in the data set
     * @param target  is written from {@code to} on; another array than {@code pixels}
     */
    public void augment(byte[] pixels, int from, int epoch, int picture, byte[] target, int to) {
        Chance chance = Chance.of(seed, epoch, picture);
        Amounts drawn = Amounts.draw(augmentation, chance);
        lattice.draw(chance, augmentation.elastic());
        pen.change(pixels, from, drawn.thickness() / 2, inked);
        warp.take(inked, drawn, lattice, target, to);
        grain.add(target, to, drawn.noise(), chance);
    }

    /** What becomes of {@code picture}, number {@code index} of its data set, in epoch {@code epoch}. */
    public GrayImage sample(GrayImage picture, int epoch, int index) {
        float[] ink = picture.toArray();
        byte[] pixels = new byte[AREA];
        for (int i = 0; i < AREA; i++) {
            pixels[i] = (byte) Math.round(ink[i] * 255);
        }
        byte[] changed = new byte[AREA];
        augment(pixels, 0, epoch, index, changed, 0);
        for (int i = 0; i < AREA; i++) {
            ink[i] = (changed[i] & 0xFF) / 255f;
        }
        return new GrayImage(GrayImage.SIDE, GrayImage.SIDE, ink);
    }

    /** What one picture gets. @param right pixels @param down pixels @param degrees clockwise @param scale 1 leaves the size */
    record Amounts(double right, double down, double degrees, double scale, double slant, double thickness, double noise) {

        /** Each evenly within its bounds. */
        static Amounts draw(Augmentation most, Chance chance) {
            return new Amounts(within(most.shift(), chance), within(most.shift(), chance), within(most.rotate(), chance),
                    1 + within(most.zoom(), chance), within(most.shear(), chance), within(most.thickness(), chance),
                    most.noise() * chance.uniform());
        }

        private static double within(double most, Chance chance) {
            return most * (2 * chance.uniform() - 1) + 0.0;
        }
    }
}
