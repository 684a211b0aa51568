package loupe.ui.tuning;

import java.util.Map;
import loupe.training.JobFacts;
import loupe.training.TrainingJob;
import loupe.ui.common.Texts;

/** What every trial is but for what is varied. @param trainingPictures how many there are */
public record TuningBase(TrainingJob job, int trainingPictures) {

    /** What is trained, on what and how, for people. */
    String words() {
        Map<String, String> facts = JobFacts.of(job);
        return Texts.of("tuning.base.known", JobFacts.title(job), facts.get("epochs"), facts.get("batch"), facts.get("optimizer"),
                facts.get("learning rate"));
    }
}
