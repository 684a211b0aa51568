package loupe.cloud.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import loupe.cloud.Tar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

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

    @Test
    void it_answers_this_machine_alone_and_says_how_programs_come_to_it() {
        assertThat(stand.rehearsal.environment()).containsEntry("AWS_ENDPOINT_URL", stand.rehearsal.endpoint().toString())
                .containsEntry("AWS_ACCESS_KEY_ID", "rehearsal");
        assertThat(stand.rehearsal.endpoint().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void a_job_gets_its_folder_runs_its_script_and_leaves_its_model() throws Exception {
        stand.script("set -e", "cd \"$SAGEMAKER_BASE_DIR\"", "echo \"job $TRAINING_JOB_NAME in $AWS_REGION\"", "cat input/config/hyperparameters.json; echo",
                "cat input/config/inputdataconfig.json; echo", "cat input/data/training/numbers", "stat -c %a input/data/code/train.sh",
                "echo '[Epoch 0] Validation: accuracy=0.5'", "echo '[Epoch 1] Validation: accuracy=0.75'", "echo weights > model/weights", "echo plot > output/data/plot");

        assertThat(stand.create(Stand.job("loupe-first")).status()).isEqualTo(200);
        Members ended = stand.ended("loupe-first");

        assertThat(ended.needed("TrainingJobStatus")).isEqualTo("Completed");
        assertThat(ended.objects("SecondaryStatusTransitions").stream().map(step -> step.needed("Status")))
                .containsExactly("Starting", "Downloading", "Training", "Uploading", "Completed");
        assertThat(stand.lines("loupe-first")).containsExactly("job loupe-first in us-west-2", "{\"epochs\":\"2\"}",
                "{\"code\":{\"TrainingInputMode\":\"File\",\"S3DistributionType\":\"FullyReplicated\",\"RecordWrapperType\":\"None\"},"
                        + "\"training\":{\"TrainingInputMode\":\"File\",\"S3DistributionType\":\"FullyReplicated\",\"RecordWrapperType\":\"None\"}}",
                "1 2 3", "644", "[Epoch 0] Validation: accuracy=0.5", "[Epoch 1] Validation: accuracy=0.75");
        assertThat(ended.objects("FinalMetricDataList").stream().map(metric -> metric.needed("MetricName") + " " + metric.real("Value").orElseThrow()))
                .containsExactly("validation:accuracy 0.75");
        assertThat(ended.object("ModelArtifacts").needed("S3ModelArtifacts"))
                .isEqualTo("s3://" + Stand.BUCKET + "/loupe/jobs/loupe-first/output/model.tar.gz");
        assertThat(unpacked("loupe/jobs/loupe-first/output/model.tar.gz", "weights")).isEqualTo("weights\n");
        assertThat(unpacked("loupe/jobs/loupe-first/output/output.tar.gz", "plot")).isEqualTo("plot\n");
    }

    private String unpacked(String key, String name) throws Exception {
        byte[] archive = stand.client.s3("GET", "/" + Stand.BUCKET + "/" + key, "").body();
        Path file = Files.write(folder.resolve("archive"), archive);
        Tar.unpack(file, folder.resolve("unpacked"));
        return Files.readString(folder.resolve("unpacked").resolve(name));
    }

    @Test
    void a_bucket_gives_back_what_was_put_and_lists_it() throws Exception {
        stand.put("loupe/a b/ü.txt".replace(" ", "%20").replace("ü", "%C3%BC"), "text");

        SignedClient.Said got = stand.client.s3("GET", "/" + Stand.BUCKET + "/loupe/a%20b/%C3%BC.txt", "");
        SignedClient.Said head = stand.client.s3("HEAD", "/" + Stand.BUCKET + "/loupe/a%20b/%C3%BC.txt", "");
        SignedClient.Said listed = stand.client.s3("GET", "/" + Stand.BUCKET + "?list-type=2&prefix=loupe/", "");

        assertThat(got.text()).isEqualTo("text");
        assertThat(head.headers()).containsEntry("content-length", "4").containsEntry("etag", "\"1cb251ec0d568de6a929b520c4aed8d1\"");
        assertThat(listed.text()).contains("<Key>loupe/a b/ü.txt</Key>").contains("<KeyCount>1</KeyCount>").contains("<Size>4</Size>");
    }

    @Test
    void the_caller_is_told_who_it_is() throws Exception {
        SignedClient.Said said = stand.client.send(stand.client.signed(stand.client.request("POST", "/",
                "Action=GetCallerIdentity&Version=2011-06-15".getBytes(StandardCharsets.UTF_8)).header("Content-Type", "application/x-www-form-urlencoded"), "sts"));

        assertThat(said.text()).contains("<Arn>arn:aws:iam::000000000000:user/rehearsal</Arn>").contains("<Account>000000000000</Account>");
    }
}
