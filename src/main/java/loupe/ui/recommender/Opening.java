package loupe.ui.recommender;

/** How far a film set is on its way to the screen. */
sealed interface Opening {

    /** Nothing has been asked for. */
    record Closed() implements Opening {}

    /** It is read, or made first. @param percent of the making */
    record Reading(int percent) implements Opening {}

    record Open(Hall hall) implements Opening {}

    /** @param sentence why it cannot be read, and what to try */
    record Failed(String sentence) implements Opening {}
}
