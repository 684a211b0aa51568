package loupe.ui.training;

import java.util.Optional;
import loupe.ui.common.clouds.CloudTerms;

/**
 * How far a launch is.
 *
 * @param title   what is to be trained on what, and where; empty text while nothing is to be launched
 * @param doing   what is waited for; empty text for nothing
 * @param terms   what would be asked for
 * @param trouble what went wrong; empty text for nothing
 */
record LaunchState(String title, String doing, Optional<CloudTerms> terms, String trouble) {

    static final LaunchState NONE = new LaunchState("", "", Optional.empty(), "");

    static LaunchState of(String title) {
        return new LaunchState(title, "", Optional.empty(), "");
    }

    boolean isOpen() {
        return !title.isEmpty();
    }

    boolean isBusy() {
        return !doing.isEmpty();
    }

    LaunchState doing(String words) {
        return new LaunchState(title, words, terms, trouble);
    }

    LaunchState offered(CloudTerms offered) {
        return new LaunchState(title, doing, Optional.of(offered), "");
    }

    LaunchState troubled(String sentence) {
        return new LaunchState(title, doing, Optional.empty(), sentence);
    }

    /** What was shown no longer holds. */
    LaunchState unasked() {
        return new LaunchState(title, doing, Optional.empty(), "");
    }
}
