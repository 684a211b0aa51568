package loupe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import loupe.cli.CloudServices;
import loupe.cloud.aws.Account;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.Machines;
import loupe.cloud.launch.CloudNames;
import loupe.cloud.launch.CloudPreview;
import loupe.cloud.launch.Launch;
import loupe.cloud.launch.LaunchRules;
import loupe.cloud.launch.LentFiles;
import loupe.data.BadInputException;
import loupe.storage.CheckpointChoice;
import loupe.storage.CloudLedger;
import loupe.storage.CloudSettings;
import loupe.storage.Models;
import loupe.training.Start;
import loupe.training.TrainingJob;
import loupe.ui.common.clouds.CloudManner;
import loupe.ui.common.clouds.CloudTerms;

/** What the window's launches need of this machine, and what they have in common. */
record CloudGround(CloudServices here, Models models) {

    /** The trained network whose weights {@code job} takes over. */
    LentFiles lent(TrainingJob job) throws BadInputException {
        if (!(job.start() instanceof Start.Model lender)) {
            return LentFiles.NONE;
        }
        if (!Files.isDirectory(Path.of(lender.address()))) {
            return LentFiles.shipped(lender.address());
        }
        try {
            Path folder = here.job("start-" + lender.sha256());
            models.save(folder, models.open(lender.address(), CheckpointChoice.LAST));
            return LentFiles.in(folder);
        } catch (IOException e) {
            throw new BadInputException("The weights in " + lender.address() + " cannot be put into the job (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    /** A launch that is asked for so. Nothing is said of what it does. */
    Launch launch(Cloud cloud, CloudManner manner, Account who) {
        return new Launch(cloud, here, new Launch.Terms(manner.role(), manner.own().bucket(), manner.own().image()), Optional.of(who), said -> { });
    }

    /** What something is called. @param title where the learner has no name @param longest how long that may be */
    static String name(CloudManner manner, String title, int longest) {
        return manner.own().name().orElseGet(() -> CloudNames.of(title, longest, Clock.systemDefaultZone()));
    }

    /** What is wrong with how something is asked for, by itself. @param tuning whether it is a tuning */
    static Optional<String> mannerFault(CloudManner manner, boolean tuning) {
        return LaunchRules.role(manner.role()).or(() -> manner.own().bucket().flatMap(LaunchRules::bucket)).or(() -> manner.own().image().flatMap(LaunchRules::image))
                .or(() -> manner.own().name().flatMap(tuning ? LaunchRules::tuningName : LaunchRules::name)).map(CloudGround::withoutOption);
    }

    /** @throws BadInputException where machines or how they are asked for are wrong by themselves, or beyond what the learner allows; nobody is asked */
    void refuse(Machines on, CloudManner manner, boolean tuning) throws BadInputException {
        refuse(machinesFault(on).or(() -> mannerFault(manner, tuning)));
    }

    static void refuse(Optional<String> fault) throws BadInputException {
        if (fault.isPresent()) {
            throw new BadInputException(fault.get());
        }
    }

    /** What is wrong with machines by themselves, or beyond what the learner allows; nobody is asked. */
    private Optional<String> machinesFault(Machines on) {
        CloudSettings limits = here.limits();
        if (on.longest().toSeconds() > limits.longestSeconds()) {
            return Optional.of("The time limit must be at most " + limits.longestSeconds() + " seconds; \"longestSeconds\" in cloud.json of Loupe's folder allows more.");
        }
        if (on.count() > limits.mostInstances()) {
            return Optional.of("There may be at most " + limits.mostInstances() + " instances; \"mostInstances\" in cloud.json of Loupe's folder allows more.");
        }
        return on.fault().map(CloudGround::withoutOption).or(() -> limits.fault(on.type()));
    }

    /** Why so many machines may not be launched, by what the learner allows and AWS's limits. */
    Optional<String> limitFault(CloudPreview preview, int machines) {
        try {
            return preview.fault(machines, here.limits(), here.ledger().entries());
        } catch (BadInputException damaged) {
            return Optional.of(damaged.getMessage());
        }
    }

    /** That something has the learner's own name already. */
    static Optional<String> takenFault(Cloud cloud, CloudLedger.Kind kind, CloudManner manner) {
        return manner.own().name().flatMap(name -> CloudNames.taken(cloud, kind, name)).map(sentence -> sentence.replace("--name", "name"));
    }

    static CloudTerms.Upload upload(CloudPreview preview) {
        long there = preview.uploads().values().stream().filter(known -> known.orElse(false)).count();
        return new CloudTerms.Upload(preview.bytes(), (int) there, preview.uploads().size());
    }

    /** Where a price was read, with the day on which that was. */
    static String dated(String source) {
        return source.replace("asked now", "asked on " + LocalDate.now(Clock.systemDefaultZone()));
    }

    /** A sentence that names an option of the command line is meant for a field here. */
    static String withoutOption(String sentence) {
        String words = sentence.replaceFirst("^--[a-z-]+: ", "");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
