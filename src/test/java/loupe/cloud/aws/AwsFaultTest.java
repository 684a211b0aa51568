package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;

class AwsFaultTest {

    private static AwsFault fault(int status, String code, String message) {
        return AwsFault.of("start the training t", (AwsServiceException) SageMakerException.builder().statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build()).build());
    }

    @ParameterizedTest
    @CsvSource({"400,ExpiredTokenException,SIGNED_OUT", "403,ExpiredToken,SIGNED_OUT", "403,InvalidClientTokenId,SIGNED_OUT", "400,ThrottlingException,PASSING",
            "503,SlowDown,PASSING", "500,InternalFailure,PASSING", "403,RequestTimeTooSkewed,PASSING", "400,ResourceInUse,TAKEN",
            "404,NoSuchBucket,NOT_THERE", "400,ResourceNotFound,NOT_THERE", "403,AccessDeniedException,REFUSED", "400,ValidationException,REFUSED"})
    void each_kind_of_fault_is_known_by_its_code(int status, String code, AwsFault.Kind kind) {
        assertThat(fault(status, code, "so it is").kind()).isEqualTo(kind);
        assertThat(fault(status, code, "so it is").mayPass()).isEqualTo(kind == AwsFault.Kind.PASSING || kind == AwsFault.Kind.SIGNED_OUT);
    }

    @Test
    void a_validation_that_names_something_missing_says_that_it_is_not_there() {
        assertThat(fault(400, "ValidationException", "Requested resource not found.").kind()).isEqualTo(AwsFault.Kind.NOT_THERE);
        assertThat(fault(400, "ValidationException", "Could not find endpoint \"e\".").kind()).isEqualTo(AwsFault.Kind.NOT_THERE);
        assertThat(fault(400, "ValidationError", "Endpoint e of account 1 not found.").kind()).as("as an endpoint's own service says it").isEqualTo(AwsFault.Kind.NOT_THERE);
    }

    @Test
    void a_quota_of_0_is_put_into_words() {
        assertThat(fault(400, "ResourceLimitExceeded", "The account-level service limit 'ml.g5.xlarge for training job usage' is 0 Instances, with").getMessage())
                .isEqualTo("The account may run none of these machines, as most new accounts: ask for more under Service Quotas, or take ml.m5.large. AWS says: "
                        + "The account-level service limit 'ml.g5.xlarge for training job usage' is 0 Instances, with");
    }

    @Test
    void a_lost_network_is_told_by_its_cause() {
        AwsFault lost = AwsFault.of("list trainings", SdkClientException.create("Unable to execute", new UnknownHostException("api.sagemaker")));

        assertThat(lost.kind()).isEqualTo(AwsFault.Kind.PASSING);
        assertThat(lost.getMessage()).isEqualTo("AWS could not be reached to list trainings (UnknownHostException: api.sagemaker).");
    }

    @Test
    void what_aws_says_is_passed_on_without_secrets() {
        assertThat(fault(403, "AccessDenied", "The key AKIAIOSFODNN7EXAMPLE may not").getMessage())
                .isEqualTo("AWS does not let this identity start the training t: The key … may not");
    }
}
