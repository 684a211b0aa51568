package loupe.ui.recommender;

import java.util.OptionalInt;

/**
 * A film in a list.
 *
 * @param rank   from 1
 * @param before its rank before the last change; empty where it was not in the list
 */
record Place(int film, double score, int rank, OptionalInt before) {}
