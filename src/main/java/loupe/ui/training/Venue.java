package loupe.ui.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import loupe.storage.RunSite;
import loupe.training.Site;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;

/**
 * Where one training happens.
 *
 * @param backend made for this training, given who hears what its machines say
 * @param own     whether it is closed when the training is over
 * @param stays   whether the training goes on where this program ends
 */
record Venue(Site site, Function<Consumer<String>, TrainingBackend> backend, boolean own, boolean stays) {

    /** One process of this machine, by a backend that outlives the training. */
    static Venue here(TrainingBackend backend) {
        return new Venue(Site.HERE, said -> backend, false, false);
    }

    /** Somewhere else, by a backend of its own. */
    static Venue of(Site site, Function<Consumer<String>, TrainingBackend> backend, boolean stays) {
        return new Venue(site, backend, true, stays);
    }

    /** What is kept in the folder of a run that is trained here before it begins; what the cloud calls it is added there. */
    void note(Path folder) throws IOException {
        if (!site.equals(Site.HERE)) {
            RunSite.of(site).write(folder);
        }
    }

    /** Tells {@code event} of {@code its} training; a backend of its own is closed after the end. */
    void told(TrainingEvent event, TrainingBackend its, Consumer<RunStart.Message> tell) {
        if (own) {
            RunStart.happened(event, its, tell);
        } else {
            tell.accept(new RunStart.Message.Happened(event));
        }
    }
}
