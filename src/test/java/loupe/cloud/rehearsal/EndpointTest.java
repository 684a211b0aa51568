package loupe.cloud.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.cloud.Tar;
import loupe.cloud.rehearsal.SignedClient.Said;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.inference.Classifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointTest {

    private static final String MODEL = "loupe/jobs/a/output/model.tar.gz";

    @TempDir
    private Path folder;
    private Stand stand;

    @BeforeEach
    void setUp() throws Exception {
        stand = new Stand(RehearsalPlan.in(folder.resolve("rehearsal")).withFactor(0).withModels(EndpointTest::open));
        Path model = Files.createDirectories(folder.resolve("model"));
        Files.writeString(model.resolve("class"), "7");
        Path archive = folder.resolve("model.tar.gz");
        Tar.pack(List.of(model), archive);
        stand.client.s3("PUT", "/" + Stand.BUCKET + "/" + MODEL, Files.readAllBytes(archive));
    }

    @AfterEach
    void tearDown() {
        stand.close();
    }

    /** A network that always sees the class that the model's file names. */
    private static Classifier open(Path model) throws BadInputException {
        try {
            int seen = Integer.parseInt(Files.readString(model.resolve("class")));
            return new Classifier() {
                @Override
                public float[][] classify(List<GrayImage> images) {
                    float[][] rows = new float[images.size()][10];
                    for (float[] row : rows) {
                        row[seen] = 1;
                    }
                    return rows;
                }

                @Override
                public void close() {}
            };
        } catch (java.io.IOException e) {
            throw new BadInputException("there is no class", e);
        }
    }

    private Said call(String operation, Map<String, ?> request) throws Exception {
        return stand.client.sageMaker(operation, request);
    }

    private static Map<String, Object> model() {
        return new LinkedHashMap<>(Map.of("ModelName", "loupe-m", "ExecutionRoleArn", Rehearsal.ROLE,
                "PrimaryContainer", new LinkedHashMap<>(Map.of("Image", Stand.IMAGE, "ModelDataUrl", "s3://" + Stand.BUCKET + "/" + MODEL))));
    }

    private static Map<String, Object> config(Map<String, ?> machines) {
        Map<String, Object> variant = new LinkedHashMap<>(Map.of("VariantName", "AllTraffic", "ModelName", "loupe-m"));
        variant.putAll(machines);
        return Map.of("EndpointConfigName", "loupe-c", "ProductionVariants", List.of(variant));
    }

    private static Map<String, ?> serverless(int memory) {
        return Map.of("ServerlessConfig", Map.of("MemorySizeInMB", memory, "MaxConcurrency", 1));
    }

    private void deploy(Map<String, ?> machines) throws Exception {
        assertThat(call("CreateModel", model()).status()).isEqualTo(200);
        assertThat(call("CreateEndpointConfig", config(machines)).status()).isEqualTo(200);
        assertThat(call("CreateEndpoint", Map.of("EndpointName", "loupe-e", "EndpointConfigName", "loupe-c", "Tags",
                List.of(Map.of("Key", "loupe:app", "Value", "loupe")))).status()).isEqualTo(200);
        stand.rehearsal.settled("loupe-e").get(60, TimeUnit.SECONDS);
    }

    private Said invoke(String body) throws Exception {
        return stand.client.send(stand.client.signed(stand.client.request("POST", "/endpoints/loupe-e/invocations", body.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "application/json"), "sagemaker"));
    }

    private static String picture() {
        return "[" + Stream.generate(() -> "0").limit(784).collect(Collectors.joining(",")) + "]";
    }

    @Test
    void a_model_is_deployed_asked_and_taken_away() throws Exception {
        deploy(serverless(2048));

        Members endpoint = call("DescribeEndpoint", Map.of("EndpointName", "loupe-e")).json();
        assertThat(endpoint.needed("EndpointStatus")).isEqualTo("InService");
        assertThat(invoke("[" + picture() + "]").text()).isEqualTo("7");
        assertThat(call("ListTags", Map.of("ResourceArn", endpoint.needed("EndpointArn"))).text()).isEqualTo("{\"Tags\":[{\"Key\":\"loupe:app\",\"Value\":\"loupe\"}]}"
                .replace("{\"Key\":\"loupe:app\",\"Value\":\"loupe\"}", loupe.storage.JsonText.line(Map.of("Key", "loupe:app", "Value", "loupe"))));
        assertThat(call("ListEndpoints", Map.of("NameContains", "loupe")).json().objects("Endpoints")).hasSize(1);

        assertThat(call("DeleteEndpoint", Map.of("EndpointName", "loupe-e")).status()).isEqualTo(200);
        assertThat(call("DeleteEndpointConfig", Map.of("EndpointConfigName", "loupe-c")).status()).isEqualTo(200);
        assertThat(call("DeleteModel", Map.of("ModelName", "loupe-m")).status()).isEqualTo(200);

        assertThat(call("DescribeEndpoint", Map.of("EndpointName", "loupe-e")).refusal()).isEqualTo("400 ValidationException: Could not find endpoint \"loupe-e\".");
        assertThat(call("ListEndpointConfigs", Map.of()).json().objects("EndpointConfigs")).isEmpty();
        assertThat(call("ListModels", Map.of()).json().objects("Models")).isEmpty();
        assertThat(invoke("[" + picture() + "]").text()).isEqualTo("{\"Message\":\"Endpoint loupe-e of account 000000000000 not found.\"}");
    }

    @Test
    void what_the_model_refuses_is_an_error_of_the_model() throws Exception {
        deploy(serverless(2048));

        Said said = invoke("[[1]]");

        assertThat(said.status()).isEqualTo(424);
        assertThat(said.headers()).containsEntry("x-amzn-errortype", "ModelError");
        assertThat(said.json().number("OriginalStatusCode")).contains(400);
    }

    @Test
    void without_instances_a_request_is_at_most_4_MiB_and_with_them_6() throws Exception {
        deploy(serverless(2048));
        assertThat(invoke(" ".repeat(4 * 1024 * 1024 + 1)).headers()).containsEntry("x-amzn-errortype", "ValidationError");
        call("DeleteEndpoint", Map.of("EndpointName", "loupe-e"));
        call("DeleteEndpointConfig", Map.of("EndpointConfigName", "loupe-c"));
        call("DeleteModel", Map.of("ModelName", "loupe-m"));

        deploy(Map.of("InstanceType", "ml.m5.large", "InitialInstanceCount", 1));

        assertThat(invoke(" ".repeat(4 * 1024 * 1024 + 1)).status()).isEqualTo(424);
        assertThat(invoke(" ".repeat(6 * 1024 * 1024 + 1)).status()).isEqualTo(413);
    }

    @Test
    void a_model_that_cannot_be_opened_is_an_endpoint_that_failed() throws Exception {
        stand.close();
        stand = new Stand(RehearsalPlan.in(folder.resolve("rehearsal")).withFactor(0));
        deploy(serverless(2048));

        Members endpoint = call("DescribeEndpoint", Map.of("EndpointName", "loupe-e")).json();

        assertThat(endpoint.needed("EndpointStatus")).isEqualTo("Failed");
        assertThat(endpoint.needed("FailureReason")).isEqualTo("The primary container for production variant AllTraffic did not pass the ping health check: "
                + "this rehearsal serves no models");
    }

    @Test
    void an_endpoint_that_is_being_made_cannot_be_deleted_nor_asked() throws Exception {
        stand.close();
        stand = new Stand(RehearsalPlan.in(folder.resolve("rehearsal")).withFactor(1).withModels(EndpointTest::open));
        call("CreateModel", model());
        call("CreateEndpointConfig", config(serverless(1024)));
        call("CreateEndpoint", Map.of("EndpointName", "loupe-e", "EndpointConfigName", "loupe-c"));

        assertThat(call("DeleteEndpoint", Map.of("EndpointName", "loupe-e")).refusal())
                .isEqualTo("400 ValidationException: Cannot update in-progress endpoint \"arn:aws:sagemaker:us-west-2:000000000000:endpoint/loupe-e\".");
        assertThat(invoke("[]").text()).isEqualTo("{\"Message\":\"Endpoint loupe-e of account 000000000000 is in status Creating.\"}");
    }

    @Test
    void names_are_given_once_and_what_is_not_there_is_told() throws Exception {
        deploy(serverless(1024));

        assertThat(call("CreateModel", model()).refusal()).isEqualTo("400 ValidationException: Cannot create already existing model \"loupe-m\".");
        assertThat(call("CreateEndpoint", Map.of("EndpointName", "loupe-e", "EndpointConfigName", "loupe-c")).refusal())
                .isEqualTo("400 ValidationException: Cannot create already existing endpoint \"loupe-e\".");
        assertThat(call("CreateEndpoint", Map.of("EndpointName", "loupe-f", "EndpointConfigName", "none")).refusal())
                .isEqualTo("400 ValidationException: Could not find endpoint configuration \"none\".");
        assertThat(call("DeleteModel", Map.of("ModelName", "none")).refusal()).isEqualTo("400 ValidationException: Could not find model \"none\".");
    }

    @Test
    void a_model_and_a_configuration_are_refused_that_cannot_be() throws Exception {
        Map<String, Object> model = model();
        Stand.inside(model, "PrimaryContainer").put("ModelDataUrl", "s3://" + Stand.BUCKET + "/none");
        assertThat(call("CreateModel", model).refusal()).isEqualTo("400 ValidationException: Could not find model data at s3://" + Stand.BUCKET + "/none.");
        call("CreateModel", model());

        assertThat(call("CreateEndpointConfig", config(Map.of())).refusal())
                .isEqualTo("400 ValidationException: A production variant has either InstanceType with InitialInstanceCount or ServerlessConfig.");
        assertThat(call("CreateEndpointConfig", config(serverless(1536))).refusal())
                .isEqualTo("400 ValidationException: MemorySizeInMB must be 1024, 2048, 3072, 4096, 5120 or 6144.");
        assertThat(call("CreateEndpointConfig", config(serverless(512))).refusal()).startsWith("400 ValidationException: 1 validation error detected: Value '512'");
        call("CreateEndpointConfig", config(Map.of("InstanceType", "ml.g5.xlarge", "InitialInstanceCount", 1)));
        assertThat(call("CreateEndpoint", Map.of("EndpointName", "loupe-g", "EndpointConfigName", "loupe-c")).refusal())
                .startsWith("400 ResourceLimitExceeded: The account-level service limit 'ml.g5.xlarge for endpoint usage' is 0 Instances");
    }
}
