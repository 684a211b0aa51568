package loupe.recommend;

import java.util.function.Supplier;

/** Hears how a fit goes, on the fit's own thread, and may end it. */
public interface Progress {

    /** Nobody listens. */
    Progress NONE = new Progress() {
        @Override
        public void done(Epoch epoch) {}

        @Override
        public boolean stopped() {
            return false;
        }
    };

    void done(Epoch epoch);

    /** Whether the fit is to end now. */
    boolean stopped();

    /**
     * An epoch, or a round of a method that has no epochs, is over.
     *
     * @param number       from 1
     * @param trainingRmse of the predictions made while the epoch changed the numbers; not a number where the method predicts no stars
     * @param learnt       what was learnt so far; asked for at most once, before the fit goes on
     */
    record Epoch(int number, double trainingRmse, Supplier<Recommender> learnt) {}
}
