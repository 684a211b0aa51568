package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import loupe.storage.JsonText;
import loupe.storage.Lease;

/** Gets a job for the cloud ready: its name, its files, its bucket, its tags, and the ledger's line about it. */
final class CloudLaunch {

    private final Services services;
    private final Console console;
    private final Cloud cloud;
    private final LaunchOptions options;
    private final Optional<Account> account;

    private CloudLaunch(Services services, Console console, Cloud cloud, LaunchOptions options, Optional<Account> account) {
        this.services = services;
        this.console = console;
        this.cloud = cloud;
        this.options = options;
        this.account = account;
    }

    /** Asks who asks, and says it. Where something is only shown, it need not be known. */
    static CloudLaunch with(Services services, Console console, Cloud cloud, LaunchOptions options) {
        Optional<Account> account = Optional.empty();
        try {
            account = Optional.of(cloud.account());
            console.say("Account " + account.get().number() + " in " + cloud.region() + ", asked as " + account.get().arn() + ".");
        } catch (AwsFault fault) {
            if (options.isDone()) {
                throw fault;
            }
            console.say("Who would ask is not known: " + fault.getMessage());
        }
        return new CloudLaunch(services, console, cloud, options, account);
    }

    Optional<Account> account() {
        return account;
    }

    Store store() {
        return cloud.store(account.orElse(new Account("ACCOUNT", "", cloud.region())), bucket());
    }

    String bucket() {
        return options.bucket().orElseGet(() -> account.orElse(new Account("ACCOUNT", "", cloud.region())).bucket());
    }

    /** @param image where none was named */
    CloudJob.Surroundings surroundings(String image, String name, Instant expires) {
        return new CloudJob.Surroundings(bucket(), options.role(), options.image().orElse(image), tags(name, expires));
    }

    /** What tells everything that Loupe made for this person from all else. */
    private Map<String, String> tags(String name, Instant expires) {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("loupe:app", "loupe");
        tags.put("loupe:user", user());
        tags.put("loupe:run", name);
        tags.put("loupe:expires", expires.toString());
        return tags;
    }

    private String user() {
        return account.map(Account::user).orElse("unknown");
    }

    /** The job that {@code wish} is. */
    CloudJob job(CloudWish wish, String name, Machines on, Optional<Path> bundle, boolean tuning) throws BadInputException {
        String image = tuning ? new Images().tuning(on, cloud.region()) : new Images().training(on, cloud.region());
        Instant expires = Instant.now(Clock.systemUTC()).plus(on.longest()).plus(on.warm()).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        return new CloudJob(name, wish.settings(), channels(wish, name, services.cloud().bundle(bundle)), on, surroundings(image, name, expires));
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

    /** Sees to it that the bucket is there. @return why not, where it is not and may not be made */
    Optional<String> bucketFault() throws BadInputException, IOException {
        Store store = store();
        if (store.isThere()) {
            return Optional.empty();
        }
        if (!options.createBucket()) {
            return Optional.of("There is no bucket " + store.bucket() + ". --create-bucket makes it: encrypted, closed to the public, and what Loupe puts"
                    + " into it ends after 30 days. --bucket takes another one.");
        }
        store.make().forEach(console::say);
        note(CloudLedger.Kind.BUCKET, store.bucket(), Map.of());
        console.say("The bucket " + store.bucket() + " is made.");
        return Optional.empty();
    }

    /** Uploads what is not there yet, and says what. */
    void upload(List<Channel> channels) {
        store().send(channels, file -> console.say("Uploading " + file.key() + " (" + file.bytes() + " bytes)."));
    }

    /** Prints what would be asked for and that nothing was. @return the exit code */
    int show(CloudPreview preview, String what, boolean json) {
        if (json) {
            console.print(JsonText.line(preview.asMap(this)));
        } else {
            preview.lines(this, what).forEach(console::print);
        }
        console.say("Nothing was asked for. --yes does it.");
        return options.shown();
    }

    /** Says why nothing is asked for. @return the exit code */
    int refuse(String sentence) {
        console.say(sentence);
        return ExitCode.WRONG_USAGE;
    }

    /** A line of the ledger. @param before what the ledger knew of that name */
    record Noted(CloudLedger.Entry entry, Optional<CloudLedger.Entry> before) {}

    /** Writes about {@code name} into the ledger, before it is asked for. */
    Noted note(CloudLedger.Kind kind, String name, Map<String, String> known) throws BadInputException, IOException {
        Map<String, String> facts = new LinkedHashMap<>(known);
        if (!cloud.elsewhere().isEmpty()) {
            facts.put(Lease.ELSEWHERE, String.join(" ", cloud.elsewhere()));
        }
        CloudLedger ledger = services.cloud().ledger();
        Noted noted = new Noted(new CloudLedger.Entry(kind, name, place(), Instant.now(Clock.systemUTC()), facts), ledger.find(kind, name, place()));
        ledger.put(noted.entry());
        return noted;
    }

    /** Adds what AWS calls it. */
    void made(Noted noted, String arn) throws BadInputException, IOException {
        services.cloud().ledger().put(noted.entry().with("arn", arn));
    }

    /** Forgets what AWS would not make. @return the exit code @throws AwsFault where it may have been made, or nobody is signed in */
    int refused(Noted noted, AwsFault fault) throws BadInputException, IOException {
        if (fault.mayPass()) {
            throw fault;
        }
        services.cloud().ledger().remove(noted.entry()::equals);
        if (noted.before().isPresent()) {
            services.cloud().ledger().put(noted.before().get());
        }
        return refuse(fault.getMessage());
    }

    /** Notes that something was used now, where the ledger knows it. */
    static void used(CloudServices cloud, CloudLedger.Kind kind, String name, CloudLedger.Place place) throws BadInputException, IOException {
        Optional<CloudLedger.Entry> entry = cloud.ledger().find(kind, name, place);
        if (entry.isPresent()) {
            cloud.ledger().put(new Lease(entry.get()).used(Instant.now(Clock.systemUTC())));
        }
    }

    CloudLedger.Place place() {
        return new CloudLedger.Place(account.map(Account::number).orElse(""), cloud.region());
    }
}
