package loupe.recommend;

import loupe.data.films.Poster;

/**
 * What a trained film tower sees on a poster of 48x32, in plain Java: three convolutions that halve what they see, each followed by
 * ReLU, then a dense layer without a bias. The arrays are read only.
 *
 * @param dense [maps * 6 * 4, hidden]
 */
public record PosterSight(Filters first, Filters second, Filters third, float[] dense, int hidden) {

    public static final int HEIGHT = Poster.SMALL_HEIGHT / 2;
    public static final int WIDTH = Poster.SMALL_WIDTH / 2;
    public static final int COLOURS = 3;

    /** Filters that move two pixels at a time. @param weights [maps, inputs, side, side] @param bias [maps] */
    public record Filters(float[] weights, float[] bias, int side) {

        /** @param x [inputs, height, width] @return [maps, height / 2, width / 2] */
        float[] over(float[] x, int height, int width) {
            int rows = height / 2;
            int columns = width / 2;
            float[] maps = new float[bias.length * rows * columns];
            for (int map = 0; map < bias.length; map++) {
                for (int place = 0; place < rows * columns; place++) {
                    maps[map * rows * columns + place] = Math.max(0, bias[map] + at(x, height, width, map, place));
                }
            }
            return maps;
        }

        private float at(float[] x, int height, int width, int map, int place) {
            int top = place / (width / 2) * 2 - side / 2;
            int left = place % (width / 2) * 2 - side / 2;
            int inputs = x.length / (height * width);
            float sum = 0;
            for (int input = 0; input < inputs; input++) {
                for (int r = Math.max(0, -top); r < Math.min(side, height - top); r++) {
                    int weight = ((map * inputs + input) * side + r) * side;
                    int pixel = (input * height + top + r) * width + left;
                    for (int c = Math.max(0, -left); c < Math.min(side, width - left); c++) {
                        sum += weights[weight + c] * x[pixel + c];
                    }
                }
            }
            return sum;
        }
    }

    /** A poster as the tower gets it, colours from -0.5 to 0.5, each the mean of two by two pixels: [3, 48, 32]. */
    public static float[] pixels(Poster poster) {
        if (poster.width() != Poster.SMALL_WIDTH || poster.height() != Poster.SMALL_HEIGHT) {
            throw new IllegalArgumentException("A poster to learn from is 64x96, not " + poster.width() + "x" + poster.height() + ".");
        }
        float[] planes = poster.planes();
        float[] halved = new float[COLOURS * HEIGHT * WIDTH];
        for (int i = 0; i < halved.length; i++) {
            int at = i / WIDTH * 2 * Poster.SMALL_WIDTH + i % WIDTH * 2;
            halved[i] = (planes[at] + planes[at + 1] + planes[at + Poster.SMALL_WIDTH] + planes[at + Poster.SMALL_WIDTH + 1]) / 4 - 0.5f;
        }
        return halved;
    }

    /** What is seen on {@code poster}: numbers for the hidden layer. */
    public float[] of(Poster poster) {
        float[] x = first.over(pixels(poster), HEIGHT, WIDTH);
        x = second.over(x, HEIGHT / 2, WIDTH / 2);
        x = third.over(x, HEIGHT / 4, WIDTH / 4);
        float[] seen = new float[hidden];
        for (int i = 0; i < x.length; i++) {
            for (int h = 0; h < hidden; h++) {
                seen[h] += x[i] * dense[i * hidden + h];
            }
        }
        return seen;
    }
}
