package loupe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import loupe.cloud.Tar;
import loupe.cloud.aws.Account;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Channel;
import loupe.cloud.aws.CloudJob;
import loupe.cloud.aws.Deployment;
import loupe.cloud.aws.Hosting;
import loupe.cloud.aws.HostingPrice;
import loupe.cloud.launch.Launch;
import loupe.data.BadInputException;
import loupe.inference.TrainedModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.CloudLedger;
import loupe.storage.JsonText;
import loupe.storage.Lease;
import loupe.storage.Temporary;
import loupe.ui.common.clouds.CloudDeed;
import loupe.ui.common.clouds.CloudManner;
import loupe.ui.common.clouds.CloudSight;
import loupe.ui.common.clouds.CloudTerms;
import loupe.ui.common.clouds.CloudWanted;

/** A trained network that is ready to be deployed. @param folder with its archive */
record PreparedEndpoint(OpenAccount account, Launch launch, Deployment wanted, Channel archive, Path folder) implements CloudDeed {

    private static final String SERVERLESS = "serverless ";
    /** An endpoint whose time is up is told of; what deletes it is what the learner agreed to. */
    private static final Duration EXPIRES = Duration.ofHours(1);

    /** @throws AwsFault where nobody is signed in, or AWS cannot be reached */
    static PreparedEndpoint of(OpenAccount account, CloudWanted.Endpoint order) throws BadInputException {
        CloudManner manner = order.manner();
        CloudGround.refuse(CloudGround.mannerFault(manner, false));
        TrainedModel trained = account.ground().models().open(order.model(), CheckpointChoice.LAST);
        Account who = account.cloud().account();
        Launch launch = account.ground().launch(account.cloud(), manner, who);
        try {
            Path folder = Temporary.folder("loupe-deploy");
            Path files = Files.createDirectories(folder.resolve("files"));
            account.ground().models().save(files, trained);
            Path packed = folder.resolve("model.tar.gz");
            Tar.pack(List.of(files), packed);
            Channel archive = Channel.ofContent("model", "models", Map.of("model.tar.gz", packed));
            String name = CloudGround.name(manner, trained.title(), CloudJob.LONGEST_NAME);
            CloudJob.Surroundings where = launch.surroundings(who.ownImage(), name, Instant.now(Clock.systemUTC()).plus(EXPIRES).truncatedTo(ChronoUnit.SECONDS));
            CloudGround.refuse(CloudGround.takenFault(account.cloud(), CloudLedger.Kind.ENDPOINT, manner));
            Deployment wanted = new Deployment(name, "s3://" + launch.bucket() + "/" + archive.files().getFirst().key(), power(order.power()), where);
            return new PreparedEndpoint(account, launch, wanted, archive, folder);
        } catch (IOException e) {
            throw new BadInputException("The network cannot be packed (" + e.getMessage() + "). Is the disk full?", e);
        }
    }

    private static Deployment.Power power(String words) {
        return words.startsWith(SERVERLESS) ? new Deployment.Serverless(Integer.parseInt(words.substring(SERVERLESS.length()))) : new Deployment.Instance(words);
    }

    @Override
    public Terms terms() {
        Account who = launch.account().orElseThrow();
        HostingPrice price = account.cloud().prices().of(wanted, account.cloud().region());
        List<String> cost = new ArrayList<>(price.lines().stream().map(CloudGround::dated).toList());
        cost.add("While Loupe runs, it deletes the endpoint " + Lease.REST.toMinutes() + " minutes after its last use, unless you let it stay. It cannot do so when it is closed.");
        return new Terms(wanted.name(), new CloudSight.Who(who.number(), who.arn(), who.region()), JsonText.pretty(wanted.requests()), upload(), cost,
                account.bucket(launch), wanted.fault().map(CloudGround::withoutOption).or(this::beyond));
    }

    /** That the machine is none of those that the learner allows. */
    private Optional<String> beyond() {
        return wanted.power() instanceof Deployment.Instance(String type) ? account.ground().here().limits().fault(type) : Optional.empty();
    }

    private CloudTerms.Upload upload() {
        boolean there = false;
        try {
            there = launch.store().has(archive.files().getFirst());
        } catch (AwsFault unknown) {
            System.getLogger("loupe").log(System.Logger.Level.INFO, "Whether the archive is there is not known: " + unknown.getMessage());
        }
        return new CloudTerms.Upload(there ? 0 : archive.files().getFirst().bytes(), there ? 1 : 0, 1);
    }

    @Override
    public void agreed(boolean makeBucket, Consumer<String> said) throws BadInputException, InterruptedException {
        Launch telling = launch.saying(said);
        try {
            OpenAccount.bucket(telling, makeBucket);
            telling.upload(List.of(archive));
            Map<String, String> facts = Lease.agreed();
            if (!account.ways().profile().isEmpty()) {
                facts.put(Lease.PROFILE, account.ways().profile());
            }
            Launch.Noted noted = telling.note(CloudLedger.Kind.ENDPOINT, wanted.name(), facts);
            deploy(telling, noted);
            Hosting.State state = account.cloud().endpointFollower().follow(wanted.name(), said);
            if (state.failed()) {
                throw new BadInputException("The endpoint " + wanted.name() + " failed: " + state.failure().orElse("AWS does not say why."));
            }
        } catch (AwsFault fault) {
            throw new BadInputException(fault.getMessage(), fault);
        } catch (IOException e) {
            throw new BadInputException("Loupe's ledger cannot be written (" + e.getMessage() + ").", e);
        }
    }

    private void deploy(Launch telling, Launch.Noted noted) throws BadInputException, IOException {
        try {
            telling.made(noted, telling.make(wanted.where(), where -> account.cloud().hosting().deploy(wanted.in(where))));
        } catch (AwsFault fault) {
            if (!fault.mayPass()) {
                telling.forget(noted);
            }
            throw fault;
        }
    }

    @Override
    public void close() {
        try {
            Temporary.delete(folder);
        } catch (IOException e) {
            System.getLogger("loupe").log(System.Logger.Level.WARNING, "What was packed is not all deleted: " + folder, e);
        }
    }
}
