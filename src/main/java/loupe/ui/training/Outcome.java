package loupe.ui.training;

/**
 * How the last run ended.
 *
 * @param sentence for the learner
 * @param failed   whether it could not go on
 * @param details  for whoever mends it; empty text where it did not fail
 */
record Outcome(String sentence, boolean failed, String details) {}
