package loupe.cloud.aws;

import java.util.regex.Pattern;

/** Takes out of a text what must not be seen: names of access keys, and what signs a request. */
final class Secrets {

    private static final Pattern KEY = Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{8,}");
    private static final Pattern SIGNED = Pattern.compile("(?i)(X-Amz-(?:Security-Token|Signature|Credential)\\s*[=:]\\s*)[^\\s&,;\"'<]+");
    private static final Pattern SIGNATURE = Pattern.compile("(?i)((?:Signature|Credential|SecretAccessKey|SessionToken)=)[^\\s&,;\"'<]+");

    /** Members of JSON, whole or cut off, as they lie in the files of a sign-in and are printed by programs that give keys. */
    private static final Pattern MEMBER = Pattern.compile("(?i)(\"(?:SecretAccessKey|SessionToken|accessToken|refreshToken|clientSecret|idToken)\"\\s*:\\s*\")[^\"]*");

    private Secrets() {}

    /** {@code text} without them. */
    static String removed(String text) {
        String without = MEMBER.matcher(SIGNED.matcher(text).replaceAll("$1…")).replaceAll("$1…");
        return KEY.matcher(SIGNATURE.matcher(without).replaceAll("$1…")).replaceAll("…");
    }
}
