package loupe.ui.maps;

/**
 * How far the accuracies are.
 *
 * @param shown       whether they are shown instead of the drawing's answers
 * @param running     whether they are counted, or would be if the lens were in front
 * @param share       how much has been counted, from 0 to 1
 * @param secondsLeft 0 where that is not known
 * @param fault       why there is nothing to count; empty text where there is
 */
record CountState(boolean shown, boolean running, double share, long secondsLeft, String fault) {

    static final CountState OFF = new CountState(false, false, 0, 0, "");
    static final CountState LOADING = new CountState(true, true, 0, 0, "");

    CountState at(boolean nowRunning, double nowShare, long left) {
        return new CountState(shown, nowRunning, nowShare, left, fault);
    }

    CountState failed(String sentence) {
        return new CountState(shown, false, share, 0, sentence);
    }
}
