package loupe.cloud.launch;

import java.util.Optional;
import java.util.regex.Pattern;
import loupe.cloud.aws.CloudJob;
import loupe.cloud.aws.Tunings;

/**
 * What may be said of a launch, told before anybody is asked: what is wrong, in words, and nothing where nothing is. A sentence begins with the
 * option of the command line that it is about.
 */
public final class LaunchRules {

    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::[0-9]{12}:role/.+");
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+");
    private static final Pattern IMAGE = Pattern.compile("\\S{1,255}");

    private LaunchRules() {}

    public static Optional<String> role(String role) {
        if (role.isEmpty()) {
            return Optional.of("--role: name the ARN of the role that the job works as, for example arn:aws:iam::123456789012:role/LoupeSageMakerRole;"
                    + " \"loupe sagemaker policy\" prints what it must be allowed.");
        }
        return ROLE.matcher(role).matches() ? Optional.empty()
                : Optional.of("--role: \"" + role + "\" is no role's ARN, such as arn:aws:iam::123456789012:role/LoupeSageMakerRole.");
    }

    /** By the rules of Amazon S3 for names of buckets. */
    public static Optional<String> bucket(String bucket) {
        boolean good = BUCKET.matcher(bucket).matches() && !bucket.contains("..") && !ADDRESS.matcher(bucket).matches();
        return good ? Optional.empty() : Optional.of("--bucket: \"" + bucket + "\" is no bucket's name. Such a name has 3 to 63 small letters, digits, hyphens and dots,"
                + " with a letter or a digit first and last, no two dots beside each other, and is no address such as 10.0.0.1.");
    }

    /** By Amazon SageMaker's limit. */
    public static Optional<String> image(String image) {
        return IMAGE.matcher(image).matches() ? Optional.empty()
                : Optional.of("--image: \"" + image + "\" is no image's address. Such an address has 1 to 255 characters and no blanks, for example"
                + " 123456789012.dkr.ecr.us-west-2.amazonaws.com/loupe:latest.");
    }

    /** Of a training or an endpoint. */
    public static Optional<String> name(String name) {
        return CloudJob.nameFault(name);
    }

    public static Optional<String> tuningName(String name) {
        return name(name).or(() -> Tunings.nameFault(name));
    }
}
