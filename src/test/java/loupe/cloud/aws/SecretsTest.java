package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "The key AKIAIOSFODNN7EXAMPLE is unknown. | The key … is unknown.",
            "ASIAIOSFODNN7EXAMPLE | …",
            "GET /a?X-Amz-Security-Token=abc%2Fdef&b=1 | GET /a?X-Amz-Security-Token=…&b=1",
            "X-Amz-Signature: 0f0f, next | X-Amz-Signature: …, next",
            "Credential=AKIAIOSFODNN7EXAMPLE/20261126/us-west-2/s3/aws4_request, Signature=fe5f80 | Credential=…, Signature=…",
            "{\"SecretAccessKey\": \"top/secret\", \"accessToken\":\"x | {\"SecretAccessKey\": \"…\", \"accessToken\":\"…",
            "nothing secret here | nothing secret here"})
    void keys_tokens_and_signatures_are_taken_out(String text, String without) {
        assertThat(Secrets.removed(text)).isEqualTo(without);
    }
}
