package loupe.ui.cloud;

import java.util.List;
import java.util.Optional;
import loupe.training.tuning.Assignment;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Parameter;
import loupe.training.tuning.Proposal;
import loupe.training.tuning.Range;
import loupe.training.tuning.Scale;
import loupe.training.tuning.Space;
import loupe.training.tuning.Trial;
import loupe.training.tuning.Value;
import loupe.ui.common.clouds.CloudTuning;

/** An invented tuning in the cloud, as it is seen from look to look. */
final class Searches {

    static final Space SPACE = new Space(List.of(new Parameter("lr", new Range.Real(0.001, 1, Scale.LOG)),
            new Parameter("units", new Range.Whole(16, 512, Scale.LOG)), new Parameter("optimizer", new Range.Choice(List.of("sgd", "adam")))));

    private Searches() {}

    static Trial trial(int number, double rate, long units, String optimizer, Trial.State state, Double... course) {
        return new Trial(number, new Proposal(new Assignment(List.of(new Assignment.Setting("lr", new Value.Real(rate)),
                new Assignment.Setting("units", new Value.Whole(units)), new Assignment.Setting("optimizer", new Value.Word(optimizer)))), 1), List.of(course), state);
    }

    private static CloudTuning.Sight sight(String status, int done, Trial... trials) {
        return new CloudTuning.Sight(status, status.equals("Completed"), new CloudTuning.Counts(done, 8),
                new CloudTuning.Search(SPACE, Objective.VALIDATION_ACCURACY), List.of(trials), Optional.empty());
    }

    static CloudTuning.Sight begun() {
        return sight("InProgress", 0, trial(1, 0.1, 64, "sgd", new Trial.Running(), 0.8), trial(2, 0.01, 128, "adam", new Trial.Running()));
    }

    static CloudTuning.Sight further() {
        return sight("InProgress", 1, trial(1, 0.1, 64, "sgd", new Trial.Finished(20), 0.91), trial(2, 0.01, 128, "adam", new Trial.Running(), 0.8, 0.9));
    }

    static CloudTuning.Sight over() {
        return sight("Completed", 8, trial(1, 0.1, 64, "sgd", new Trial.Finished(20), 0.91), trial(2, 0.01, 128, "adam", new Trial.Finished(24), 0.955),
                trial(3, 0.9, 32, "adam", new Trial.Failed("The loss is no longer a number.")), trial(4, 0.002, 16, "sgd", new Trial.EndedEarly(9), 0.61),
                trial(5, 0.05, 256, "sgd", new Trial.Finished(30), 0.948), trial(6, 0.3, 500, "sgd", new Trial.Finished(44), 0.967),
                trial(7, 0.004, 200, "adam", new Trial.Finished(27), 0.961), trial(8, 0.02, 40, "adam", new Trial.EndedEarly(6), 0.84));
    }
}
