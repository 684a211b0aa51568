package loupe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import loupe.cloud.launch.Launch;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.inference.Prediction;
import loupe.storage.CloudLedger;
import loupe.storage.Invocation;
import loupe.storage.Lease;
import loupe.training.TrainingBackend;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudCall;
import loupe.ui.common.clouds.CloudDeed;
import loupe.ui.common.clouds.CloudOffer;
import loupe.ui.common.clouds.CloudOrder;
import loupe.ui.common.clouds.CloudSight;
import loupe.ui.common.clouds.CloudTerms;
import loupe.ui.common.clouds.CloudThing;
import loupe.ui.common.clouds.CloudTuning;
import loupe.ui.common.clouds.CloudWanted;

/** A learner's account as the window sees it. */
record OpenAccount(Cloud cloud, CloudGround ground, CloudBackend.Ways ways) implements CloudAccount {

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

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

    /** Where a launch puts its files, and whether that is there. */
    CloudTerms.Bucket bucket(Launch launch) {
        Optional<Boolean> there = Optional.empty();
        try {
            there = Optional.of(launch.store().isThere());
        } catch (AwsFault unknown) {
            System.getLogger("loupe").log(System.Logger.Level.INFO, "Whether the bucket is there is not known: " + unknown.getMessage());
        }
        return new CloudTerms.Bucket(launch.bucket(), there, cloud.elsewhere());
    }

    /** Sees to it that the bucket of {@code launch} is there. @throws BadInputException where there is none and none may be made */
    static void bucket(Launch launch, boolean make) throws BadInputException, IOException {
        if (launch.store().isThere()) {
            return;
        }
        if (!make) {
            throw new BadInputException("There is no bucket " + launch.bucket() + ", and you did not agree to one. Nothing was made.");
        }
        launch.makeBucket();
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
    public CloudDeed prepare(CloudWanted wanted) throws BadInputException {
        try {
            return switch (wanted) {
                case CloudWanted.Endpoint endpoint -> PreparedEndpoint.of(this, endpoint);
                case CloudWanted.Tuning tuning -> PreparedTuning.of(this, tuning);
            };
        } catch (AwsFault fault) {
            throw new BadInputException(fault.getMessage(), fault);
        }
    }

    @Override
    public Prediction answer(String endpoint, GrayImage picture) throws BadInputException {
        try {
            List<Prediction> answers = Invocation.answers(cloud.hosting().ask(endpoint, Invocation.asked(List.of(picture))));
            if (answers.size() != 1) {
                throw new BadInputException(endpoint + " was asked about 1 picture and answered about " + answers.size() + ".");
            }
            used(endpoint);
            return answers.getFirst();
        } catch (AwsFault fault) {
            throw new BadInputException(fault.getMessage(), fault);
        }
    }

    /** Notes that an endpoint was used, once in a while, so that it is not deleted while it is asked. */
    private void used(String endpoint) throws BadInputException {
        Instant soon = Instant.now(Clock.systemUTC()).plus(Lease.REST).minus(BETWEEN_NOTES);
        for (CloudLedger.Entry entry : ledger().entries()) {
            boolean old = new Lease(entry).ends(Instant.EPOCH).filter(soon::isAfter).isPresent();
            if (old && entry.kind() == CloudLedger.Kind.ENDPOINT && entry.name().equals(endpoint) && entry.place().region().equals(cloud.region())) {
                note(entry);
            }
        }
    }

    private void note(CloudLedger.Entry entry) throws BadInputException {
        try {
            ledger().put(new Lease(entry).used(Instant.now(Clock.systemUTC())));
        } catch (IOException e) {
            throw new BadInputException("Loupe's ledger cannot be written (" + e.getMessage() + ").", e);
        }
    }

    @Override
    public Path fetch(CloudThing thing) throws BadInputException {
        return new FetchedModel(cloud, ground).of(thing);
    }

    @Override
    public CloudTuning tuning(String name) {
        return new FollowedTuning(this, cloud.tunings().watch(name));
    }

    @Override
    public TrainingBackend following(Consumer<String> said) {
        return new CloudBackend(cloud, Optional.empty(), ways, said);
    }

    @Override
    public void end(CloudThing thing) throws BadInputException {
        new CloudEndings(cloud, ledger()).end(thing);
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
