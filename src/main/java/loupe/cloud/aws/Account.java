package loupe.cloud.aws;

import java.nio.charset.StandardCharsets;

/**
 * Whose account is asked.
 *
 * @param number of twelve digits
 * @param arn    the identity that asks
 */
public record Account(String number, String arn, String region) {

    /** The bucket that Amazon SageMaker's own tools use. */
    public String bucket() {
        return "sagemaker-" + region + "-" + number;
    }

    /** Names the person who asks without saying who it is. */
    public String user() {
        return Sha256.of(arn.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /** Where the container is that the project's Dockerfile makes, once it is pushed: it answers by {@code serve}. */
    public String ownImage() {
        return number + ".dkr.ecr." + region + ".amazonaws.com" + (region.startsWith("cn-") ? ".cn" : "") + "/loupe:latest";
    }

    /** {@code aws}, {@code aws-cn} or {@code aws-us-gov}, as all names in this region begin. */
    public String partition() {
        return region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
