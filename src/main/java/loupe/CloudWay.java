package loupe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import loupe.cli.CloudServices;
import loupe.cloud.aws.Cloud;
import loupe.cloud.launch.CloudBackend;
import loupe.cloud.launch.LaunchRules;
import loupe.cloud.rehearsal.ModelOpener;
import loupe.cloud.rehearsal.Rehearsal;
import loupe.cloud.rehearsal.RehearsalPlan;
import loupe.data.BadInputException;
import loupe.process.ChildProgram;
import loupe.process.local.LocalModeBackend;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.storage.Temporary;
import loupe.training.TrainingBackend;
import loupe.ui.common.clouds.CloudAccess;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudCare;
import loupe.ui.common.clouds.CloudDoor;
import loupe.ui.common.clouds.LaunchPart;

/**
 * Leads the window to a learner's account, or to a stand-in on this machine.
 *
 * @param serves opens what the stand-in's endpoints serve
 * @param factor times the waiting that users of the service report: 1 to practise
 */
record CloudWay(CloudServices here, Models models, ModelOpener serves, double factor) implements CloudAccess {

    /** The window that closes waits no longer for what still runs in a rehearsal. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Override
    public CloudAccount open(CloudDoor door) throws BadInputException {
        return switch (door) {
            case CloudDoor.Aws(var region, var profile) -> account(here.open(region, profile), profile.orElse(""), true);
            case CloudDoor.Rehearsal() -> rehearse();
        };
    }

    private OpenAccount account(Cloud cloud, String profile, boolean stays) {
        CloudBackend.Ways ways = new CloudBackend.Ways(folder -> models.open(folder.toString(), CheckpointChoice.LAST), profile, stays, here.ledger());
        return new OpenAccount(cloud, new CloudGround(here, models), ways);
    }

    @Override
    public TrainingBackend containers(int instances, Consumer<String> lines) {
        return new LocalModeBackend(ChildProgram.ofThisProcess(), instances, lines);
    }

    @Override
    public Optional<String> fault(LaunchPart part, String words) {
        return (switch (part) {
            case ROLE -> LaunchRules.role(words);
            case BUCKET -> LaunchRules.bucket(words);
            case IMAGE -> LaunchRules.image(words);
            case NAME -> LaunchRules.name(words);
            case TUNING_NAME -> LaunchRules.tuningName(words);
        }).map(CloudGround::withoutOption);
    }

    @Override
    public CloudCare care() {
        return new LedgerCare(here, Clock.systemUTC(), Instant.now(Clock.systemUTC()));
    }

    private CloudAccount rehearse() throws BadInputException {
        try {
            Path folder = Temporary.folder("loupe-rehearsal");
            Rehearsal rehearsal = Rehearsal.start(RehearsalPlan.in(folder).withFactor(factor).withPatience(PATIENCE).withModels(serves));
            OpenAccount account = account(Cloud.of(rehearsal.environment()), "", false);
            return new RehearsedAccount(account, rehearsal, folder);
        } catch (IOException e) {
            throw new BadInputException("No rehearsal can be started on this machine (" + e.getMessage() + "). Is the disk full?", e);
        }
    }
}
