package loupe.ui.recommender;

import loupe.recommend.TrainedRecommender;

/** How far one model is. */
sealed interface FitState {

    /** Its turn has not come. */
    record Waiting() implements FitState {}

    /** It learns. @param epoch how many are over, {@code of} how many there are */
    record Learning(int epoch, int of) implements FitState {}

    /** It is a network, which learns only where it is told to. */
    record Untrained() implements FitState {}

    record Ready(TrainedRecommender trained) implements FitState {}

    /** @param sentence what went wrong */
    record Failed(String sentence) implements FitState {}
}
