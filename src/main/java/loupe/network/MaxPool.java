package loupe.network;

/**
 * Max pooling: keeps the largest value of each window. It makes the pictures smaller and forgets
 * where inside the window the value stood. What is put around the pictures never is the largest.
 *
 * @param size    side of the window in pixels
 * @param stride  step of the window in pixels
 * @param padding rows and columns put around each picture first
 */
public record MaxPool(int size, int stride, int padding) implements Layer {

    public MaxPool {
        new Slide(size, stride, padding, 1);
    }

    public MaxPool(int size, int stride) {
        this(size, stride, 0);
    }

    public MaxPool(int size) {
        this(size, size);
    }

    @Override
    public Shaped outputShape(Shape input) {
        return Pooling.outputShape(slide(), input, other ->
                new MaxPool(other.size(), Math.min(stride, other.size()), other.padding()));
    }

    private Slide slide() {
        return new Slide(size, stride, padding, 1);
    }

    @Override
    public String text() {
        return Pooling.text("maxpool", slide());
    }
}
