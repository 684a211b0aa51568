package loupe;

import java.io.IOException;
import loupe.cloud.aws.Account;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Cloud;
import loupe.data.BadInputException;
import loupe.storage.CloudLedger;
import loupe.ui.common.clouds.CloudThing;

/** Ends what a learner has in the cloud. */
record CloudEndings(Cloud cloud, CloudLedger ledger) {

    /** Stops a training or a tuning; deletes an endpoint or gives up machines that wait. */
    void end(CloudThing thing) throws BadInputException {
        try {
            switch (thing.kind()) {
                case TRAINING -> cloud.trainings().stop(thing.name());
                case TUNING -> cloud.tunings().stop(thing.name());
                case WARM_POOL -> cloud.trainings().coolDown(thing.name());
                case ENDPOINT -> delete(thing.name());
            }
        } catch (AwsFault fault) {
            throw new BadInputException(fault.getMessage(), fault);
        }
    }

    private void delete(String endpoint) throws BadInputException {
        Account who = cloud.account();
        CloudLedger.Place place = new CloudLedger.Place(who.number(), who.region());
        cloud.hosting().delete(endpoint);
        try {
            ledger.remove(entry -> entry.kind() == CloudLedger.Kind.ENDPOINT && entry.name().equals(endpoint) && entry.place().equals(place));
        } catch (IOException e) {
            throw new BadInputException("The endpoint " + endpoint + " is deleted, but Loupe's ledger cannot be written (" + e.getMessage() + ").", e);
        }
    }
}
