package loupe.network;


/**
 * What is wrong with a part of a network's text, in words.
 *
 * @param part  lower case, one space between words
 * @param place of its first character, counted from 1
 */
record PartFault(String part, int place) {

    /** The part says nothing that is known. */
    IllegalArgumentException unknown() {
        return new IllegalArgumentException(quoted() + " is not a layer that Loupe knows. " + meant()
                + "Known are: conv 20@5 stride 2 pad 1 dilate 1, maxpool 2 stride 2 pad 0, avgpool 2, gmaxpool, gavgpool, flatten, "
                + "dense 128, batchnorm, layernorm, dropout 0.5, relu, leakyrelu, elu, gelu, silu, sigmoid, tanh, residual( ), resize 2, pad 1, off( ), "
                + "frozen( ), joined by |.");
    }

    /** {@code word} stands behind what is already a whole layer. */
    IllegalArgumentException surplus(String word) {
        boolean layer = NearestWord.isLayer(word);
        String meant = layer ? "" : meant();
        return because("\"" + Excerpt.of(word) + "\" says nothing there. "
                + (layer ? "Put \"|\" before it?" : meant.isEmpty() ? "Remove it?" : meant.strip()));
    }

    /** What every network's loss does by itself is written as a layer. */
    IllegalArgumentException softmax() {
        return because("softmax is no layer here but part of the loss: the network ends in the numbers that softmax is made of. Remove it?");
    }

    /** {@code word} stands in it more than once. */
    IllegalArgumentException twice(String word) {
        return because("\"" + word + "\" stands there twice. Remove one?");
    }

    /** A bracket stands behind the part and it is no word that has one. */
    IllegalArgumentException bracket() {
        return part.isEmpty() ? new IllegalArgumentException("Before the bracket \"(\" (character " + place
                + ") stands no word. Only residual( ), off( ) and frozen( ) have brackets.")
                : because("only residual( ), off( ) and frozen( ) have brackets. " + meant());
    }

    /** The part is a known layer's and {@code why} it cannot be so. */
    IllegalArgumentException because(String why) {
        return new IllegalArgumentException((quoted() + ": " + why).strip());
    }

    private String meant() {
        return NearestWord.to(part).map(word -> "Did you mean \"" + word + "\"? ").orElse("");
    }

    /** The part and, where it is not the first, its place. */
    private String quoted() {
        return "\"" + Excerpt.of(part) + "\"" + (place == 1 ? "" : " (character " + place + ")");
    }
}
