package loupe.data;

import java.util.Arrays;

/**
 * How wide a picture's strokes are, and strokes of another width: thin ones grow and fat ones shrink by the same distance
 * all along their edges.
 */
final class StrokeWidth {

    private static final float INK = 0.5f;

    private final GrayImage ink;
    private final boolean[] inked;

    StrokeWidth(GrayImage ink) {
        this.ink = ink;
        this.inked = new boolean[ink.width() * ink.height()];
        for (int i = 0; i < inked.length; i++) {
            inked[i] = ink.at(i % ink.width(), i / ink.width()) >= INK;
        }
    }

    /** The median, in pixels, over the strokes' middle lines; 0 where there is no ink. */
    double median() {
        boolean[] paper = new boolean[inked.length];
        for (int i = 0; i < paper.length; i++) {
            paper[i] = !inked[i];
        }
        DistanceField inside = DistanceField.to(paper, ink.width());
        double[] widths = new double[inked.length];
        int count = 0;
        for (int i = 0; i < inked.length; i++) {
            if (inked[i] && isMiddle(inside, i % ink.width(), i / ink.width())) {
                widths[count++] = 2 * inside.at(i % ink.width(), i / ink.width()) - 1;
            }
        }
        Arrays.sort(widths, 0, count);
        return count == 0 ? 0 : widths[count / 2];
    }

    private boolean isMiddle(DistanceField inside, int x, int y) {
        double here = inside.at(x, y);
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int column = x + dx;
                int row = y + dy;
                if (column >= 0 && row >= 0 && column < ink.width() && row < ink.height() && inside.at(column, row) > here) {
                    return false;
                }
            }
        }
        return true;
    }

    GrayImage grown(double margin) {
        DistanceField outside = DistanceField.to(inked, ink.width());
        boolean[] paper = new boolean[inked.length];
        for (int i = 0; i < paper.length; i++) {
            paper[i] = !inked[i];
        }
        DistanceField inside = DistanceField.to(paper, ink.width());
        float[] pixels = new float[inked.length];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % ink.width();
            int y = i / ink.width();
            pixels[i] = margin > 0 ? Math.max(ink.at(x, y), (float) Math.clamp(1 + margin - outside.at(x, y), 0.0, 1.0))
                    : Math.min(ink.at(x, y), (float) Math.clamp(inside.at(x, y) + margin, 0.0, 1.0));
        }
        return new GrayImage(ink.width(), ink.height(), pixels);
    }
}
