package loupe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import loupe.cli.CloudServices;
import loupe.cloud.aws.Cloud;
import loupe.data.BadInputException;
import loupe.process.local.LocalMode;
import loupe.storage.CloudLedger;
import loupe.storage.CloudSettings;
import loupe.training.TrainingBackend;

/** What the cloud needs of this machine, with a bundle that a test wrote. */
record BundledCloud(CloudHere here, Path bundle) implements CloudServices {

    @Override
    public Cloud open(Optional<String> region, Optional<String> profile) throws BadInputException {
        return here.open(region, profile);
    }

    @Override
    public CloudLedger ledger() {
        return here.ledger();
    }

    @Override
    public CloudSettings limits() {
        return here.limits();
    }

    @Override
    public Path bundle(Optional<Path> chosen) {
        return bundle;
    }

    @Override
    public LocalMode localMode() {
        return here.localMode();
    }

    @Override
    public Path model(String name) {
        return here.model(name);
    }

    @Override
    public TrainingBackend containers(int instances) {
        return here.containers(instances);
    }

    @Override
    public Path newRun(String title) throws IOException {
        return here.newRun(title);
    }

    @Override
    public Path job(String name) throws IOException {
        return here.job(name);
    }
}
