package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loupe.cloud.aws.TestClouds;
import loupe.cloud.rehearsal.Rehearsal;
import loupe.cloud.rehearsal.RehearsalPlan;
import loupe.data.GrayImage;
import loupe.inference.Classifier;
import loupe.storage.CloudLedger;

/** Commands at a stand-in for AWS, a data set, and a bundle whose script a test writes. */
final class CloudFixture implements AutoCloseable {

    static final String BUCKET = "sagemaker-us-west-2-000000000000";
    static final String LEARNS = """
            echo '[Epoch 0] Validation: accuracy=0.5'
            echo '[Epoch 1] Validation: accuracy=0.75'
            echo weights > $SAGEMAKER_BASE_DIR/model/weights
            echo 'parameters sha256=ab'
            """;

    final CommandLineFixture line;
    final Rehearsal rehearsal;
    private final List<String> said = new ArrayList<>();

    CloudFixture(Path home) throws IOException {
        line = new CommandLineFixture(home);
        rehearsal = Rehearsal.start(RehearsalPlan.in(home.resolve("aws")).withFactor(0).withModels(folder -> new Sees7()));
        line.services.cloud = new FakeCloud(home, rehearsal.environment());
        line.writeData("mnist", 28, 120);
        script(LEARNS);
    }

    /** Sees a 7 in everything. */
    private record Sees7() implements Classifier {
        @Override
        public float[][] classify(List<GrayImage> images) {
            float[][] rows = new float[images.size()][10];
            Arrays.stream(rows).forEach(row -> row[7] = 1);
            return rows;
        }

        @Override
        public void close() {}
    }

    void script(String text) throws IOException {
        Path bundle = Files.createDirectories(line.home.resolve("bundle/lib")).getParent();
        Files.writeString(bundle.resolve("train.sh"), text);
        Files.writeString(bundle.resolve("lib/loupe.jar"), "jar");
        Files.writeString(bundle.resolve("runtime.tar.gz"), "java");
    }

    CommandLineFixture.Outcome run(String... arguments) {
        List<String> words = new ArrayList<>(List.of("sagemaker"));
        words.addAll(List.of(arguments));
        CommandLineFixture.Outcome outcome = line.run(words.toArray(String[]::new));
        said.add(outcome.out() + outcome.err());
        return outcome;
    }

    /** Trains the MLP with more words. */
    CommandLineFixture.Outcome train(String... more) {
        List<String> words = new ArrayList<>(List.of("train", "--network", "mlp", "--data", "mnist", "--epochs", "2", "--instance-type", "ml.m5.large",
                "--role", Rehearsal.ROLE));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    List<CloudLedger.Entry> ledger() throws Exception {
        return line.services.cloud.ledger().entries();
    }

    /** Everything that was said so far holds no secret. */
    boolean isDiscreet() {
        return said.stream().noneMatch(text -> text.contains(TestClouds.KEY) || text.contains(TestClouds.SECRET) || text.contains(TestClouds.TOKEN));
    }

    @Override
    public void close() {
        rehearsal.close();
    }
}
