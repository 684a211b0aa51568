package loupe.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of one part of a network's text, taken one after the other: a layer, its numbers, an activation. */
final class Words {

    /** The options' names in full, as the builder's values have them. */
    private static final Map<String, String> WHOLE = Map.of("pad", "padding", "dilate", "dilation");
    private static final int SMALL = 9_999;
    private static final int LARGE = 999_999;

    private final String part;
    private final PartFault fault;
    private final Deque<String> left;

    /** @param part lower case, one space between words @param place of its first character, counted from 1 */
    Words(String part, int place) {
        this.part = part;
        this.fault = new PartFault(part, place);
        left = new ArrayDeque<>(part.isEmpty() ? List.of() : List.of(part.split(" ")));
    }

    boolean isEmpty() {
        return part.isEmpty();
    }

    /** One layer, or an activation, or a layer and an activation. */
    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        String name = left.pop();
        layers.add(activation(name).map(Layer.class::cast).orElseGet(() -> layer(name)));
        if (!left.isEmpty() && !(layers.getFirst() instanceof Activation)) {
            layers.add(activation());
        }
        end();
        return layers;
    }

    /** The activation behind a layer or a block. */
    Activation activation() {
        String word = left.pop();
        Activation activation = activation(word).orElseThrow(() -> word.equals("softmax") ? fault.softmax() : fault.surplus(word));
        end();
        return activation;
    }

    private void end() {
        if (!left.isEmpty()) {
            String word = left.peek();
            boolean twice = activation(word).isPresent() && Arrays.stream(part.split(" ")).filter(word::equals).count() > 1;
            throw twice ? fault.twice(word) : fault.surplus(word);
        }
    }

    private static Optional<Activation> activation(String word) {
        return Arrays.stream(Activation.Function.values()).map(Activation::new).filter(a -> a.text().equals(word)).findFirst();
    }

    private Layer layer(String name) {
        return switch (name) {
            case "conv" -> conv(left.isEmpty() ? "" : left.pop());
            case "maxpool", "pool" -> {
                int size = size("the window");
                yield new MaxPool(size, option("stride", size, 1), option("pad", 0, 0));
            }
            case "avgpool" -> {
                int size = size("the window");
                yield new AvgPool(size, option("stride", size, 1), option("pad", 0, 0));
            }
            case "gmaxpool" -> new GlobalMaxPool();
            case "gavgpool" -> new GlobalAvgPool();
            case "flatten" -> new Flatten();
            case "dense" -> new Dense(number("the number of units", units(), 1, LARGE));
            case "batchnorm" -> new BatchNorm();
            case "layernorm" -> new LayerNorm();
            case "dropout" -> new Dropout(nextIsRate() ? rate(left.pop()) : 0.5);
            case "resize" -> new Resize(size("the factor"));
            case "pad" -> new Pad(nextIsNumber() ? number("the padding", left.pop(), 0, SMALL) : 1);
            case "residual", "off", "frozen" -> throw fault.because("behind \"" + name + "\" stand layers in brackets, as in " + name + "(relu).");
            case "softmax" -> throw fault.softmax();
            default -> throw fault.unknown();
        };
    }

    private Conv2d conv(String word) {
        String[] numbers = word.split("@", -1);
        if (numbers.length != 2 || numbers[0].isEmpty() || numbers[1].isEmpty()) {
            throw fault.because("behind \"conv\" stand the filters, @ and the kernel, as in conv 20@5.");
        }
        return new Conv2d(number("the number of filters", numbers[0], 1, LARGE), number("the kernel", numbers[1], 1, SMALL),
                option("stride", 1, 1), option("pad", 0, 0), option("dilate", 1, 1));
    }

    /** Takes {@code name} and the number behind it, wherever they stand among the words that are left. */
    private int option(String name, int usual, int least) {
        List<String> words = new ArrayList<>(left);
        words.replaceAll(word -> word.equals(WHOLE.get(name)) ? name : word);
        int found = words.indexOf(name);
        if (found < 0) {
            return usual;
        }
        if (found + 1 == words.size()) {
            throw fault.because("behind \"" + name + "\" a number is missing.");
        }
        int number = number("\"" + name + "\"", words.get(found + 1), least, SMALL);
        words.subList(found, found + 2).clear();
        if (words.contains(name)) {
            throw fault.twice(name);
        }
        left.clear();
        left.addAll(words);
        return number;
    }

    private String units() {
        if (left.isEmpty()) {
            throw fault.because("behind \"dense\" a number is missing, as in dense 128.");
        }
        return left.pop();
    }

    private int size(String what) {
        return nextIsNumber() ? number(what, left.pop(), 1, SMALL) : 2;
    }

    private boolean nextIsNumber() {
        return !left.isEmpty() && left.peek().matches("[-+.]?\\d.*");
    }

    /** Whatever stands behind dropout was meant as its rate, unless it is another word or nearly one. */
    private boolean nextIsRate() {
        return nextIsNumber() || !left.isEmpty() && !NearestWord.isLayer(left.peek()) && NearestWord.to(part).isEmpty();
    }

    private int number(String what, String word, int least, int most) {
        if (!word.matches("-?[0-9]+")) {
            throw fault.because("\"" + Excerpt.of(word) + "\" is no whole number.");
        }
        boolean negative = word.startsWith("-");
        if (!negative && (word.length() > 9 || Integer.parseInt(word) > most)) {
            throw fault.because(what + " is " + Excerpt.of(word) + " and must be at most " + most + ".");
        }
        if (negative || Integer.parseInt(word) < least) {
            throw fault.because(what + " is " + Excerpt.of(word) + " and must be at least " + least + ".");
        }
        return Integer.parseInt(word);
    }

    private double rate(String word) {
        boolean negative = word.startsWith("-");
        if (!word.matches("-?\\d{1,3}(\\.\\d{1,20})?(e-\\d{1,3})?")) {
            throw fault.because("\"" + Excerpt.of(word) + "\" is no rate as in dropout 0.5.");
        }
        if (negative || Double.parseDouble(word) >= 1) {
            throw fault.because("a dropout's rate must be at least 0 and less than 1.");
        }
        return Double.parseDouble(word);
    }

    /** What is wrong where a bracket stands behind these words. */
    IllegalArgumentException bracket() {
        return fault.bracket();
    }

    @Override
    public String toString() {
        return part;
    }
}
