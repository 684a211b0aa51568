package loupe.ui.recommender;

import java.util.function.Function;

/**
 * A film's row in a list that is shown again and again with something else in it: made once, changed after. To make and style it anew at
 * every star takes several frames.
 *
 * @param shown changes the row to what is known of the film now
 */
record KeptRow<T>(Function<T, FilmList.Row> shown) {}
