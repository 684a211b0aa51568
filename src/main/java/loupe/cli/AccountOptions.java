package loupe.cli;

import java.util.Optional;
import loupe.cloud.aws.Cloud;
import loupe.data.BadInputException;
import picocli.CommandLine.Option;

/** Whose account at AWS is asked, and where. There is no option for a key: AWS's own tools sign in. */
final class AccountOptions {

    @Option(names = "--region", paramLabel = "NAME")
    private Optional<String> region = Optional.empty();

    @Option(names = "--profile", paramLabel = "NAME")
    private Optional<String> profile = Optional.empty();

    Optional<String> profile() {
        return profile;
    }

    /** The account; the caller closes it. */
    Cloud open(Services services, Console console) throws BadInputException {
        Cloud cloud = services.cloud().open(region, profile);
        if (!cloud.elsewhere().isEmpty()) {
            console.say("Asked in the place of AWS: " + String.join(", ", cloud.elsewhere()) + ".");
        }
        return cloud;
    }
}
