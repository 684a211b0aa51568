package loupe.network;

import java.util.List;

/**
 * The one-line text of a network, both ways: {@code conv 20@5 relu | maxpool 2 | flatten | dense 10}.
 * What is left out has its usual value; {@code pool} is read as {@code maxpool}.
 */
public final class NetworkText {

    private NetworkText() {}

    /** {@code network}'s layers as one line. */
    public static String of(NetworkSpec network) {
        return of(network.layers());
    }

    /** {@code layers} as one line. An activation stands behind the convolution or dense layer that it follows. */
    public static String of(List<Layer> layers) {
        StringBuilder text = new StringBuilder();
        Layer before = new Flatten();
        for (Layer layer : layers) {
            boolean tail = layer instanceof Activation && (before instanceof Conv2d || before instanceof Dense);
            text.append(text.isEmpty() ? "" : tail ? " " : " | ").append(layer.text());
            before = layer;
        }
        return text.toString();
    }

    /**
     * Reads {@code text} as a network for 28x28 digits.
     *
     * @throws IllegalArgumentException naming the part that cannot be read and its place
     */
    public static NetworkSpec parse(String name, String text) {
        return new NetworkSpec(name, NetworkSpec.DIGIT, layers(text));
    }

    /** Reads {@code text} as layers. @throws IllegalArgumentException naming the part that cannot be read and its place */
    public static List<Layer> layers(String text) {
        return new TextReader(text).layers();
    }
}
