package loupe.ui.cloud;

import java.util.Optional;
import loupe.ui.common.clouds.CloudTuning;

/**
 * A tuning in the cloud as it is watched.
 *
 * @param name    of the tuning; empty text while none is watched
 * @param sight   as it was seen last
 * @param doing   what is waited for; empty text for nothing
 * @param trouble what went wrong; empty text for nothing
 * @param told    what was done; empty text for nothing
 */
record WatchState(String name, Optional<CloudTuning.Sight> sight, String doing, String trouble, String told) {

    static final WatchState NOTHING = of("");

    static WatchState of(String name) {
        return new WatchState(name, Optional.empty(), "", "", "");
    }

    boolean isOpen() {
        return !name.isEmpty();
    }

    boolean isBusy() {
        return !doing.isEmpty();
    }

    /** Whether the tuning may still be asked to end. */
    boolean canStop() {
        return !isBusy() && sight.filter(seen -> seen.status().equals("InProgress")).isPresent();
    }

    WatchState seen(CloudTuning.Sight now) {
        return new WatchState(name, Optional.of(now), doing, "", told);
    }

    WatchState doing(String words) {
        return new WatchState(name, sight, words, trouble, told);
    }

    WatchState troubled(String sentence) {
        return new WatchState(name, sight, doing, sentence, told);
    }

    WatchState told(String sentence) {
        return new WatchState(name, sight, doing, trouble, sentence);
    }
}
