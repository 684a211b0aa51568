package loupe.ui.recommender;

/** Where the fetching of a film set is. */
sealed interface Fetching {

    /** Its terms are shown. */
    record Offered() implements Fetching {}

    /** @param percent that is here */
    record Going(int percent) implements Fetching {}

    /** The person ended it; nothing was kept. */
    record Stopped() implements Fetching {}

    record Failed(String sentence) implements Fetching {}

    /** It is here and is being opened. */
    record Fetched() implements Fetching {}
}
