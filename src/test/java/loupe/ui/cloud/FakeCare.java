package loupe.ui.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.ui.common.clouds.CloudCare;
import loupe.ui.common.clouds.CloudRemnant;
import loupe.ui.common.clouds.CloudThing;

/** A ledger of invented things, which remembers what was asked of it. */
final class FakeCare implements CloudCare {

    static final CloudRemnant.Place PLACE = new CloudRemnant.Place("123456789012", "us-west-2");
    /** Used at 11:40. */
    static final CloudRemnant TIMED = new CloudRemnant(CloudThing.Kind.ENDPOINT, "loupe-timed", PLACE, FakeCloud.NOON.minusSeconds(7_200),
            Optional.of(FakeCloud.NOON.plusSeconds(600)));
    static final CloudRemnant POOL = new CloudRemnant(CloudThing.Kind.WARM_POOL, "loupe-pool", PLACE, FakeCloud.NOON.minusSeconds(7_200), Optional.empty());

    final List<CloudRemnant> all = new ArrayList<>(List.of(TIMED, POOL));
    final List<String> ended = new ArrayList<>();
    final List<String> prolonged = new ArrayList<>();
    final List<String> refusesToEnd = new ArrayList<>();

    @Override
    public List<CloudRemnant> remnants() {
        return List.copyOf(all);
    }

    @Override
    public void end(CloudRemnant remnant) throws BadInputException {
        if (refusesToEnd.contains(remnant.name())) {
            throw new BadInputException("Nobody is signed in.");
        }
        ended.add(remnant.name());
        all.remove(remnant);
    }

    @Override
    public void prolong(CloudRemnant remnant) {
        prolonged.add(remnant.name());
    }
}
