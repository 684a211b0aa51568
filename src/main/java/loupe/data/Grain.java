package loupe.data;

/** Noise: each pixel gets darker or lighter by a normally distributed number. */
final class Grain {

    private static final int BITS = 12;
    private static final int A_NUMBER = (1 << BITS) - 1;
    private static final int HALF = BITS / 2;

    /** Box and Muller's (1958) normal numbers for 64 radii and 64 angles, the chance of each the same. */
    private final float[] normal = new float[1 << BITS];

    Grain() {
        double count = 1 << HALF;
        for (int i = 0; i < normal.length; i++) {
            double radius = Math.sqrt(-2 * StrictMath.log(((i >> HALF) + 0.5) / count));
            normal[i] = (float) (255 * radius * StrictMath.cos(2 * Math.PI * ((i & (1 << HALF) - 1) + 0.5) / count));
        }
    }

    /** Adds noise to the picture at {@code from}. @param deviation 1 is full ink */
    void add(byte[] pixels, int from, double deviation, Chance chance) {
        if (deviation == 0) {
            return;
        }
        float factor = (float) deviation;
        long bits = 0;
        for (int i = 0; i < GrayImage.SIDE * GrayImage.SIDE; i++) {
            bits = i % 5 == 0 ? chance.bits() : bits >>> BITS;
            float noisy = (pixels[from + i] & 0xFF) + factor * normal[(int) bits & A_NUMBER];
            pixels[from + i] = (byte) (int) (Math.clamp(noisy, 0f, 255f) + 0.5f);
        }
    }
}
