package loupe.ui.training;

import loupe.inference.TrainedModel;
import loupe.training.Start;

/** How the weights that the form starts from are. */
sealed interface StartState {

    /** No trained network is chosen. */
    record Fresh() implements StartState {}

    /** The trained network is being read. */
    record Reading() implements StartState {}

    /** It lends its weights. */
    record Ready(Start.Model start, TrainedModel model) implements StartState {}

    /** It cannot be used. @param sentence why */
    record Missing(String sentence) implements StartState {}
}
