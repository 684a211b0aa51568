package loupe.data;

/**
 * Which steps lead from a drawing to the 28x28 picture that a network gets. Each can be left out.
 *
 * @param crop   the paper around the ink is cut off: the box around the ink comes to the frame's middle
 * @param scale  what is left, or the whole paper, is scaled so that it fits 20x20
 * @param centre the centre of mass of the ink comes to the middle of pixel (14, 14)
 * @param greys  a pixel is as dark as the ink covers it; without greys it is full from half on, else empty
 */
public record Normalising(boolean crop, boolean scale, boolean centre, boolean greys, Pen pen) {

    /** What the strokes are drawn with. */
    public enum Pen {
        /** The drawing's own pen, which grows and shrinks with the drawing. */
        OWN,
        /** A round pen of 2.2 pixels, drawn anew along the strokes after they were scaled. */
        MNIST,
        /** A stamp of 2x2 whole pixels, its upper left one where the pen is; it knows no greys. */
        STAMP
    }

    /** A step on the way, in their order. */
    public enum Step { DRAWN, CROP, SCALE, CENTRE, GREYS, PEN }

    /** As the drawing page of the workshop's notebook made its pictures: a stamp of full pixels, where the drawing lies. */
    public static final Normalising WORKSHOP_NOTEBOOK = new Normalising(false, false, false, false, Pen.STAMP);

    /** As MNIST's makers put their digits right. */
    public static final Normalising MNIST = new Normalising(true, true, true, true, Pen.MNIST);

    /** As the learner drew it: place, size and pen are kept, edges are grey. */
    public static final Normalising MINE = new Normalising(false, false, false, true, Pen.OWN);

    /** Whether place and size are put right as MNIST's makers did. */
    public boolean centresAndScales() {
        return crop && scale && centre;
    }

    /** Whether a step is taken; the drawing itself always is, the pen's where it is another than the drawing's own. */
    public boolean has(Step step) {
        return switch (step) {
            case DRAWN -> true;
            case CROP -> crop;
            case SCALE -> scale;
            case CENTRE -> centre;
            case GREYS -> greys;
            case PEN -> pen != Pen.OWN;
        };
    }

    /** With that step taken or left out. The pen's step takes MNIST's pen. */
    public Normalising with(Step step, boolean on) {
        return switch (step) {
            case DRAWN -> this;
            case CROP -> new Normalising(on, scale, centre, greys, pen);
            case SCALE -> new Normalising(crop, on, centre, greys, pen);
            case CENTRE -> new Normalising(crop, scale, on, greys, pen);
            case GREYS -> new Normalising(crop, scale, centre, on, pen);
            case PEN -> with(on ? Pen.MNIST : Pen.OWN);
        };
    }

    public Normalising with(Pen other) {
        return new Normalising(crop, scale, centre, greys, other);
    }

    /** {@code grey} as it is, or with full and empty pixels only. */
    public GrayImage inked(GrayImage grey) {
        if (greys) {
            return grey;
        }
        float[] ink = grey.toArray();
        for (int i = 0; i < ink.length; i++) {
            ink[i] = ink[i] >= 0.5f ? 1 : 0;
        }
        return new GrayImage(grey.width(), grey.height(), ink);
    }

    /** Without the steps that come after {@code last}. */
    public Normalising upTo(Step last) {
        Normalising shorter = this;
        for (Step step : Step.values()) {
            shorter = step.compareTo(last) > 0 ? shorter.with(step, false) : shorter;
        }
        return shorter;
    }
}
