package loupe;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.cli.CloudServices;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Cloud;
import loupe.data.BadInputException;
import loupe.storage.CloudLedger;
import loupe.storage.Lease;
import loupe.ui.common.clouds.CloudCare;
import loupe.ui.common.clouds.CloudRemnant;
import loupe.ui.common.clouds.CloudThing;

/**
 * Looks after what the ledger knows of.
 *
 * @param opened when the window was opened
 */
record LedgerCare(CloudServices here, Clock clock, Instant opened) implements CloudCare {

    @Override
    public List<CloudRemnant> remnants() throws BadInputException {
        List<CloudRemnant> remnants = new ArrayList<>();
        for (CloudLedger.Entry entry : here.ledger().entries()) {
            Lease lease = new Lease(entry);
            if (lease.mayBeUp(clock.instant()) && isHere(entry)) {
                remnants.add(new CloudRemnant(entry.kind() == CloudLedger.Kind.ENDPOINT ? CloudThing.Kind.ENDPOINT : CloudThing.Kind.WARM_POOL, entry.name(),
                        new CloudRemnant.Place(entry.place().account(), entry.place().region()), entry.began(), lease.ends(opened)));
            }
        }
        return remnants;
    }

    /** What was made in a stand-in is looked after while that stands in, and costs nothing. */
    private boolean isHere(CloudLedger.Entry entry) throws BadInputException {
        try (Cloud cloud = open(entry)) {
            return entry.facts().getOrDefault(Lease.ELSEWHERE, "").equals(String.join(" ", cloud.elsewhere()));
        }
    }

    /** Asks nothing yet: the region is known. */
    private Cloud open(CloudLedger.Entry entry) throws BadInputException {
        return here.open(Optional.of(entry.place().region()), Optional.ofNullable(entry.facts().get(Lease.PROFILE)));
    }

    @Override
    public void end(CloudRemnant remnant) throws BadInputException {
        Optional<CloudLedger.Entry> entry = entry(remnant);
        if (entry.isEmpty()) {
            return;
        }
        try (Cloud cloud = open(entry.get())) {
            String account = cloud.account().number();
            if (!account.equals(remnant.place().account())) {
                throw new BadInputException(remnant.name() + " is in the account " + remnant.place().account() + ", and you are signed in to " + account
                        + ". Sign in there, and press Look on the Cloud screen.");
            }
            new CloudEndings(cloud, here.ledger()).end(new CloudThing(remnant.kind(), remnant.name(), "", Optional.of(remnant.began()), new CloudThing.Cost.Unknown()));
        } catch (AwsFault fault) {
            throw new BadInputException(fault.getMessage(), fault);
        }
        if (remnant.kind() == CloudThing.Kind.WARM_POOL) {
            put(new Lease(entry.get()).over(clock.instant()));
        }
    }

    @Override
    public void prolong(CloudRemnant remnant) throws BadInputException {
        Optional<CloudLedger.Entry> entry = entry(remnant);
        if (entry.isPresent()) {
            put(new Lease(entry.get()).used(clock.instant()));
        }
    }

    private Optional<CloudLedger.Entry> entry(CloudRemnant remnant) throws BadInputException {
        return here.ledger().find(remnant.kind() == CloudThing.Kind.ENDPOINT ? CloudLedger.Kind.ENDPOINT : CloudLedger.Kind.JOB, remnant.name(),
                new CloudLedger.Place(remnant.place().account(), remnant.place().region()));
    }

    private void put(CloudLedger.Entry entry) throws BadInputException {
        try {
            here.ledger().put(entry);
        } catch (IOException e) {
            throw new BadInputException("Loupe's ledger cannot be written (" + e.getMessage() + "). Is the disk full, or the folder protected?", e);
        }
    }
}
