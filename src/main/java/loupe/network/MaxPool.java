package loupe.network;

import java.util.List;

/**
 * Max pooling: keeps the largest value of each window. It makes the pictures smaller and forgets
 * where inside the window the value stood.
 *
 * @param size   side of the window in pixels
 * @param stride step of the window in pixels
 */
public record MaxPool(int size, int stride) implements Layer {

    public MaxPool(int size) {
        this(size, size);
    }

    @Override
    public Shaped outputShape(Shape input) {
        return switch (input) {
            case Shape.Values values -> new Shaped.Fault("Pooling wants pictures and gets "
                    + values.inWords() + ". Move it before Flatten?");
            case Shape.Pictures p when size > p.height() || size > p.width() ->
                new Shaped.Fault("A window of " + size + "x" + size + " is larger than its pictures of "
                        + p.height() + "x" + p.width() + ". Use a smaller window?");
            case Shape.Pictures p -> new Shaped.Fits(new Shape.Pictures(p.channels(),
                    (p.height() - size) / stride + 1, (p.width() - size) / stride + 1));
        };
    }

    @Override
    public List<ParameterShape> parameters(Shape input) {
        return List.of();
    }

    @Override
    public String text() {
        return "maxpool " + size + (stride == size ? "" : " stride " + stride);
    }
}
