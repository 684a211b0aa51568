package loupe.cloud.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What has to be allowed in an account before Loupe can train there. Written from AWS's list of actions; IAM has not evaluated it for us. */
public enum Policy {
    /** What the role of jobs may do. */
    ROLE("execution-role.json"),
    /** Who may work as that role. */
    ROLE_TRUST("execution-role-trust.json"),
    /** What a person who learns with Loupe may do. */
    LEARNER("learner-policy.json");

    private final String file;

    Policy(String file) {
        this.file = file;
    }

    /** As it is written: {@code role-trust}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The document for an account and a bucket, as IAM takes it. */
    public String text(Account account, String bucket) {
        try (InputStream in = Policy.class.getResourceAsStream(file)) {
            String template = new String(Optional.ofNullable(in).orElseThrow(() -> new IllegalStateException("Loupe was built without " + file))
                    .readAllBytes(), StandardCharsets.UTF_8);
            return template.replace("arn:aws:", "arn:" + account.partition() + ":").replace("sagemaker-REGION-ACCOUNT", bucket)
                    .replace("IMAGE_ACCOUNT", new Images().account(account.region())).replace("REGION", account.region())
                    .replace("ACCOUNT", account.number()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
