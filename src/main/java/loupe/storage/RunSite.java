package loupe.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.training.Site;

/**
 * On whose machines a run was trained: {@code site.json} in its folder, where that was not one process of this machine.
 *
 * @param site    as {@link Site#text()} writes it
 * @param job     what the cloud calls it; empty text where it is in none
 * @param region  of the cloud; empty text where the job is in none
 * @param profile of AWS's own tools with which it was asked for; empty text for the usual one
 * @param rehearsed whether it was in a rehearsal, which ended with the program that played it
 */
public record RunSite(String site, String job, String region, String profile, boolean rehearsed) {

    private static final RunSite HERE = new RunSite(Site.HERE.text(), "", "", "", false);

    /** One that is in no cloud. */
    public static RunSite of(Site site) {
        return new RunSite(site.text(), "", "", "", false);
    }

    /** That of the run in {@code folder}. */
    public static RunSite in(Path folder) {
        return file(folder).read();
    }

    /** Keeps it in {@code folder}. */
    public void write(Path folder) throws IOException {
        file(folder).write(this);
    }

    private static StateFile<RunSite> file(Path folder) {
        return new StateFile<>(folder.resolve("site.json"), HERE);
    }

    /** The site itself; this machine where the file says what is none. */
    public Site place() {
        return Site.parse(site).orElse(Site.HERE);
    }

    /** Refuses to go on on one machine where several of the cloud trained {@code folder}'s run together: each step would be another one. */
    public void refuseAlone(Path folder) throws BadInputException {
        int count = place().count();
        if (count > 1 && place() instanceof Site.SageMaker) {
            throw new BadInputException("The run in " + folder + " was trained by " + count + " instances together, and each step of one alone would be another one. "
                    + "Train it anew on " + count + " instances.");
        }
    }

    /** What the cloud calls the job, where it is in one. */
    public Optional<String> cloudJob() {
        return Optional.of(job).filter(name -> !name.isEmpty());
    }
}
