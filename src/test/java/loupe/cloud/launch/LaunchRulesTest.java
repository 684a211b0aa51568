package loupe.cloud.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"abc", "sagemaker-us-west-2-123456789012", "our.bucket", "a1b"})
    void buckets_named_by_the_rules_of_s3_are_taken(String bucket) {
        assertThat(LaunchRules.bucket(bucket)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "Ours", "our bucket", "-ours", "ours-", "our..bucket", "10.0.0.1", "s3://ours", "ours/data", "our_bucket"})
    void others_are_refused_in_words(String bucket) {
        assertThat(LaunchRules.bucket(bucket)).contains("--bucket: \"" + bucket + "\" is no bucket's name. Such a name has 3 to 63 small letters, digits, hyphens and"
                + " dots, with a letter or a digit first and last, no two dots beside each other, and is no address such as 10.0.0.1.");
    }

    @Test
    void a_bucket_s_name_has_at_most_63_characters() {
        assertThat(LaunchRules.bucket("a".repeat(63))).isEmpty();
        assertThat(LaunchRules.bucket("a".repeat(64))).isPresent();
    }

    @Test
    void an_image_s_address_has_no_blanks_and_an_end() {
        assertThat(LaunchRules.image("123456789012.dkr.ecr.us-west-2.amazonaws.com/loupe@sha256:ab")).isEmpty();
        assertThat(LaunchRules.image("my image")).contains("--image: \"my image\" is no image's address. Such an address has 1 to 255 characters and no blanks, for example"
                + " 123456789012.dkr.ecr.us-west-2.amazonaws.com/loupe:latest.");
        assertThat(LaunchRules.image("a".repeat(256))).isPresent();
    }

    @Test
    void a_role_is_named_by_its_arn() {
        assertThat(LaunchRules.role("arn:aws-cn:iam::123456789012:role/path/Mine")).isEmpty();
        assertThat(LaunchRules.role("")).hasValueSatisfying(words -> assertThat(words).startsWith("--role: name the ARN of the role that the job works as"));
        assertThat(LaunchRules.role("admin")).contains("--role: \"admin\" is no role's ARN, such as arn:aws:iam::123456789012:role/LoupeSageMakerRole.");
    }

    @Test
    void a_tuning_s_name_is_shorter_than_a_training_s() {
        String name = "loupe-" + "a".repeat(27);
        assertThat(LaunchRules.name(name)).isEmpty();
        assertThat(LaunchRules.tuningName(name)).contains("--name: a tuning's name has at most 32 characters, and \"" + name + "\" has 33.");
        assertThat(LaunchRules.tuningName("a_b")).contains("--name: \"a_b\" must be 1 to 63 letters, digits and hyphens, with a letter or a digit first and last.");
    }
}
