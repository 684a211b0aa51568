package loupe.network;

import java.util.List;

/**
 * Convolution: slides {@code filters} small kernels over the pictures; each makes one new picture.
 * The same weights are used at every place (the layer is equivariant to shifts by its stride).
 *
 * @param filters how many kernels, and so how many pictures come out
 * @param kernel  side of a kernel in pixels
 * @param stride  step of the kernel in pixels
 * @param padding rows and columns of zeros put around each picture first
 */
public record Conv2d(int filters, int kernel, int stride, int padding) implements Layer {

    public Conv2d(int filters, int kernel) {
        this(filters, kernel, 1, 0);
    }

    @Override
    public Shaped outputShape(Shape input) {
        return switch (input) {
            case Shape.Values values -> new Shaped.Fault("A convolution wants pictures and gets "
                    + values.inWords() + ". Move it before Flatten?");
            case Shape.Pictures p when kernel > p.height() + 2 * padding || kernel > p.width() + 2 * padding ->
                new Shaped.Fault("A filter of " + kernel + "x" + kernel + " is larger than its pictures of "
                        + p.height() + "x" + p.width() + ". Use a smaller filter?");
            case Shape.Pictures p -> new Shaped.Fits(new Shape.Pictures(filters, slide(p.height()), slide(p.width())));
        };
    }

    private int slide(int length) {
        return (length + 2 * padding - kernel) / stride + 1;
    }

    @Override
    public List<ParameterShape> parameters(Shape input) {
        int channels = ((Shape.Pictures) input).channels();
        int area = kernel * kernel;
        return List.of(
                new ParameterShape(ParameterShape.Kind.CONV_WEIGHT, List.of(filters, channels, kernel, kernel),
                        channels * area, filters * area),
                new ParameterShape(ParameterShape.Kind.CONV_BIAS, List.of(filters), channels * area, filters * area));
    }

    @Override
    public String text() {
        return "conv " + filters + "@" + kernel + (stride == 1 ? "" : " stride " + stride)
                + (padding == 0 ? "" : " pad " + padding);
    }
}
