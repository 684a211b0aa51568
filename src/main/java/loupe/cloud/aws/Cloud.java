package loupe.cloud.aws;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.cloud.Tar;
import loupe.data.BadInputException;
import loupe.storage.Temporary;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * A learner's account at AWS, in one region. Nothing is asked before it is needed, nobody signs in here: the credentials are those that AWS's own
 * tools use, and Loupe neither sees nor keeps them.
 */
public final class Cloud implements AutoCloseable {

    private final AwsClients clients;
    private final Endpoints endpoints;
    private final Waiting waiting;

    Cloud(AwsClients clients, Endpoints endpoints, Waiting waiting) {
        this.clients = clients;
        this.endpoints = endpoints;
        this.waiting = waiting;
    }

    /**
     * The account that AWS's own tools would use.
     *
     * @param region      empty for the usual one
     * @param profile     empty for the usual one
     * @param environment the process' variables, which may name other addresses than AWS's
     * @throws BadInputException where no region or no such profile is known
     */
    public static Cloud open(Optional<String> region, Optional<String> profile, Map<String, String> environment) throws BadInputException {
        SignIn signIn = SignIn.of(profile, environment);
        return at(new Endpoints(environment), () -> signIn.region(region), signIn);
    }

    /**
     * The account that {@code environment} alone speaks of, whoever is signed in on this machine: for a stand-in, which a real sign-in must not meet.
     *
     * @param environment with addresses, region and keys, by AWS's own names
     */
    public static Cloud of(Map<String, String> environment) throws BadInputException {
        AwsBasicCredentials keys = AwsBasicCredentials.create(environment.get("AWS_ACCESS_KEY_ID"), environment.get("AWS_SECRET_ACCESS_KEY"));
        return at(new Endpoints(environment), () -> Region.of(environment.get("AWS_REGION")), StaticCredentialsProvider.create(keys));
    }

    /** What may find no region. */
    @FunctionalInterface
    private interface Where {
        Region region() throws BadInputException;
    }

    private static Cloud at(Endpoints endpoints, Where where, AwsCredentialsProvider credentials) throws BadInputException {
        Optional<String> fault = endpoints.fault();
        if (fault.isPresent()) {
            throw new BadInputException(fault.get());
        }
        return new Cloud(new AwsClients(where.region(), credentials, endpoints, new CallLog(Clock.systemUTC())), endpoints, Waiting.USUAL);
    }

    public String region() {
        return clients.region().id();
    }

    /** The addresses that are asked in AWS's place, if any. */
    public List<String> elsewhere() {
        return List.of(Endpoints.Service.values()).stream().flatMap(service -> endpoints.of(service).stream()).map(URI::toString).distinct().toList();
    }

    /** Who asks. @throws AwsFault where nobody is signed in */
    public Account account() {
        GetCallerIdentityResponse caller = Asking.ask("say who asks", () -> clients.sts().getCallerIdentity());
        return new Account(caller.account(), caller.arn(), region());
    }

    public Store store(Account account, String bucket) {
        return new Store(clients, account, bucket);
    }

    public Trainings trainings() {
        return new Trainings(clients, waiting);
    }

    public Tunings tunings() {
        return new Tunings(clients, waiting);
    }

    public Hosting hosting() {
        return new Hosting(clients);
    }

    public Prices prices() {
        return new Prices(clients, endpoints.of(Endpoints.Service.PRICING).map(URI::toString).orElse("AWS"));
    }

    public Quotas quotas() {
        return new Quotas(clients);
    }

    /** @param figures what is read from a training's lines */
    public Follower follower(MetricLines figures) {
        return follower(figures, new Attention(true));
    }

    /** The same. @param attention whether somebody looks at it */
    public Follower follower(MetricLines figures, Attention attention) {
        return new Follower(clients, figures, waiting, attention);
    }

    public TuningFollower tuningFollower() {
        return new TuningFollower(tunings(), waiting);
    }

    public EndpointFollower endpointFollower() {
        return new EndpointFollower(hosting(), waiting);
    }

    /** Whether something of this ARN carries a tag; empty where AWS does not tell. */
    public Optional<Boolean> isTagged(String arn, String tag, String value) {
        return Asking.ifKnown(() -> Optional.of(clients.sageMaker().listTagsPaginator(ask -> ask.resourceArn(arn)).tags().stream()
                .anyMatch(one -> tag.equals(one.key()) && value.equals(one.value()))));
    }

    /**
     * Unpacks an archive of a bucket into {@code folder}.
     *
     * @return whether there was one with something in it
     * @throws IOException where it cannot be read or written
     */
    public boolean fetch(String uri, Path folder) throws IOException {
        Optional<InputStream> archive = new Store(clients, new Account("", "", region()), "").read(uri);
        if (archive.isEmpty()) {
            return false;
        }
        try (InputStream in = archive.get()) {
            Path fresh = Temporary.folder("loupe-fetch");
            Tar.unpack(in, fresh);
            return moved(fresh, folder);
        }
    }

    /** The text at {@code uri}, {@code s3://bucket/key}; empty where there is none. */
    public Optional<String> text(String uri) throws IOException {
        Optional<InputStream> file = new Store(clients, new Account("", "", region()), "").read(uri);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static boolean moved(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                Path there = to.resolve(from.relativize(file).toString());
                Files.createDirectories(there.getParent());
                Files.move(file, there, StandardCopyOption.REPLACE_EXISTING);
            }
            return !files.isEmpty();
        } finally {
            Temporary.delete(from);
        }
    }

    /** What was asked of AWS so far, oldest first. */
    public List<AskedOfAws> calls() {
        return clients.calls().calls();
    }

    @Override
    public void close() {
        clients.close();
    }
}
