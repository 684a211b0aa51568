package loupe.cloud.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.engine.DjlClassifiers;
import loupe.inference.TrainedModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.storage.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loupe's own training, asked for as from SageMaker, and its model behind an endpoint: the whole way, only without AWS. */
class RealTrainingTest {

    @TempDir
    private Path folder;

    @Test
    void a_network_is_trained_by_a_job_and_answers_behind_an_endpoint() throws Exception {
        try (DjlClassifiers classifiers = new DjlClassifiers();
                Stand stand = new Stand(RehearsalPlan.in(folder.resolve("rehearsal")).withFactor(0).withModels(model -> {
                    TrainedModel trained = new Models(Workspace.standard(Map.of("LOUPE_HOME", folder.toString()))).open(model.toString(), CheckpointChoice.LAST);
                    return classifiers.open(trained.network(), trained.parameters());
                }))) {
            digits(stand);
            stand.script("exec '" + ProcessHandle.current().info().command().orElseThrow() + "' --enable-native-access=ALL-UNNAMED -Dai.djl.offline=true -cp '"
                    + System.getProperty("java.class.path") + "' loupe.Main train");
            Map<String, Object> request = Stand.job("loupe-real");
            request.put("HyperParameters", new LinkedHashMap<>(Map.of("epochs", "2", "batch_size", "50", "network", "\"flatten | dense 16 relu | dense 10\"")));
            request.put("InputDataConfig", List.of(Stand.channel("code", "loupe/code/1/"), Stand.channel("training", "loupe/data/digits/")));
            request.put("Environment", Map.of("OMP_NUM_THREADS", "1"));
            stand.create(request);

            Members ended = stand.ended("loupe-real");

            assertThat(ended.needed("TrainingJobStatus")).as(() -> ended.text("FailureReason").orElse("")).isEqualTo("Completed");
            assertThat(stand.lines("loupe-real")).anyMatch(line -> line.matches("\\[Epoch 1\\] Validation: accuracy=[0-9.]+"));
            assertThat(ended.objects("FinalMetricDataList").getFirst().real("Value").orElseThrow()).isBetween(0.1, 1.0);
            assertThat(deployed(stand, ended.object("ModelArtifacts").needed("S3ModelArtifacts"))).matches("[0-9]");
        }
    }

    private void digits(Stand stand) throws Exception {
        Path made = Files.createDirectories(folder.resolve("digits"));
        IdxFiles.write(made, new ImageSet("bars", IntStream.range(0, 10).mapToObj(Integer::toString).toList(), bars(500), bars(100)));
        for (Path file : Folders.files(made)) {
            stand.client.s3("PUT", "/" + Stand.BUCKET + "/loupe/data/digits/" + file.getFileName(), Files.readAllBytes(file));
        }
    }

    /** A bar lies the lower the higher the class. */
    private static LabelledImages bars(int count) {
        byte[] pixels = new byte[count * 784];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
            Arrays.fill(pixels, i * 784 + (2 * (i % 10) + 4) * 28 + 4, i * 784 + (2 * (i % 10) + 4) * 28 + 24, (byte) 255);
        }
        return new LabelledImages(28, 28, pixels, labels);
    }

    private static String deployed(Stand stand, String model) throws Exception {
        stand.client.sageMaker("CreateModel", Map.of("ModelName", "loupe-m", "ExecutionRoleArn", Rehearsal.ROLE,
                "PrimaryContainer", Map.of("Image", Stand.IMAGE, "ModelDataUrl", model)));
        stand.client.sageMaker("CreateEndpointConfig", Map.of("EndpointConfigName", "loupe-c", "ProductionVariants", List.of(Map.of("VariantName", "AllTraffic",
                "ModelName", "loupe-m", "ServerlessConfig", Map.of("MemorySizeInMB", 2048, "MaxConcurrency", 1)))));
        stand.client.sageMaker("CreateEndpoint", Map.of("EndpointName", "loupe-e", "EndpointConfigName", "loupe-c"));
        assertThat(stand.rehearsal.settled("loupe-e").get(60, TimeUnit.SECONDS)).isEqualTo("InService");
        String picture = "[[" + "0,".repeat(783) + "0]]";
        return stand.client.send(stand.client.signed(stand.client.request("POST", "/endpoints/loupe-e/invocations", picture.getBytes()), "sagemaker")).text();
    }
}
