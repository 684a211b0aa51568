package loupe.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one-line text of a network, both ways: {@code conv 20@5 relu | maxpool 2 | flatten | dense 10}.
 * What is left out has its usual value; {@code pool} is read as {@code maxpool}.
 */
public final class NetworkText {

    private static final Pattern CONV =
            Pattern.compile("conv (\\d{1,6})@(\\d{1,4})(?: stride (\\d{1,4}))?(?: pad (\\d{1,4}))?");
    private static final Pattern POOL = Pattern.compile("(?:max)?pool(?: (\\d{1,4}))?(?: stride (\\d{1,4}))?");
    private static final Pattern DENSE = Pattern.compile("dense (\\d{1,6})");

    private NetworkText() {}

    /** {@code network}'s layers as one line. An activation stands behind the convolution or dense layer that it follows. */
    public static String of(NetworkSpec network) {
        StringBuilder text = new StringBuilder();
        Layer before = new Flatten();
        for (Layer layer : network.layers()) {
            boolean tail = layer instanceof Activation && (before instanceof Conv2d || before instanceof Dense);
            text.append(text.isEmpty() ? "" : tail ? " " : " | ").append(layer.text());
            before = layer;
        }
        return text.toString();
    }

    /** Reads {@code text} as a network for 28x28 digits. @throws IllegalArgumentException naming the part that cannot be read */
    public static NetworkSpec parse(String name, String text) {
        List<Layer> layers = new ArrayList<>();
        for (String part : text.strip().split("\\|", -1)) {
            layers.addAll(step(part.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")));
        }
        return new NetworkSpec(name, NetworkSpec.DIGIT, layers);
    }

    private static List<Layer> step(String part) {
        Optional<Activation> tail = Arrays.stream(Activation.Function.values()).map(Activation::new)
                .filter(activation -> part.equals(activation.text()) || part.endsWith(" " + activation.text())).findFirst();
        String head = tail.map(a -> part.substring(0, part.length() - a.text().length()).strip()).orElse(part);
        List<Layer> layers = new ArrayList<>();
        if (!head.isEmpty() || tail.isEmpty()) {
            layers.add(layer(head));
        }
        tail.ifPresent(layers::add);
        return layers;
    }

    private static Layer layer(String text) {
        Matcher conv = CONV.matcher(text);
        if (conv.matches()) {
            return new Conv2d(positive(conv, 1, 1), positive(conv, 2, 1), positive(conv, 3, 1), number(conv, 4, 0));
        }
        Matcher pool = POOL.matcher(text);
        if (pool.matches()) {
            int size = positive(pool, 1, 2);
            return new MaxPool(size, positive(pool, 2, size));
        }
        Matcher dense = DENSE.matcher(text);
        if (dense.matches()) {
            return new Dense(positive(dense, 1, 1));
        }
        if (text.equals("flatten")) {
            return new Flatten();
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a layer that Loupe knows. Known are: conv 20@5, maxpool 2, "
                + "flatten, dense 128, relu, sigmoid, tanh, joined by |.");
    }

    private static int positive(Matcher matcher, int group, int usual) {
        int number = number(matcher, group, usual);
        if (number < 1) {
            throw new IllegalArgumentException("\"" + matcher.group() + "\": every number but pad must be at least 1.");
        }
        return number;
    }

    private static int number(Matcher matcher, int group, int usual) {
        return matcher.group(group) == null ? usual : Integer.parseInt(matcher.group(group));
    }
}
