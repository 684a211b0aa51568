package loupe.ui.sets;

/** Where the game is. */
sealed interface GameState {

    /** It has not begun. */
    record Waiting() implements GameState {}

    /** The pictures are being read, or made. @param percent how far the making is; 0 where nothing is made */
    record Preparing(int percent) implements GameState {}

    /** A picture is shown and an answer is waited for. */
    record Asking(Round round) implements GameState {}

    /** The picture is hidden and the time stands still. */
    record Paused(Round round) implements GameState {}

    /** It is over. */
    record Over(GameResult result) implements GameState {}

    /** It cannot be played. @param sentence why, and what to try */
    record Failed(String sentence) implements GameState {}
}
