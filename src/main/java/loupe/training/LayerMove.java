package loupe.training;

/**
 * How one layer learned in one step.
 *
 * @param layer    its path and its text, for example {@code 2 dense 128}
 * @param gradient the length (Euclid's) of the gradient of the batch's mean loss in the layer's trained weights, before the step and
 *                 without weight decay
 * @param update   the length of what the step added to those weights, as a share of the weights' own length before it
 */
public record LayerMove(String layer, double gradient, double update) {}
