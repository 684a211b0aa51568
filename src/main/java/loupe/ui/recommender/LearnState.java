package loupe.ui.recommender;

import loupe.recommend.Recipe;

/** Where a training on the Learn page is. */
sealed interface LearnState {

    record Idle() implements LearnState {}

    record Running() implements LearnState {}

    /** @param recipe what was trained, so that it can be used; {@code stopped} whether it was ended early */
    record Done(Recipe recipe, boolean stopped) implements LearnState {}

    record Failed(String sentence) implements LearnState {}
}
