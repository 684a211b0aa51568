package loupe.ui.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudCall;
import loupe.ui.common.clouds.CloudSight;

/**
 * What the screen shows.
 *
 * @param doing   what is waited for; empty text for nothing
 * @param place   where is asked, where that is not AWS, and how programs in a terminal come there
 * @param sight   what was seen last
 * @param trouble what went wrong; empty text for nothing
 * @param log     what was asked for
 */
record CloudState(String doing, Place place, Optional<CloudSight> sight, String trouble, Log log) {

    /** @param elsewhere the addresses in AWS's place; {@code rehearsal} has the variables that lead to a rehearsal */
    record Place(List<String> elsewhere, Map<String, String> rehearsal) {
        private static final Place AWS = new Place(List.of(), Map.of());
    }

    /** @param before of accounts that were left; {@code now} of the one that is open */
    record Log(List<CloudCall> before, List<CloudCall> now) {
        private static final Log EMPTY = new Log(List.of(), List.of());
        private static final int KEPT = 500;

        private Log left() {
            List<CloudCall> all = Stream.concat(before.stream(), now.stream()).toList();
            return new Log(all.subList(Math.max(0, all.size() - KEPT), all.size()), List.of());
        }
    }

    static final CloudState NOTHING_ASKED = new CloudState("", Place.AWS, Optional.empty(), "", Log.EMPTY);

    boolean isBusy() {
        return !doing.isEmpty();
    }

    Map<String, String> rehearsal() {
        return place.rehearsal();
    }

    /** Everything that was asked for, newest first. */
    List<CloudCall> calls() {
        return Stream.concat(log.before().stream(), log.now().stream()).toList().reversed();
    }

    CloudState doing(String words) {
        return new CloudState(words, place, sight, trouble, log);
    }

    CloudState at(CloudAccount account) {
        return new CloudState(doing, new Place(account.elsewhere(), account.rehearsal()), sight, trouble, log);
    }

    CloudState seen(CloudSight seen) {
        return new CloudState(doing, place, Optional.of(seen), trouble, log);
    }

    CloudState troubled(String sentence) {
        return new CloudState(doing, place, sight, sentence, log);
    }

    CloudState called(List<CloudCall> calls) {
        return new CloudState(doing, place, sight, trouble, new Log(log.before(), List.copyOf(calls)));
    }

    /** The same with the account left: what was asked for stays to be read. */
    CloudState left() {
        return new CloudState("", Place.AWS, Optional.empty(), "", log.left());
    }
}
