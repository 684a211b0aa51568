package loupe.ui.training;

import loupe.training.DataRef;

/** How the chosen data set is. */
sealed interface DataState {

    /** It is being read, or made. @param percent from 0 to 100 */
    record Reading(int percent) implements DataState {}

    /** It can be trained on. @param training how many pictures there are to learn from */
    record Ready(DataRef ref, int training) implements DataState {}

    /** It cannot be used. @param sentence why, and what to try */
    record Missing(String sentence) implements DataState {}
}
