package loupe.network;

import java.util.List;

/**
 * Convolution: slides {@code filters} small kernels over the pictures; each makes one new picture.
 * The same weights are used at every place (the layer is equivariant to shifts by its stride).
 *
 * @param filters  how many kernels, and so how many pictures come out
 * @param kernel   side of a kernel in pixels
 * @param stride   step of the kernel in pixels
 * @param padding  rows and columns of zeros put around each picture first
 * @param dilation distance between neighbouring pixels that a kernel reads; 1 leaves none out
 */
public record Conv2d(int filters, int kernel, int stride, int padding, int dilation) implements Layer {

    public Conv2d {
        new Slide(kernel, stride, padding, dilation);
        if (filters < 1) {
            throw new IllegalArgumentException("A convolution has at least 1 filter, not " + filters + ".");
        }
    }

    public Conv2d(int filters, int kernel, int stride, int padding) {
        this(filters, kernel, stride, padding, 1);
    }

    public Conv2d(int filters, int kernel) {
        this(filters, kernel, 1, 0);
    }

    @Override
    public Shaped outputShape(Shape input) {
        return switch (input) {
            case Shape.Values values -> new Shaped.Fault("A convolution wants pictures and gets "
                    + values.inWords() + ". Remove it, or move it before Flatten?", "Remove it");
            case Shape.Pictures p when !slide().fits(p) ->
                new Shaped.Fault("A filter of " + spanInWords() + " is larger than its pictures of "
                        + p.height() + "x" + p.width() + ". Use a smaller filter?",
                        "Use a kernel of " + slide().smaller(p).size(), with(slide().smaller(p)));
            case Shape.Pictures p when slide().overpadded() -> new Shaped.Fault("A padding of " + padding
                    + " is more than half a filter of " + spanInWords() + ". Use a smaller padding?",
                    "Use a padding of " + slide().half(), with(slide().withPadding(slide().half())));
            case Shape.Pictures p -> new Shaped.Fits(slide().over(p, filters));
        };
    }

    private String spanInWords() {
        String size = kernel + "x" + kernel;
        return dilation == 1 ? size : size + " that is spread over " + slide().span() + "x" + slide().span();
    }

    private Conv2d with(Slide other) {
        return new Conv2d(filters, other.size(), other.stride(), other.padding(), other.dilation());
    }

    private Slide slide() {
        return new Slide(kernel, stride, padding, dilation);
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
    public long multiplyAdds(Shape input) {
        Shape.Pictures out = slide().over((Shape.Pictures) input, filters);
        return Math.multiplyExact(parameters(input).getFirst().size(), (long) out.height() * out.width());
    }

    @Override
    public String text() {
        return "conv " + filters + "@" + kernel + (stride == 1 ? "" : " stride " + stride)
                + (padding == 0 ? "" : " pad " + padding) + (dilation == 1 ? "" : " dilate " + dilation);
    }
}
