package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.TestClouds;
import loupe.data.BadInputException;
import loupe.process.ChildProgram;
import loupe.process.local.LocalMode;
import loupe.storage.CloudLedger;
import loupe.storage.CloudSettings;
import loupe.training.TrainingBackend;

/** A cloud at an address of this machine, and a bundle that a test wrote. */
record FakeCloud(Path home, Map<String, String> environment, IntFunction<TrainingBackend> together) implements CloudServices {

    FakeCloud(Path home, Map<String, String> environment) {
        this(home, environment, instances -> {
            throw new IllegalStateException("no containers here");
        });
    }

    @Override
    public Cloud open(Optional<String> region, Optional<String> profile) {
        return TestClouds.at(environment);
    }

    @Override
    public CloudLedger ledger() {
        return new CloudLedger(home);
    }

    @Override
    public CloudSettings limits() {
        return CloudSettings.DEFAULT;
    }

    @Override
    public Path bundle(Optional<Path> chosen) throws BadInputException {
        Path bundle = chosen.orElse(home.resolve("bundle"));
        if (!Files.isDirectory(bundle)) {
            throw new BadInputException("There is no bundle in " + bundle + ".");
        }
        return bundle;
    }

    @Override
    public LocalMode localMode() {
        return new LocalMode(ChildProgram.ofThisProcess());
    }

    @Override
    public Path model(String name) {
        return home.resolve("models").resolve(name);
    }

    @Override
    public TrainingBackend containers(int instances) {
        return together.apply(instances);
    }

    @Override
    public Path newRun(String title) throws IOException {
        return Files.createDirectories(home.resolve("runs").resolve(title));
    }

    @Override
    public Path job(String name) throws IOException {
        return Files.createDirectories(home.resolve("jobs").resolve(name));
    }
}
