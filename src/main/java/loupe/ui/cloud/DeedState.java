package loupe.ui.cloud;

import java.util.Optional;
import loupe.ui.common.clouds.CloudDeed;

/**
 * How far the making of something is.
 *
 * @param doing   what is waited for; empty text for nothing
 * @param terms   what would be asked for
 * @param trouble what went wrong; empty text for nothing
 */
record DeedState(Kind kind, String doing, Optional<CloudDeed.Terms> terms, String trouble) {

    /** What is to be made. */
    enum Kind { NOTHING, ENDPOINT, TUNING }

    static final DeedState NOTHING = new DeedState(Kind.NOTHING, "", Optional.empty(), "");

    boolean isOpen() {
        return kind != Kind.NOTHING;
    }

    boolean isBusy() {
        return !doing.isEmpty();
    }

    DeedState doing(String words) {
        return new DeedState(kind, words, terms, trouble);
    }

    DeedState offered(CloudDeed.Terms offered) {
        return new DeedState(kind, doing, Optional.of(offered), "");
    }

    DeedState troubled(String sentence) {
        return new DeedState(kind, doing, Optional.empty(), sentence);
    }
}
