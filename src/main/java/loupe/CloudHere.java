package loupe;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.cli.CloudServices;
import loupe.cloud.Tar;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.Sha256;
import loupe.data.BadInputException;
import loupe.process.ChildProgram;
import loupe.process.local.LocalMode;
import loupe.process.local.LocalModeBackend;
import loupe.storage.CloudLedger;
import loupe.storage.CloudSettings;
import loupe.storage.StateFile;
import loupe.storage.Workspace;
import loupe.training.TrainingBackend;

/** What the cloud needs of this machine. */
record CloudHere(Workspace workspace, CloudLedger ledger, Map<String, String> environment) implements CloudServices {

    private static final List<String> PARTS = List.of("train.sh", "lib", "runtime.tar.gz");

    CloudHere(Workspace workspace, Map<String, String> environment) {
        this(workspace, new CloudLedger(workspace.home()), Map.copyOf(environment));
    }

    @Override
    public Cloud open(Optional<String> region, Optional<String> profile) throws BadInputException {
        return Cloud.open(region, profile, environment);
    }

    @Override
    public CloudSettings limits() {
        return new StateFile<>(workspace.home().resolve("cloud.json"), CloudSettings.DEFAULT).read();
    }

    @Override
    public Path bundle(Optional<Path> chosen) throws BadInputException {
        if (chosen.isPresent()) {
            return whole(chosen.get());
        }
        Path beside = program().resolve("sagemaker");
        if (missing(beside).isEmpty()) {
            return beside;
        }
        throw new BadInputException("The bundle that a container needs is not here: " + beside + " has no " + String.join(", no ", missing(beside))
                + ". It is made on linux-x86-64 by \"mvn package\" (target/sagemaker); name such a folder, or an archive of it, with --bundle.");
    }

    /** The folder of the jar or of the classes that run. */
    private static Path program() {
        try {
            return Path.of(CloudHere.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Where Loupe lies cannot be told", e);
        }
    }

    private Path whole(Path chosen) throws BadInputException {
        Path folder = Files.isRegularFile(chosen) ? unpacked(chosen) : chosen;
        List<String> missing = missing(folder);
        if (!missing.isEmpty()) {
            throw new BadInputException("--bundle: " + chosen + " has no " + String.join(", no ", missing) + ". \"mvn package\" on linux-x86-64 makes target/sagemaker.");
        }
        return folder;
    }

    private static List<String> missing(Path folder) {
        return PARTS.stream().filter(part -> !Files.exists(folder.resolve(part))).toList();
    }

    /** Once for each archive. */
    private Path unpacked(Path archive) throws BadInputException {
        try {
            Path folder = workspace.cache().resolve("bundles").resolve(Sha256.of(archive));
            if (!Files.isDirectory(folder)) {
                Path part = Files.createTempDirectory(Files.createDirectories(folder.getParent()), "part");
                Tar.unpack(archive, part);
                Files.move(part, folder);
            }
            return inside(folder);
        } catch (IOException e) {
            throw new BadInputException("--bundle: " + archive + " cannot be unpacked (" + e.getMessage() + "). A .tar.gz of target/sagemaker is expected.", e);
        }
    }

    /** The bundle itself, or the one folder that holds it. */
    private static Path inside(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return Stream.concat(Stream.of(folder), entries.filter(Files::isDirectory)).filter(place -> missing(place).isEmpty()).findFirst().orElse(folder);
        }
    }

    @Override
    public LocalMode localMode() {
        return new LocalMode(ChildProgram.ofThisProcess());
    }

    @Override
    public TrainingBackend containers(int instances) {
        return new LocalModeBackend(ChildProgram.ofThisProcess(), instances, line -> { });
    }

    @Override
    public Path model(String name) {
        return workspace.models().resolve(name);
    }

    @Override
    public Path newRun(String title) throws IOException {
        return workspace.newRun(title);
    }

    @Override
    public Path job(String name) throws IOException {
        return Files.createDirectories(workspace.home().resolve("jobs").resolve(name));
    }
}
