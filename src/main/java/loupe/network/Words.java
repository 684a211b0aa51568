package loupe.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The words of one part of a network's text, taken one after the other: a layer, its numbers, an activation. */
final class Words {

    private static final int SMALL = 9_999;
    private static final int LARGE = 999_999;

    private final String part;
    private final int place;
    private final Deque<String> left;

    /** @param part lower case, one space between words @param place of its first character, counted from 1 */
    Words(String part, int place) {
        this.part = part;
        this.place = place;
        left = new ArrayDeque<>(part.isEmpty() ? List.of() : List.of(part.split(" ")));
    }

    boolean isEmpty() {
        return part.isEmpty();
    }

    /** One layer, or an activation, or a layer and an activation. */
    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        String name = next();
        layers.add(activation(name).map(Layer.class::cast).orElseGet(() -> layer(name)));
        if (!left.isEmpty() && !(layers.getFirst() instanceof Activation)) {
            layers.add(activation());
        }
        if (!left.isEmpty()) {
            throw unknown();
        }
        return layers;
    }

    /** The activation that the next word names. */
    Activation activation() {
        return activation(next()).filter(_ -> left.isEmpty()).orElseThrow(this::unknown);
    }

    private static Optional<Activation> activation(String word) {
        return Arrays.stream(Activation.Function.values()).map(Activation::new).filter(a -> a.text().equals(word)).findFirst();
    }

    private Layer layer(String name) {
        return switch (name) {
            case "conv" -> conv(next().split("@", -1));
            case "maxpool", "pool" -> {
                int size = size();
                yield new MaxPool(size, option("stride", size, 1), option("pad", 0, 0));
            }
            case "avgpool" -> {
                int size = size();
                yield new AvgPool(size, option("stride", size, 1), option("pad", 0, 0));
            }
            case "gmaxpool" -> new GlobalMaxPool();
            case "gavgpool" -> new GlobalAvgPool();
            case "flatten" -> new Flatten();
            case "dense" -> new Dense(number(next(), 1, LARGE));
            case "batchnorm" -> new BatchNorm();
            case "layernorm" -> new LayerNorm();
            case "dropout" -> new Dropout(nextIsNumber() ? rate(next()) : 0.5);
            case "resize" -> new Resize(size());
            case "pad" -> new Pad(nextIsNumber() ? number(next(), 0, SMALL) : 1);
            default -> throw unknown();
        };
    }

    private Conv2d conv(String[] numbers) {
        if (numbers.length != 2) {
            throw unknown();
        }
        return new Conv2d(number(numbers[0], 1, LARGE), number(numbers[1], 1, SMALL),
                option("stride", 1, 1), option("pad", 0, 0), option("dilate", 1, 1));
    }

    /** Takes {@code name} and the number behind it, wherever they stand among the words that are left. */
    private int option(String name, int usual, int least) {
        List<String> words = new ArrayList<>(left);
        int found = words.indexOf(name);
        if (found < 0) {
            return usual;
        }
        if (found + 1 == words.size()) {
            throw unknown();
        }
        int number = number(words.get(found + 1), least, SMALL);
        words.subList(found, found + 2).clear();
        left.clear();
        left.addAll(words);
        return number;
    }

    private int size() {
        return nextIsNumber() ? number(next(), 1, SMALL) : 2;
    }

    private boolean nextIsNumber() {
        return !left.isEmpty() && Character.isDigit(left.peek().charAt(0));
    }

    private String next() {
        if (left.isEmpty()) {
            throw unknown();
        }
        return left.pop();
    }

    private int number(String word, int least, int most) {
        if (word.isEmpty() || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw unknown();
        }
        if (word.length() > 9 || Integer.parseInt(word) > most) {
            throw refused("a number there must be at most " + most + ".");
        }
        int number = Integer.parseInt(word);
        if (number < least) {
            throw refused("every number but pad must be at least 1.");
        }
        return number;
    }

    private double rate(String word) {
        if (!word.matches("\\d{1,3}(\\.\\d{1,20})?(e-\\d{1,3})?")) {
            throw unknown();
        }
        double rate = Double.parseDouble(word);
        if (rate >= 1) {
            throw refused("a dropout's rate must be at least 0 and less than 1.");
        }
        return rate;
    }

    IllegalArgumentException unknown() {
        return new IllegalArgumentException(quoted() + " is not a layer that Loupe knows. "
                + NearestWord.to(part).map(word -> "Did you mean \"" + word + "\"? ").orElse("")
                + "Known are: conv 20@5 stride 2 pad 1 dilate 1, maxpool 2 stride 2 pad 0, avgpool 2, gmaxpool, gavgpool, flatten, "
                + "dense 128, batchnorm, layernorm, dropout 0.5, relu, leakyrelu, elu, gelu, silu, sigmoid, tanh, residual( ), resize 2, pad 1, off( ), "
                + "frozen( ), joined by |.");
    }

    /** The part and, where it is not the first, its place. */
    private String quoted() {
        return "\"" + Excerpt.of(part) + "\"" + (place == 1 ? "" : " (character " + place + ")");
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(quoted() + ": " + why);
    }

    @Override
    public String toString() {
        return part;
    }
}
