package loupe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import loupe.cli.CloudServices;
import loupe.cloud.aws.Cloud;
import loupe.cloud.rehearsal.ModelOpener;
import loupe.cloud.rehearsal.Rehearsal;
import loupe.cloud.rehearsal.RehearsalPlan;
import loupe.data.BadInputException;
import loupe.process.ChildProgram;
import loupe.process.local.LocalModeBackend;
import loupe.storage.Temporary;
import loupe.training.TrainingBackend;
import loupe.ui.common.clouds.CloudAccess;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudDoor;

/** Leads the window to a learner's account, or to a stand-in on this machine. @param models opens what the stand-in's endpoints serve */
record CloudWay(CloudServices here, ModelOpener models) implements CloudAccess {

    /** The window that closes waits no longer for what still runs in a rehearsal. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Override
    public CloudAccount open(CloudDoor door) throws BadInputException {
        return switch (door) {
            case CloudDoor.Aws(var region, var profile) -> new OpenAccount(here.open(region, profile), here.ledger());
            case CloudDoor.Rehearsal() -> rehearse();
        };
    }

    @Override
    public TrainingBackend containers(int instances, Consumer<String> lines) {
        return new LocalModeBackend(ChildProgram.ofThisProcess(), instances, lines);
    }

    private CloudAccount rehearse() throws BadInputException {
        try {
            Path folder = Temporary.folder("loupe-rehearsal");
            Rehearsal rehearsal = Rehearsal.start(RehearsalPlan.in(folder).withPatience(PATIENCE).withModels(models));
            OpenAccount account = new OpenAccount(Cloud.of(rehearsal.environment()), here.ledger());
            return new RehearsedAccount(account, rehearsal, folder);
        } catch (IOException e) {
            throw new BadInputException("No rehearsal can be started on this machine (" + e.getMessage() + "). Is the disk full?", e);
        }
    }
}
