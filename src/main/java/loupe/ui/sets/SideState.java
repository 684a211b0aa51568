package loupe.ui.sets;

import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;

/** How far a side of the comparison is. */
sealed interface SideState {

    /** For the screen; empty text where there is nothing to say. */
    String words();

    /** Nothing is being worked at. */
    record Still() implements SideState {
        @Override
        public String words() {
            return "";
        }
    }

    /** The set, or the list of networks, is being read. */
    record Reading() implements SideState {
        @Override
        public String words() {
            return Texts.of("sets.reading");
        }
    }

    /** Pictures are gone through. @param secondsLeft about; negative where not yet known */
    record Working(int done, int of, long secondsLeft) implements SideState {
        @Override
        public String words() {
            String far = Texts.of("sets.working", Numerals.count(done), Numerals.count(of));
            return secondsLeft < 0 ? far : far + " · " + Texts.of("sets.left", Numerals.clock(secondsLeft));
        }
    }

    /** The learner stopped it. */
    record Stopped() implements SideState {
        @Override
        public String words() {
            return Texts.of("sets.stopped");
        }
    }

    /** It cannot be done. @param words why, and what to try */
    record Failed(String words) implements SideState {}
}
