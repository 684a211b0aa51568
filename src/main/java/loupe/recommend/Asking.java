package loupe.recommend;

/** Which film a stranger is asked about next. */
public enum Asking {
    /** The one that most people have rated. */
    POPULAR,
    /** The one that is least like those asked before, among films that many have rated. */
    SPREAD,
    /** The one whose answer would make the predictions for all other films surest. */
    TELLING
}
