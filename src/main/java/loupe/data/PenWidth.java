package loupe.data;

/**
 * Makes strokes thicker or thinner by part of a pixel: each pixel becomes the darkest or the lightest of what lies around
 * it at the distance by which the strokes' edges shall move, between pixels bilinearly. A straight edge moves by just that much.
 */
final class PenWidth {

    private static final int SIDE = GrayImage.SIDE;
    private static final int STRIDE = SIDE + 2;

    private final float[] before = new float[STRIDE * STRIDE];
    private final float[] after = new float[STRIDE * STRIDE];

    /** Writes the picture at {@code from} with its edges moved out by {@code radius} pixels, or in where that is negative. */
    void change(byte[] pixels, int from, double radius, byte[] target) {
        if (radius == 0) {
            System.arraycopy(pixels, from, target, 0, target.length);
            return;
        }
        for (int i = 0; i < target.length; i++) {
            before[place(i)] = pixels[from + i] & 0xFF;
        }
        int passes = (int) Math.ceil(Math.abs(radius));
        for (int pass = 0; pass < passes; pass++) {
            float sign = Math.signum((float) radius);
            pass((float) Math.abs(radius) / passes, sign);
            System.arraycopy(after, 0, before, 0, before.length);
        }
        for (int i = 0; i < target.length; i++) {
            target[i] = (byte) Math.round(before[place(i)]);
        }
    }

    private static int place(int pixel) {
        return (pixel / SIDE + 1) * STRIDE + pixel % SIDE + 1;
    }

    /** With {@code sign} -1 the darkest of the negative is the lightest. */
    private void pass(float radius, float sign) {
        float slanted = (float) (radius * Math.sqrt(0.5));
        float corner = slanted * slanted;
        float side = slanted - corner;
        float middle = 1 - 2 * slanted + corner;
        for (int row = 1; row <= SIDE; row++) {
            for (int i = row * STRIDE + 1; i <= row * STRIDE + SIDE; i++) {
                float own = sign * before[i];
                float up = sign * before[i - STRIDE];
                float down = sign * before[i + STRIDE];
                float left = sign * before[i - 1];
                float right = sign * before[i + 1];
                float straight = own + radius * (Math.max(Math.max(up, down), Math.max(left, right)) - own);
                float above = Math.max(side * (up + left) + corner * sign * before[i - STRIDE - 1],
                        side * (up + right) + corner * sign * before[i - STRIDE + 1]);
                float below = Math.max(side * (down + left) + corner * sign * before[i + STRIDE - 1],
                        side * (down + right) + corner * sign * before[i + STRIDE + 1]);
                after[i] = sign * Math.max(Math.max(own, straight), middle * own + Math.max(above, below));
            }
        }
    }
}
