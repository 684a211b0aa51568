package loupe.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which word was meant by one that is misspelt. */
public final class NearestWord {

    private static final List<String> LAYERS = Stream.concat(
            Stream.of("conv", "maxpool", "pool", "avgpool", "gmaxpool", "gavgpool", "flatten", "dense", "batchnorm", "layernorm", "dropout",
                    "resize", "pad", "residual", "off", "frozen"),
            activations()).toList();
    private static final List<String> BEHIND = Stream.concat(Stream.of("stride", "pad", "padding", "dilate", "dilation"), activations()).toList();

    private NearestWord() {}

    private static Stream<String> activations() {
        return Arrays.stream(Activation.Function.values()).map(function -> new Activation(function).text());
    }

    /** Whether a part of a network's text can begin with {@code word}. */
    public static boolean isLayer(String word) {
        return LAYERS.contains(word);
    }

    /** Which of {@code known} was meant by {@code word}; empty where none is near. */
    public static Optional<String> of(String word, List<String> known) {
        return nearest(word, known);
    }

    /** The word that was meant by the first of a network's text {@code part}'s words that is none; empty where there is no such or nothing is near. */
    static Optional<String> to(String part) {
        List<String> words = List.of(part.split(" "));
        for (int i = 0; i < words.size(); i++) {
            List<String> known = i == 0 ? LAYERS : BEHIND;
            String word = words.get(i);
            if (!word.isEmpty() && Character.isLetter(word.charAt(0)) && !known.contains(word)) {
                return nearest(word, known);
            }
        }
        return Optional.empty();
    }

    /** In a short word one slip is much. */
    private static Optional<String> nearest(String word, List<String> known) {
        int most = word.length() < 5 ? 1 : word.length() < 9 ? 2 : 3;
        return word.length() > 20 ? Optional.empty()
                : known.stream().filter(other -> slips(word, other) <= most).min(Comparator.comparingInt(other -> slips(word, other)));
    }

    /**
     * How many letters are wrong, missing, too many or exchanged with their neighbour: the optimal string alignment distance (F. J.
     * Damerau, "A technique for computer detection and correction of spelling errors", Communications of the ACM 7, 1964).
     */
    static int slips(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1,
                        cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
