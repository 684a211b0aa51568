package loupe.ui.common.layers;

import loupe.inference.LayerValues;
import loupe.ui.common.Texts;

/** A layer's pictures in words. */
final class LayerWords {

    private LayerWords() {}

    /** What a screen reader says of a layer's pictures. */
    static String summary(LayerValues values) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        int zeros = 0;
        for (float value : values.output()) {
            least = Math.min(least, value);
            most = Math.max(most, value);
            zeros += value == 0 ? 1 : 0;
        }
        return Texts.of("layers.summary", values.path().toString(), values.layer().text(), values.shape().inWords(),
                Figure.brief(least), Figure.brief(most), Math.round(100.0 * zeros / values.output().length));
    }

    static String nothing() {
        return Texts.of("layers.nothing");
    }
}
