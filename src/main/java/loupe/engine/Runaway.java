package loupe.engine;

final class Runaway {
    static float size(float[] values) {
        float largest = 0;
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return Float.POSITIVE_INFINITY;
            }
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
