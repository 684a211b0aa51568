package loupe.cloud.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import loupe.cloud.aws.Account;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Channel;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.CloudJob;
import loupe.cloud.aws.Images;
import loupe.cloud.aws.Machines;
import loupe.cloud.aws.Store;
import loupe.data.BadInputException;
import loupe.storage.CloudLedger;
import loupe.storage.Lease;

/** Gets a job for the cloud ready: its name, its files, its bucket, its tags, and the ledger's line about it. */
public final class Launch {

    private final Cloud cloud;
    private final LaunchGround ground;
    private final Terms terms;
    private final Optional<Account> account;
    private final Consumer<String> said;

    /** How something is asked for. @param bucket and {@code image} are empty for the usual ones */
    public record Terms(String role, Optional<String> bucket, Optional<String> image) {}

    /** @param account who asks; empty where that is not known, and something is only shown @param said hears what is done */
    public Launch(Cloud cloud, LaunchGround ground, Terms terms, Optional<Account> account, Consumer<String> said) {
        this.cloud = cloud;
        this.ground = ground;
        this.terms = terms;
        this.account = account;
        this.said = said;
    }

    /** The same, telling {@code other} what is done. */
    public Launch saying(Consumer<String> other) {
        return new Launch(cloud, ground, terms, account, other);
    }

    public Optional<Account> account() {
        return account;
    }

    public Store store() {
        return cloud.store(whose(), bucket());
    }

    public String bucket() {
        return terms.bucket().orElseGet(() -> whose().bucket());
    }

    private Account whose() {
        return account.orElse(new Account("ACCOUNT", "", cloud.region()));
    }

    /** @param image where none was named */
    public CloudJob.Surroundings surroundings(String image, String name, Instant expires) {
        return new CloudJob.Surroundings(bucket(), terms.role(), terms.image().orElse(image), tags(name, expires));
    }

    /** What tells everything that Loupe made for this person from all else. */
    private Map<String, String> tags(String name, Instant expires) {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("loupe:app", "loupe");
        tags.put("loupe:user", account.map(Account::user).orElse("unknown"));
        tags.put("loupe:run", name);
        tags.put("loupe:expires", expires.toString());
        return tags;
    }

    /** The job that {@code wish} is. */
    public CloudJob job(CloudWish wish, String name, Machines on, Optional<Path> bundle, boolean tuning) throws BadInputException {
        String image = tuning ? new Images().tuning(on, cloud.region()) : new Images().training(on, cloud.region());
        Instant expires = Instant.now(Clock.systemUTC()).plus(on.longest()).plus(on.warm()).truncatedTo(ChronoUnit.SECONDS);
        return new CloudJob(name, wish.settings(), channels(wish, name, ground.bundle(bundle)), on, surroundings(image, name, expires));
    }

    private static List<Channel> channels(CloudWish wish, String name, Path bundle) throws BadInputException {
        try {
            List<Channel> channels = new ArrayList<>();
            channels.add(Channel.ofContent("code", "code", files(bundle)));
            channels.add(Channel.ofContent("training", "data/" + safe(wish.data().set()), wish.data().files()));
            channels.add(Channel.ofJob("job", name, wish.job()));
            return channels;
        } catch (IOException e) {
            throw new BadInputException("What the job needs cannot be read (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ").", e);
        }
    }

    private static Map<String, Path> files(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
        }
        return files;
    }

    private static String safe(String set) {
        return set.replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    /** Makes the bucket: encrypted, closed to the public, and what Loupe puts into it ends after 30 days. */
    public void makeBucket() throws BadInputException, IOException {
        Store store = store();
        store.make().forEach(said);
        note(CloudLedger.Kind.BUCKET, store.bucket(), Map.of());
        said.accept("The bucket " + store.bucket() + " is made.");
    }

    /** Uploads what is not there yet, and says what. */
    public void upload(List<Channel> channels) {
        store().send(channels, file -> said.accept("Uploading " + file.key() + " (" + file.bytes() + " bytes)."));
    }

    /** A line of the ledger. @param before what the ledger knew of that name */
    public record Noted(CloudLedger.Entry entry, Optional<CloudLedger.Entry> before) {}

    /** What the ledger keeps of a training. @param profile of AWS's own tools; empty text for the usual one */
    public static Map<String, String> facts(CloudJob job, Optional<Double> worst, String profile) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (!job.on().warm().isZero()) {
            facts.putAll(Lease.agreed(Instant.now(Clock.systemUTC()).plus(job.on().longest()).plus(job.on().warm())));
            Optional.of(profile).filter(name -> !name.isEmpty()).ifPresent(name -> facts.put(Lease.PROFILE, name));
        }
        worst.ifPresent(dollars -> facts.put("dollars", Double.toString(dollars)));
        return facts;
    }

    /** Writes about {@code name} into the ledger, before it is asked for. */
    public Noted note(CloudLedger.Kind kind, String name, Map<String, String> known) throws BadInputException, IOException {
        Map<String, String> facts = new LinkedHashMap<>(known);
        if (!cloud.elsewhere().isEmpty()) {
            facts.put(Lease.ELSEWHERE, String.join(" ", cloud.elsewhere()));
        }
        CloudLedger ledger = ground.ledger();
        Noted noted = new Noted(new CloudLedger.Entry(kind, name, place(), Instant.now(Clock.systemUTC()), facts), ledger.find(kind, name, place()));
        ledger.put(noted.entry());
        return noted;
    }

    /**
     * Makes something, with tags where this identity may set them. Where it may not, Loupe's ledger still knows what is made.
     *
     * @param making asks AWS for it in the surroundings that it is given, and returns its ARN
     * @throws AwsFault where AWS will not, or cannot be heard
     */
    public String make(CloudJob.Surroundings where, Function<CloudJob.Surroundings, String> making) {
        try {
            return making.apply(where);
        } catch (AwsFault fault) {
            if (!fault.isAboutTags()) {
                throw fault;
            }
            said.accept(fault.getMessage().replaceAll("[. ]+$", "") + ". It is asked for once more without tags: then only Loupe's ledger on this machine knows whose it is.");
            return making.apply(where.withoutTags());
        }
    }

    /** Adds what AWS calls it. */
    public void made(Noted noted, String arn) throws BadInputException, IOException {
        ground.ledger().put(noted.entry().with("arn", arn));
    }

    /** Forgets what AWS would not make. */
    public void forget(Noted noted) throws BadInputException, IOException {
        ground.ledger().remove(noted.entry()::equals);
        if (noted.before().isPresent()) {
            ground.ledger().put(noted.before().get());
        }
    }

    /** Notes that something was used now, where the ledger knows it. */
    public void used(CloudLedger.Kind kind, String name) throws BadInputException, IOException {
        used(ground.ledger(), kind, name, place());
    }

    /** Notes that something was used now, where {@code ledger} knows it. */
    public static void used(CloudLedger ledger, CloudLedger.Kind kind, String name, CloudLedger.Place place) throws BadInputException, IOException {
        Optional<CloudLedger.Entry> entry = ledger.find(kind, name, place);
        if (entry.isPresent()) {
            ledger.put(new Lease(entry.get()).used(Instant.now(Clock.systemUTC())));
        }
    }

    /** Where it is. */
    public CloudLedger.Place place() {
        return new CloudLedger.Place(account.map(Account::number).orElse(""), cloud.region());
    }
}
