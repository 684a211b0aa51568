package loupe.network;

/** A rectangle of pixels: rows from {@code top} up to but not {@code bottom}, columns from {@code left} up to but not {@code right}. */
public record Area(int top, int left, int bottom, int right) {

    /** No pixel at all. */
    public static final Area NONE = new Area(0, 0, 0, 0);

    public int height() {
        return bottom - top;
    }

    public int width() {
        return right - left;
    }

    /** Whether there is no pixel in it. */
    public boolean isEmpty() {
        return height() <= 0 || width() <= 0;
    }

    /** All of {@code pictures}. */
    static Area of(Shape.Pictures pictures) {
        return new Area(0, 0, pictures.height(), pictures.width());
    }

    /** The smallest rectangle around both. */
    Area around(Area other) {
        return isEmpty() ? other : other.isEmpty() ? this : new Area(Math.min(top, other.top), Math.min(left, other.left),
                Math.max(bottom, other.bottom), Math.max(right, other.right));
    }

    /** What lies in both. */
    Area within(Area other) {
        Area common = new Area(Math.max(top, other.top), Math.max(left, other.left),
                Math.min(bottom, other.bottom), Math.min(right, other.right));
        return common.isEmpty() ? NONE : common;
    }
}
