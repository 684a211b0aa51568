package loupe.cloud.aws;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.utils.IoUtils;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Who asks AWS, and where, as AWS's own tools would find it: a profile that is named for the purpose, else variables, else the usual profile, else
 * the machine's own role. What is missing there is put in words. Safe from any thread.
 */
final class SignIn implements AwsCredentialsProvider, SdkAutoCloseable {

    private static final String KEY = "AWS_ACCESS_KEY_ID";
    private static final String SECRET = "AWS_SECRET_ACCESS_KEY";
    private static final String USUAL = "default";
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)*-[0-9]{1,3}");
    private static final Pattern LACKS = Pattern.compile("Profile property '([^']+)' was not configured for '([^']+)'");

    private final Optional<String> asked;
    private final String profile;
    private final ProfileFiles files;
    private final Map<String, String> environment;
    private Optional<AwsCredentialsProvider> made = Optional.empty();

    private SignIn(Optional<String> asked, Map<String, String> environment) {
        this.asked = asked;
        this.environment = Map.copyOf(environment);
        this.profile = asked.or(() -> set("AWS_PROFILE")).orElse(USUAL);
        this.files = ProfileFiles.of(environment);
    }

    /**
     * @param asked       a profile; empty for the usual way
     * @param environment the process' variables
     * @throws BadInputException where a profile is named that is not there, or the files cannot be read
     */
    static SignIn of(Optional<String> asked, Map<String, String> environment) throws BadInputException {
        SignIn signIn = new SignIn(asked, environment);
        boolean named = asked.isPresent() || signIn.set("AWS_PROFILE").isPresent() && !signIn.hasKeys();
        if (signIn.files.profile(signIn.profile).isEmpty() && named) {
            throw new BadInputException("There is no " + signIn.files.without(signIn.profile) + ", which " + (asked.isPresent() ? "--profile" : "AWS_PROFILE")
                    + " names. \"aws configure list-profiles\" names those that are there; \"aws configure sso --profile " + signIn.profile + "\" makes it.");
        }
        return signIn;
    }

    private Optional<String> set(String variable) {
        return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private boolean hasKeys() {
        return set(KEY).isPresent() && set(SECRET).isPresent();
    }

    /** @param named empty for the usual one */
    Region region(Optional<String> named) throws BadInputException {
        Optional<Profile> there = files.profile(profile);
        Optional<String> told = named.or(() -> set("AWS_REGION")).or(() -> set("AWS_DEFAULT_REGION")).or(() -> there.flatMap(each -> each.property("region")));
        if (told.isPresent()) {
            if (!REGION.matcher(told.get()).matches()) {
                throw new BadInputException("\"" + told.get() + "\" is no region of AWS, such as eu-central-1.");
            }
            return Region.of(told.get());
        }
        try {
            return DefaultAwsRegionProviderChain.builder().profileName(profile).profileFile(files.both()).build().getRegion();
        } catch (SdkException e) {
            throw new BadInputException("No AWS region is known: AWS_REGION is not set, and " + (there.isPresent() ? "the profile \"" + profile + "\" in "
                    + files.placeOf(profile) + " names none" : "there is no " + files.without(profile)) + ". Name one with --region, for example --region eu-central-1.", e);
        }
    }

    @Override
    public synchronized AwsCredentials resolveCredentials() {
        try {
            made = Optional.of(made.orElseGet(this::make));
            return made.get().resolveCredentials();
        } catch (RuntimeException fault) {
            close();
            throw fault(fault);
        }
    }

    private AwsCredentialsProvider make() {
        return asked.isPresent() ? ofProfile() : DefaultCredentialsProvider.builder().profileName(profile).profileFile(files.both()).build();
    }

    private AwsCredentialsProvider ofProfile() {
        return ProfileCredentialsProvider.builder().profileName(profile).profileFile(files.both()).build();
    }

    /** What is not in order is looked for anew the next time: somebody may have signed in meanwhile. */
    @Override
    public synchronized void close() {
        made.ifPresent(provider -> IoUtils.closeIfCloseable(provider, null));
        made = Optional.empty();
    }

    private AwsFault fault(RuntimeException fault) {
        try {
            Optional<Profile> there = files.profile(profile).filter(found -> asked.isPresent() || !isHalf());
            return there.isPresent() ? ofProfile(there.get(), asked.isPresent() ? fault : ownFault(fault)) : signedOut(nobody(), fault);
        } catch (BadInputException damaged) {
            return signedOut(damaged.getMessage(), damaged);
        }
    }

    /** Why the profile itself leads nowhere: a chain tells of all its links at once. */
    private RuntimeException ownFault(RuntimeException ofAll) {
        AwsCredentialsProvider alone = ofProfile();
        try {
            alone.resolveCredentials();
            return ofAll;
        } catch (RuntimeException own) {
            return own;
        } finally {
            IoUtils.closeIfCloseable(alone, null);
        }
    }

    private boolean isHalf() {
        return set(KEY).isPresent() != set(SECRET).isPresent();
    }

    private String nobody() {
        if (isHalf()) {
            return "Only one of " + KEY + " and " + SECRET + " is set. Set both; or neither, and sign in, for example with \"aws sso login\".";
        }
        return "No AWS credentials were found: " + KEY + " is not set, and there is no " + files.without(profile)
                + ". Make one with \"aws configure sso\", and name it with --profile or AWS_PROFILE.";
    }

    private AwsFault ofProfile(Profile there, RuntimeException fault) throws BadInputException {
        Optional<Throwable> network = causes(fault).filter(cause -> cause instanceof IOException && !(cause instanceof FileSystemException) && !isOfReading(cause)).findFirst();
        return network.isPresent() ? new AwsFault(AwsFault.Kind.PASSING, "AWS could not be reached to sign in with the profile \"" + profile + "\" ("
                + network.get().getClass().getSimpleName() + ": " + Secrets.removed(String.valueOf(network.get().getMessage())) + ").", fault) : signedOut(whyNot(there, fault), fault);
    }

    private String whyNot(Profile there, RuntimeException fault) throws BadInputException {
        String said = String.valueOf(fault.getMessage());
        String name = "The profile \"" + profile + "\" in " + files.placeOf(profile);
        Matcher lacks = LACKS.matcher(said);
        if (lacks.find()) {
            return name + " is not whole: " + lacks.group(1) + " is missing" + (lacks.group(2).equals(profile) ? "" : " in \"" + lacks.group(2) + "\"")
                    + ". \"aws configure" + (lacks.group(1).startsWith("sso") ? " sso" : "") + " --profile " + lacks.group(2) + "\" asks for what it needs.";
        }
        if (said.startsWith("Profile file contained no credentials")) {
            return name + " says nothing of credentials. \"aws configure sso --profile " + profile + "\" adds a sign-in; --profile or AWS_PROFILE names another profile.";
        }
        if (causes(fault).anyMatch(SignIn::isOfReading)) {
            return there.property("credential_process").isPresent() ? name + " names a credential_process that prints no whole JSON. Run it by hand to see what it prints."
                    : "What is kept of the sign-in of the profile \"" + profile + "\" cannot be read. Sign in again with \"aws sso login --profile " + profile + "\".";
        }
        boolean session = there.property("sso_session").isPresent() || there.property("sso_start_url").isPresent();
        if (session && !(fault instanceof IllegalArgumentException)) {
            return "The sign-in of the profile \"" + profile + "\" in " + files.placeOf(profile) + " has run out or was never made. Sign in with \"aws sso login --profile "
                    + profile + "\".";
        }
        boolean login = there.property("login_session").isPresent();
        if (login && said.startsWith("Unable to load region")) {
            return name + " was made by \"aws login\", which needs its region as a variable too: set AWS_REGION.";
        }
        return name + " leads to no credentials: " + Secrets.removed(said).replaceAll("[. ]+$", "") + ". " + (login ? "Sign in with \"aws login --profile " + profile + "\"."
                : "Mend it there, or name another with --profile or AWS_PROFILE.");
    }

    /** A reader of JSON quotes what it reads, which are secrets here: its words are shown to nobody. */
    private static boolean isOfReading(Throwable cause) {
        return cause.getClass().getName().contains(".jackson.");
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause);
    }

    private static AwsFault signedOut(String sentence, Exception cause) {
        return new AwsFault(AwsFault.Kind.SIGNED_OUT, sentence, cause);
    }
}
