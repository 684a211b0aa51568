package loupe.network;

/**
 * Average pooling: the mean of each window. Zeros that are put around the pictures count in the mean.
 *
 * @param size    side of the window in pixels
 * @param stride  step of the window in pixels
 * @param padding rows and columns put around each picture first
 */
public record AvgPool(int size, int stride, int padding) implements Layer {

    public AvgPool {
        new Slide(size, stride, padding, 1);
    }

    public AvgPool(int size, int stride) {
        this(size, stride, 0);
    }

    public AvgPool(int size) {
        this(size, size);
    }

    @Override
    public Shaped outputShape(Shape input) {
        return Pooling.outputShape(slide(), input, other ->
                new AvgPool(other.size(), Math.min(stride, other.size()), other.padding()));
    }

    private Slide slide() {
        return new Slide(size, stride, padding, 1);
    }

    @Override
    public String text() {
        return Pooling.text("avgpool", slide());
    }
}
