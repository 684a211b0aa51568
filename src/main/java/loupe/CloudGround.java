package loupe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import loupe.cli.CloudServices;
import loupe.cloud.aws.Machines;
import loupe.cloud.launch.CloudPreview;
import loupe.cloud.launch.LentFiles;
import loupe.data.BadInputException;
import loupe.storage.CheckpointChoice;
import loupe.storage.CloudSettings;
import loupe.storage.Models;
import loupe.training.Start;
import loupe.training.TrainingJob;
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

    /** Why {@code machines} of {@code on} may not be launched, by what the learner allows and AWS's limits. */
    Optional<String> limitFault(Machines on, CloudPreview preview, int machines) {
        CloudSettings limits = here.limits();
        if (on.longest().toSeconds() > limits.longestSeconds()) {
            return Optional.of("The time limit must be at most " + limits.longestSeconds() + " seconds; \"longestSeconds\" in cloud.json of Loupe's folder allows more.");
        }
        try {
            return preview.fault(machines, limits, here.ledger().entries());
        } catch (BadInputException damaged) {
            return Optional.of(damaged.getMessage());
        }
    }

    static CloudTerms.Upload upload(CloudPreview preview) {
        long there = preview.uploads().values().stream().filter(known -> known.orElse(false)).count();
        return new CloudTerms.Upload(preview.bytes(), (int) there, preview.uploads().size());
    }

    static Optional<String> roleFault(String role) {
        return role.matches("arn:aws[a-z-]*:iam::[0-9]{12}:role/.+") ? Optional.empty()
                : Optional.of("Name the ARN of the role that the job works as, for example arn:aws:iam::123456789012:role/LoupeSageMakerRole;"
                + " \"loupe sagemaker policy\" prints what it must be allowed.");
    }

    /** A sentence that names an option of the command line is meant for a field here. */
    static String withoutOption(String sentence) {
        return sentence.replaceFirst("^--[a-z-]+: ", "");
    }
}
