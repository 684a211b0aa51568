package loupe.cloud.aws;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** What went wrong when AWS was asked, as a sentence, and whether it may be well in a while. */
public final class AwsFault extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");
    private static final Set<String> UNKNOWN_KEY = Set.of("InvalidClientTokenId", "UnrecognizedClientException", "InvalidAccessKeyId",
            "SignatureDoesNotMatch", "InvalidSignatureException", "AuthFailure", "MissingAuthenticationToken");
    private static final Set<String> THROTTLED = Set.of("ThrottlingException", "Throttling", "TooManyRequestsException", "SlowDown",
            "RequestLimitExceeded", "ServiceUnavailable");
    private static final Set<String> NOT_THERE = Set.of("NoSuchKey", "NoSuchBucket", "NotFound", "ResourceNotFoundException", "ResourceNotFound", "404");
    /** SageMaker's own calls say the first, its endpoints the second. */
    private static final Set<String> INVALID = Set.of("ValidationException", "ValidationError", "ValidationErrorException");
    private static final Set<String> SKEW = Set.of("RequestTimeTooSkewed", "RequestInTheFuture");
    /** Not Implemented: asking again leads nowhere. */
    private static final int NEVER = 501;
    private static final Pattern NOTHING_THERE = Pattern.compile("(?i)could not find|does not exist|not found|no such|cannot find");
    private static final Pattern NONE_ALLOWED = Pattern.compile("(?i)(?:limit|quota).* is 0\\b");

    private static final Pattern LONG_LIST = Pattern.compile("\\[((?:[^,\\[\\]]+, ){2}[^,\\[\\]]+), [^\\[\\]]{80,}\\]");

    /** What kind it is. */
    public enum Kind {
        /** It may be well in a moment: a busy service, a lost network. */
        PASSING,
        /** Nobody is signed in, or no longer. */
        SIGNED_OUT,
        /** What was asked for is not there. */
        NOT_THERE,
        /** It is there already. */
        TAKEN,
        /** AWS will not do it. */
        REFUSED
    }

    private final Kind kind;

    AwsFault(Kind kind, String sentence, Throwable cause) {
        super(Secrets.removed(sentence), cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether all that is refused is to tag what is made: who may make something may not always tag it. */
    public boolean isAboutTags() {
        return kind == Kind.REFUSED && getMessage().contains(":AddTags");
    }

    /** Whether the same question may be answered later. */
    public boolean mayPass() {
        return kind == Kind.PASSING || kind == Kind.SIGNED_OUT;
    }

    /** @param asked what Loupe wanted, as the end of "AWS could not be asked to" */
    static AwsFault of(String asked, SdkException fault) {
        return fault instanceof AwsServiceException answered ? answered(asked, answered) : unanswered(asked, fault);
    }

    /** The fault's code, as AWS writes it; empty where it has none. */
    static String code(AwsServiceException fault) {
        return Optional.ofNullable(fault.awsErrorDetails()).map(details -> details.errorCode()).orElse("");
    }

    private static AwsFault answered(String asked, AwsServiceException fault) {
        String code = code(fault);
        String said = Optional.ofNullable(fault.awsErrorDetails()).map(details -> details.errorMessage()).filter(text -> !text.isBlank()).map(AwsFault::brief).orElse(code);
        if (EXPIRED.contains(code)) {
            return new AwsFault(Kind.SIGNED_OUT, "The credentials have expired. Sign in again, for example with \"aws sso login\".", fault);
        }
        if (UNKNOWN_KEY.contains(code)) {
            return new AwsFault(Kind.SIGNED_OUT, "AWS does not know these credentials (" + code + "). Name another --profile, or sign in again.", fault);
        }
        if (SKEW.contains(code) || fault.isClockSkewException()) {
            return new AwsFault(Kind.PASSING, "This machine's clock is too far from AWS's (" + code + "). Set it right.", fault);
        }
        if (THROTTLED.contains(code) || fault.isThrottlingException() || fault.statusCode() >= 500 && fault.statusCode() != NEVER) {
            return new AwsFault(Kind.PASSING, "AWS is busy and could not " + asked + " (" + fault.statusCode() + " " + code + ").", fault);
        }
        if (code.equals("ResourceLimitExceeded") && NONE_ALLOWED.matcher(said).find()) {
            return new AwsFault(Kind.REFUSED, "The account may run none of these machines, as most new accounts: ask for more under Service Quotas, or"
                    + " take ml.m5.large. AWS says: " + said, fault);
        }
        if (code.startsWith("AccessDenied") || fault.statusCode() == 403) {
            return new AwsFault(Kind.REFUSED, "AWS does not let this identity " + asked + ": " + said, fault);
        }
        if (code.equals("ResourceInUse") || code.equals("ResourceInUseException")) {
            return new AwsFault(Kind.TAKEN, "AWS could not " + asked + ": " + said, fault);
        }
        boolean missing = NOT_THERE.contains(code) || fault.statusCode() == 404
                || INVALID.contains(code) && NOTHING_THERE.matcher(said).find();
        return new AwsFault(missing ? Kind.NOT_THERE : Kind.REFUSED, "AWS could not " + asked + ": " + said, fault);
    }

    /** Without the long lists of all that AWS would have taken. */
    private static String brief(String said) {
        return LONG_LIST.matcher(said).replaceAll("[$1, …]");
    }

    private static AwsFault unanswered(String asked, SdkException fault) {
        Optional<Throwable> network = Stream.iterate((Throwable) fault, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof IOException).findFirst();
        if (network.isPresent() || fault instanceof ApiCallTimeoutException || fault instanceof ApiCallAttemptTimeoutException) {
            return new AwsFault(Kind.PASSING, "AWS could not be reached to " + asked + " ("
                    + network.map(cause -> cause.getClass().getSimpleName() + ": " + cause.getMessage()).orElse("no answer in time") + ").", fault);
        }
        return new AwsFault(Kind.REFUSED, "AWS could not be asked to " + asked + ": " + fault.getMessage(), fault);
    }
}
