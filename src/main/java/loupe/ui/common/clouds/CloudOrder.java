package loupe.ui.common.clouds;

import java.time.Duration;
import java.util.OptionalInt;
import loupe.training.Site;
import loupe.training.TrainingJob;

/**
 * A training that a learner wants in the cloud.
 *
 * @param threads that were chosen; empty where the machines are to take as many as they find right
 * @param longest after which the cloud ends it
 * @param role    the ARN of the role that it works as; empty text in a rehearsal, which has one
 */
public record CloudOrder(TrainingJob job, Site.SageMaker on, OptionalInt threads, Duration longest, String role) {}
