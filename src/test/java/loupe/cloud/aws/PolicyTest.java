package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.storage.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTest {

    @ParameterizedTest
    @EnumSource
    void every_document_is_whole_json_without_places_that_are_left_open(Policy policy) throws Exception {
        String text = policy.text(new Account("123456789012", "", "eu-central-1"), "my-own-bucket");

        assertThat(JsonText.object(text, "the policy")).containsEntry("Version", "2012-10-17").containsKey("Statement");
        assertThat(text).contains("123456789012").doesNotContain("REGION", "ACCOUNT", "BUCKET", "PARTITION");
    }

    @Test
    void the_bucket_the_region_and_the_images_account_are_put_in() {
        String text = Policy.ROLE.text(new Account("123456789012", "", "cn-north-1"), "my-own-bucket");

        assertThat(text).contains("\"arn:aws-cn:s3:::my-own-bucket/loupe/*\"").contains("arn:aws-cn:logs:cn-north-1:123456789012:log-group:/aws/sagemaker/*")
                .contains("arn:aws-cn:ecr:cn-north-1:727897471807:repository/*").doesNotContain("arn:aws:");
    }
}
