package loupe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import loupe.cloud.aws.Account;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.CloudInventory;
import loupe.cloud.launch.CloudBackend;
import loupe.data.BadInputException;
import loupe.storage.CloudLedger;
import loupe.training.TrainingBackend;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudCall;
import loupe.ui.common.clouds.CloudOffer;
import loupe.ui.common.clouds.CloudOrder;
import loupe.ui.common.clouds.CloudSight;
import loupe.ui.common.clouds.CloudThing;

/** A learner's account as the window sees it. */
record OpenAccount(Cloud cloud, CloudGround ground, CloudBackend.Ways ways) implements CloudAccount {

    @Override
    public List<String> elsewhere() {
        return cloud.elsewhere();
    }

    @Override
    public Map<String, String> rehearsal() {
        return Map.of();
    }

    @Override
    public CloudSight look() throws BadInputException {
        try {
            Account who = cloud.account();
            List<String> unknown = new ArrayList<>();
            CloudInventory all = CloudInventory.of(cloud, who, ledger(), unknown::add);
            List<CloudThing> things = new SeenThings(all, noted(who), name -> cloud.hosting().isServerless(name)).things();
            return new CloudSight(new CloudSight.Who(who.number(), who.arn(), who.region()), things, unknown);
        } catch (AwsFault fault) {
            throw new BadInputException(fault.getMessage(), fault);
        }
    }

    private CloudLedger ledger() {
        return ground.here().ledger();
    }

    private List<CloudLedger.Entry> noted(Account who) throws BadInputException {
        return ledger().entries().stream().filter(entry -> entry.place().equals(place(who))).toList();
    }

    private static CloudLedger.Place place(Account who) {
        return new CloudLedger.Place(who.number(), who.region());
    }

    @Override
    public CloudOffer offer(CloudOrder order) throws BadInputException {
        try {
            return PreparedOffer.of(this, order);
        } catch (AwsFault fault) {
            throw new BadInputException(fault.getMessage(), fault);
        }
    }

    @Override
    public TrainingBackend following(Consumer<String> said) {
        return new CloudBackend(cloud, Optional.empty(), ways, said);
    }

    @Override
    public void end(CloudThing thing) throws BadInputException {
        new CloudEnd(cloud, ledger()).of(thing);
    }

    @Override
    public List<CloudCall> calls() {
        return cloud.calls().stream().map(call -> new CloudCall(call.when(), call.service(), call.operation(), call.answer())).toList();
    }

    @Override
    public void close() {
        cloud.close();
    }
}
