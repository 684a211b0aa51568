package loupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.cloud.aws.Account;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Channel;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.CloudJob;
import loupe.cloud.aws.Machines;
import loupe.cloud.aws.Store;
import loupe.cloud.launch.CloudPreview;
import loupe.cloud.launch.CloudWish;
import loupe.cloud.launch.Launch;
import loupe.data.BadInputException;
import loupe.storage.CloudLedger;
import loupe.storage.JsonText;

/** A launch as the commands make it: what it says goes to the console, and what it will not do ends with an exit code. */
final class CloudLaunch {

    private final Console console;
    private final LaunchOptions options;
    private final boolean json;
    private final Launch ready;

    private CloudLaunch(Console console, LaunchOptions options, boolean json, Launch ready) {
        this.console = console;
        this.options = options;
        this.json = json;
        this.ready = ready;
    }

    /** Asks who asks, and says it. Where something is only shown, it need not be known. @param json whether results are one object */
    static CloudLaunch with(Services services, Console console, Cloud cloud, LaunchOptions options, boolean json) {
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
        Launch.Terms terms = new Launch.Terms(options.role(), options.bucket(), options.image());
        return new CloudLaunch(console, options, json, new Launch(cloud, services.cloud(), terms, account, console::say));
    }

    /** The launch itself. */
    Launch ready() {
        return ready;
    }

    Optional<Account> account() {
        return ready.account();
    }

    String bucket() {
        return ready.bucket();
    }

    /** @param image where none was named */
    CloudJob.Surroundings surroundings(String image, String name, Instant expires) {
        return ready.surroundings(image, name, expires);
    }

    /** The job that {@code wish} is. */
    CloudJob job(CloudWish wish, String name, Machines on, Optional<Path> bundle, boolean tuning) throws BadInputException {
        return ready.job(wish, name, on, bundle, tuning);
    }

    /** Sees to it that the bucket is there. @return why not, where it is not and may not be made */
    Optional<String> bucketFault() throws BadInputException, IOException {
        Store store = ready.store();
        if (store.isThere()) {
            return Optional.empty();
        }
        if (!options.createBucket()) {
            return Optional.of(noBucket(store));
        }
        ready.makeBucket();
        return Optional.empty();
    }

    private static String noBucket(Store store) {
        return "There is no bucket " + store.bucket() + ". --create-bucket makes it: encrypted, closed to the public, and what Loupe puts"
                + " into it ends after 30 days. --bucket takes another one.";
    }

    /** What {@link #bucketFault} would say, as far as it can be told; nothing is made. */
    private Optional<String> bucketForeseen() {
        if (options.createBucket() || account().isEmpty()) {
            return Optional.empty();
        }
        try {
            return ready.store().isThere() ? Optional.empty() : Optional.of(noBucket(ready.store()));
        } catch (AwsFault unknown) {
            return Optional.empty();
        }
    }

    /** Uploads what is not there yet, and says what. */
    void upload(List<Channel> channels) {
        ready.upload(channels);
    }

    /** Prints what would be asked for and that nothing was. @param refused why it would not be @return the exit code */
    int show(CloudPreview preview, String what, Optional<String> refused) {
        return show(preview.asMap(ready), preview.lines(ready, what), refused);
    }

    /** The same. @param plan as JSON has it @param lines for people */
    int show(Map<String, Object> plan, List<String> lines, Optional<String> refused) {
        Optional<String> fault = refused.or(this::bucketForeseen);
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>(plan);
            all.put("failureReason", fault.orElse(null));
            console.print(JsonText.line(all));
        } else {
            lines.forEach(console::print);
        }
        console.say(fault.map(sentence -> "Nothing was asked for, and --yes would not do it: " + sentence)
                .orElse(options.isDry() ? "Nothing was asked for, because of --dry-run." : "Nothing was asked for. --yes does it."));
        return options.shown();
    }

    /** Says why nothing is asked for. @return the exit code */
    int refuse(String name, String sentence) {
        if (json) {
            console.print(Unmade.line(name, sentence));
        }
        console.say(sentence);
        return ExitCode.WRONG_USAGE;
    }

    /** Writes about {@code name} into the ledger, before it is asked for. */
    Launch.Noted note(CloudLedger.Kind kind, String name, Map<String, String> facts) throws BadInputException, IOException {
        return ready.note(kind, name, facts);
    }

    /** Adds what AWS calls it. */
    void made(Launch.Noted noted, String arn) throws BadInputException, IOException {
        ready.made(noted, arn);
    }

    /** Forgets what AWS would not make; what it may have made stays known. @return the exit code */
    int refused(Launch.Noted noted, AwsFault fault) throws BadInputException, IOException {
        String name = noted.entry().name();
        if (fault.kind() == AwsFault.Kind.PASSING) {
            return unheard(name, "", fault, "Whether there is " + name + " now is not known: \"loupe sagemaker list\" looks for it.");
        }
        ready.forget(noted);
        return fault.mayPass() ? unheard(name, "", fault, "Nothing was made.") : refuse(name, fault.getMessage());
    }

    /** Says that AWS cannot be heard. @param arn of what was made; empty where that is not known @param now how it stands @return the exit code */
    int unheard(String name, String arn, AwsFault fault, String now) {
        if (json) {
            console.print(Unmade.line(name, arn, fault.getMessage()));
        }
        console.say("Loupe could not finish: " + fault.getMessage());
        console.say(now);
        return ExitCode.FAILED;
    }

    /** Notes that it was used now. That it cannot be written is no reason to keep back what came of it. */
    void used(CloudLedger.Kind kind, String name) {
        try {
            ready.used(kind, name);
        } catch (BadInputException | IOException fault) {
            console.say("That " + name + " is over cannot be noted: " + fault.getMessage());
        }
    }
}
