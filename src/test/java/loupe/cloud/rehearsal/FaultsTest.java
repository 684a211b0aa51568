package loupe.cloud.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import loupe.cloud.rehearsal.SignedClient.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    @TempDir
    private Path folder;
    private Stand stand;

    @BeforeEach
    void setUp() throws Exception {
        stand = new Stand(folder);
    }

    @AfterEach
    void tearDown() {
        stand.close();
    }

    private Said list() throws Exception {
        return stand.client.sageMaker("ListTrainingJobs", Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "THROTTLED|400 ThrottlingException: Rate exceeded", "INTERNAL_ERROR|500 InternalFailure: We encountered an internal error. Please try again.",
        "EXPIRED_TOKEN|400 ExpiredTokenException: The security token included in the request is expired",
        "ACCESS_DENIED|400 AccessDeniedException: User: arn:aws:iam::000000000000:user/rehearsal is not authorized to perform this action",
        "NOT_SUPPORTED|400 UnknownOperationException: The operation is not supported."})
    void an_ordered_fault_happens_as_often_as_it_is_ordered_and_to_that_call_alone(Fault fault, String refusal) throws Exception {
        stand.rehearsal.faults().order(fault, "ListTrainingJobs", 2);

        assertThat(stand.client.sageMaker("ListModels", Map.of()).status()).isEqualTo(200);
        assertThat(list().refusal()).isEqualTo(refusal);
        assertThat(list().refusal()).isEqualTo(refusal);
        assertThat(list().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"THROTTLED,503,SlowDown", "INTERNAL_ERROR,500,InternalError", "EXPIRED_TOKEN,400,ExpiredToken", "ACCESS_DENIED,403,AccessDenied",
        "NOT_SUPPORTED,501,NotImplemented"})
    void S3_says_it_in_its_own_words(Fault fault, int status, String code) throws Exception {
        stand.rehearsal.faults().order(fault, "PutObject", 1);

        Said said = stand.client.s3("PUT", "/" + Stand.BUCKET + "/a", "1");

        assertThat(said.status()).isEqualTo(status);
        assertThat(said.text()).contains("<Code>" + code + "</Code>");
    }

    @ParameterizedTest
    @CsvSource({"PUT,/key?uploads,PutObject,false", "PUT,?lifecycle,PutBucketLifecycle,true", "GET,?list-type=2,ListObjectsV2,true", "HEAD,,HeadBucket,true",
        "HEAD,/key,HeadObject,true", "POST,/key?uploads,CreateMultipartUpload,true", "PUT,/key?partNumber=1&uploadId=1,UploadPart,true",
        "POST,/key?uploadId=1,CompleteMultipartUpload,true", "DELETE,/key?uploadId=1,AbortMultipartUpload,true", "PUT,,CreateBucket,true"})
    void calls_of_S3_have_their_usual_names(String method, String rest, String call, boolean faulty) throws Exception {
        stand.rehearsal.faults().order(Fault.INTERNAL_ERROR, call, 1);

        assertThat(stand.client.s3(method, "/" + Stand.BUCKET + (rest == null ? "" : rest), "").status() == 500).isEqualTo(faulty);
    }

    @Test
    void a_connection_is_cut() throws Exception {
        stand.rehearsal.faults().order(Fault.CUT_CONNECTION, "*", 1);

        assertThatThrownBy(() -> stand.client.s3("PUT", "/" + Stand.BUCKET + "/a", "1")).isInstanceOf(IOException.class);
        assertThat(stand.client.s3("PUT", "/" + Stand.BUCKET + "/a", "1").status()).isEqualTo(200);
    }

    @Test
    void log_lines_can_come_after_the_end() throws Exception {
        stand.rehearsal.faults().keepLogsBack(true);
        stand.script("echo hello");
        stand.create(Stand.job("loupe-late"));
        stand.ended("loupe-late");

        assertThat(stand.lines("loupe-late")).containsExactly("hello");
    }

    @Test
    void log_lines_can_be_lost() throws Exception {
        stand.rehearsal.faults().loseLines("Epoch 1");
        stand.script("echo '[Epoch 0] Validation: accuracy=0.5'", "echo '[Epoch 1] Validation: accuracy=0.6'", "echo '[Epoch 2] Validation: accuracy=0.7'");
        stand.create(Stand.job("loupe-lost"));
        stand.ended("loupe-lost");

        assertThat(stand.lines("loupe-lost")).containsExactly("[Epoch 0] Validation: accuracy=0.5", "[Epoch 2] Validation: accuracy=0.7");
    }

    @Test
    void a_request_that_is_not_signed_is_refused() throws Exception {
        Said json = stand.client.send(stand.client.request("POST", "/", "{}".getBytes(StandardCharsets.UTF_8)).header("X-Amz-Target", "SageMaker.ListModels"));
        Said s3 = stand.client.send(stand.client.request("GET", "/" + Stand.BUCKET + "/a", new byte[0]));

        assertThat(json.refusal()).isEqualTo("403 MissingAuthenticationTokenException: Request is missing Authentication Token");
        assertThat(s3.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Basic abc|403 IncompleteSignatureException: Authorization header is not of the form of AWS4-HMAC-SHA256.",
        "AWS4-HMAC-SHA256 Credential=a/20261126/us-west-2/sagemaker/aws4_request, SignedHeaders=host, Signature=12|403 IncompleteSignatureException: "
                + "Authorization header is not of the form of AWS4-HMAC-SHA256."})
    void a_signature_in_another_form_is_refused(String text, String refusal) throws Exception {
        assertThat(stand.client.send(stand.client.request("POST", "/", new byte[0]).header("X-Amz-Target", "SageMaker.ListModels")
                .header("Authorization", text)).refusal()).isEqualTo(refusal);
    }

    @Test
    void a_clock_that_is_wrong_by_more_than_fifteen_minutes_is_refused() throws Exception {
        Said said = stand.client.send(stand.client.signed(stand.client.request("POST", "/", "{}".getBytes(StandardCharsets.UTF_8))
                .header("X-Amz-Target", "SageMaker.ListModels"), "sagemaker", Instant.now().minus(Duration.ofMinutes(16))));

        assertThat(said.refusal()).startsWith("403 InvalidSignatureException: Signature not valid at this time: ");
    }

    @Test
    void another_form_of_body_an_unknown_operation_and_broken_JSON_are_refused() throws Exception {
        Said form = stand.client.send(stand.client.signed(stand.client.request("POST", "/", "{}".getBytes(StandardCharsets.UTF_8))
                .header("X-Amz-Target", "SageMaker.ListModels").header("Content-Type", "application/json"), "sagemaker"));

        assertThat(form.refusal()).isEqualTo("415 UnsupportedMediaTypeException: Content-Type must be application/x-amz-json-1.1.");
        assertThat(stand.client.sageMaker("CreateNotebookInstance", Map.of()).refusal())
                .isEqualTo("400 UnknownOperationException: The rehearsal does not know SageMaker.CreateNotebookInstance.");
        assertThat(stand.client.json("sagemaker", "SageMaker.ListModels", "{").refusal()).startsWith("400 SerializationException: The request is not whole JSON");
    }

    @Test
    void a_request_that_takes_the_rehearsal_for_another_host_is_refused() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stand.rehearsal.endpoint().getPort())) {
            socket.getOutputStream().write(("POST / HTTP/1.1\r\nHost: pages.example:80\r\nX-Amz-Target: SageMaker.ListModels\r\nConnection: close\r\n"
                    + "Content-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 403 ")
                    .contains("The rehearsal answers to 127.0.0.1, localhost, [::1] only, not to pages.example.");
        }
    }
}
