package loupe.ui.common;

/** A mouse's wheel, or two fingers on a pad, counted in notches: what turns less than a notch waits for the rest of it. */
public final class Wheel {

    /** What the toolkit reports for one notch, in pixels. */
    public static final double NOTCH = 40;

    private double left;

    /** The whole notches that are full now, negative where it turns back. @param pixels as the toolkit reports them */
    public int notches(double pixels) {
        double all = Math.signum(left) * Math.signum(pixels) < 0 ? pixels : left + pixels;
        int notches = (int) (all / NOTCH);
        left = all - notches * NOTCH;
        return notches;
    }
}
