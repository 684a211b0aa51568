package loupe.data;

import java.util.Arrays;

/**
 * How wide a picture's strokes are, and the same strokes with another width: thin ones grow and fat ones shrink by one
 * distance all along their edges.
 */
final class StrokeWidth {

    /** Darker is ink. */
    private static final float INK = 0.5f;

    private final GrayImage ink;
    private final DistanceField toInk;
    private final DistanceField toPaper;

    StrokeWidth(GrayImage ink) {
        this.ink = ink;
        boolean[] inked = new boolean[ink.width() * ink.height()];
        boolean[] paper = new boolean[inked.length];
        for (int i = 0; i < inked.length; i++) {
            inked[i] = ink.at(i % ink.width(), i / ink.width()) >= INK;
            paper[i] = !inked[i];
        }
        this.toInk = DistanceField.to(inked, ink.width());
        this.toPaper = DistanceField.to(paper, ink.width());
    }

    /** The median over the strokes' middle lines, in pixels; 0 where there is no ink. */
    double median() {
        double[] widths = new double[ink.width() * ink.height()];
        int count = 0;
        for (int i = 0; i < widths.length; i++) {
            int x = i % ink.width();
            int y = i / ink.width();
            if (toPaper.at(x, y) > 0 && isMiddle(x, y)) {
                widths[count++] = 2 * toPaper.at(x, y) - 1;
            }
        }
        Arrays.sort(widths, 0, count);
        return count == 0 ? 0 : widths[count / 2];
    }

    /** The strokes with edges {@code margin} pixels farther out; negative: farther in. The picture does not grow. */
    GrayImage grown(double margin) {
        float[] pixels = ink.toArray();
        for (int i = 0; i < pixels.length; i++) {
            int x = i % ink.width();
            int y = i / ink.width();
            pixels[i] = margin >= 0
                    ? Math.max(pixels[i], (float) Math.clamp(1 + margin - toInk.at(x, y), 0.0, 1.0))
                    : Math.min(pixels[i], (float) Math.clamp(margin + toPaper.at(x, y), 0.0, 1.0));
        }
        return new GrayImage(ink.width(), ink.height(), pixels);
    }

    private boolean isMiddle(int x, int y) {
        for (int row = Math.max(0, y - 1); row <= Math.min(ink.height() - 1, y + 1); row++) {
            for (int column = Math.max(0, x - 1); column <= Math.min(ink.width() - 1, x + 1); column++) {
                if (toPaper.at(column, row) > toPaper.at(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
