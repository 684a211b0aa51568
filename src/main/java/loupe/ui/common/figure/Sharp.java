package loupe.ui.common.figure;

/** A node that paints pixels of its own, and can paint them finer for a picture that is saved. On the screen's thread. */
public interface Sharp {

    /** Paints anew, at once, with so many pixels across and down where the window has one; 1 is as on the screen. */
    void sharpen(double times);
}
