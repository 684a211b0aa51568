package loupe.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.Loupe;
import loupe.cli.Commands;
import loupe.cli.Console;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Cloud;
import loupe.storage.JsonText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way on a real account: a training of one epoch on an ml.m5.large, its model behind a serverless endpoint, one answer, and everything of
 * it deleted. It costs a few cents, says so first, and runs only where a role is named, after {@code mvn package}:
 * {@code mvn -Plive-aws test -Dlive.role=arn:aws:iam::…:role/LoupeSageMakerRole -Dlive.image=…/loupe:latest}.
 */
@Tag("live-aws")
@Timeout(3600)
class LiveAwsTest {

    @TempDir
    private Path home;

    private record Outcome(int code, List<String> out) {
        Map<String, Object> last() throws Exception {
            return JsonText.object(out.getLast(), "the last line");
        }
    }

    /** A command as a person types it; what it says to people is seen. */
    private static Outcome run(Loupe loupe, List<String> words) {
        StringWriter out = new StringWriter();
        int code = new Commands(loupe, new Console(out, new OutputStreamWriter(System.err, StandardCharsets.UTF_8)), stop -> { }).run(words.toArray(String[]::new));
        return new Outcome(code, out.toString().lines().toList());
    }

    private static List<String> words(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void a_training_and_an_endpoint_on_a_live_account() throws Exception {
        String role = System.getProperty("live.role", "");
        assumeTrue(!role.isBlank(), "skipped: -Dlive.role names no role. With one, this trains on an ml.m5.large for at most 10 minutes and asks a serverless endpoint once, on"
                + " the account that is signed in, which costs a few cents.");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LOUPE_HOME", home.resolve("learner").toString());
        String name = "loupe-live-" + Clock.systemUTC().millis();
        try (Loupe loupe = new Loupe(environment); Cloud cloud = loupe.cloud().open(Optional.empty(), Optional.empty())) {
            List<String> train = List.of("sagemaker", "train", "--network", "mlp", "--data", "digits", "--epochs", "1", "--instance-type", "ml.m5.large", "--max-runtime", "600",
                    "--role", role, "--name", name, "--create-bucket", "--out", home.resolve("model").toString(), "--json");
            run(loupe, words(train, "--dry-run", "--yes")).out().forEach(Console.standard()::say);
            try {
                trainAndAsk(loupe, train, role, name);
            } finally {
                cleanUp(cloud, name);
            }
            assertThat(cloud.hosting().state(name)).as("the endpoint is deleted").isEmpty();
        }
    }

    private void trainAndAsk(Loupe loupe, List<String> train, String role, String name) throws Exception {
        Outcome trained = run(loupe, words(train, "--yes"));
        assertThat(trained.last()).containsEntry("status", "Completed");
        assertThat(trained.code()).isZero();
        List<String> deploy = new ArrayList<>(List.of("sagemaker", "deploy", "--model", home.resolve("model").toString(), "--role", role, "--name", name, "--yes", "--json"));
        Optional.ofNullable(System.getProperty("live.image")).filter(image -> !image.isBlank()).ifPresent(image -> deploy.addAll(List.of("--image", image)));
        Outcome deployed = run(loupe, deploy);
        assertThat(deployed.last()).containsEntry("status", "InService");
        Path drawing = Files.writeString(home.resolve("one.json"), "{\"box\":[500,500],\"strokes\":[[[250,100],[250,400]]],\"width\":40}");
        Outcome answered = run(loupe, List.of("sagemaker", "predict", "--endpoint", name, "--strokes", drawing.toString(), "--json"));
        assertThat(answered.code()).isZero();
        assertThat(answered.out().getLast()).startsWith("[{\"label\":");
    }

    /** What is the test's own, whatever went wrong. */
    private static void cleanUp(Cloud cloud, String name) {
        cloud.hosting().delete(name);
        try {
            cloud.trainings().stop(name);
        } catch (AwsFault neverStarted) {
            Console.standard().say(neverStarted.getMessage());
        }
    }
}
