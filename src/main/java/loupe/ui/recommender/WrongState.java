package loupe.ui.recommender;

/** Where the measuring of the wrong ways is. */
sealed interface WrongState {

    record Idle() implements WrongState {}

    /** @param done steps, {@code of} all */
    record Measuring(int done, int of) implements WrongState {}

    record Measured() implements WrongState {}

    record Stopped() implements WrongState {}

    record Failed(String sentence) implements WrongState {}
}
