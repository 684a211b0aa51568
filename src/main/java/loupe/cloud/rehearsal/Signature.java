package loupe.cloud.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who a request says that it is from, as signature version 4 writes it. The rehearsal looks whether a request is signed, by whom, when and for
 * which service; it has no keys, so it does not compute the signature itself.
 *
 * @param key     the access key's name
 * @param region  in which region the service is asked
 * @param service the service's name in the signature: {@code sagemaker}, {@code s3}, …
 */
record Signature(String key, String region, String service) {

    private static final Pattern FORM = Pattern.compile(
            "AWS4-HMAC-SHA256 +Credential=([^/,]+)/(\\d{8})/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request, *SignedHeaders=([a-z0-9;-]+), *Signature=[0-9a-f]{64}");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration SKEW = Duration.ofMinutes(15);

    /** @throws Refused where {@code asked} is not signed, not signed in this form, or long ago */
    static Signature of(Asked asked, Instant now) throws Refused {
        String text = asked.header("Authorization").orElseThrow(
                () -> new Refused(403, "MissingAuthenticationToken", "Request is missing Authentication Token"));
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Refused(403, "IncompleteSignature", "Authorization header is not of the form of AWS4-HMAC-SHA256.");
        }
        if (!(";" + form.group(5) + ";").contains(";host;")) {
            throw new Refused(403, "IncompleteSignature", "'host' must be a 'SignedHeader' in the AWS Authorization.");
        }
        checkTime(asked, now);
        return new Signature(form.group(1), form.group(3), form.group(4));
    }

    private static void checkTime(Asked asked, Instant now) throws Refused {
        String stamp = asked.header("X-Amz-Date").orElseThrow(
                () -> new Refused(403, "IncompleteSignature", "Authorization header requires existence of 'X-Amz-Date'."));
        try {
            Instant signed = Instant.from(STAMP.parse(stamp));
            if (Duration.between(signed, now).abs().compareTo(SKEW) > 0) {
                String code = asked.header("X-Amz-Target").isPresent() ? "InvalidSignatureException" : "RequestTimeTooSkewed";
                throw new Refused(403, code, "Signature not valid at this time: " + stamp + " is over 15 min from " + STAMP.format(now) + ".");
            }
        } catch (DateTimeParseException e) {
            throw new Refused(403, "IncompleteSignature", "X-Amz-Date \"" + stamp + "\" is not a time.");
        }
    }
}
