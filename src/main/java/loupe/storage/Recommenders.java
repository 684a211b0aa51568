package loupe.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.recommend.ContentTower;
import loupe.recommend.TrainedRecommender;

/** Trained recommenders: those in folders, and those that come with Loupe, which learnt from the invented films. */
public final class Recommenders {

    private static final String INDEX = "index.json";

    private final String shipped;

    public Recommenders() {
        this("loupe/recommenders/");
    }

    /** @param shipped folder on the class path with {@code index.json}, {@code {"format":1,"models":["neural-mf"]}}, and a folder a model */
    Recommenders(String shipped) {
        this.shipped = shipped;
    }

    /** The names of those that come with Loupe, which are those of their models; may be empty. */
    public List<String> shippedNames() {
        Source source = new Source.InProgram(shipped);
        if (!source.has(INDEX)) {
            return List.of();
        }
        try {
            return Json.document(source.text(INDEX), source.where(INDEX)).texts("models");
        } catch (BadInputException e) {
            throw new IllegalStateException("Loupe was built with a damaged " + shipped + INDEX, e);
        }
    }

    /** One that comes with Loupe. @param name one of {@link #shippedNames} */
    public TrainedRecommender shipped(String name) throws BadInputException {
        return RecommenderFolder.read(new Source.InProgram(shipped + name + "/"));
    }

    /** The film's tower of one that comes with Loupe; empty where it learnt of ratings alone. */
    public Optional<ContentTower> shippedTower(String name) throws BadInputException {
        return TowerFile.read(new Source.InProgram(shipped + name + "/"));
    }

    /** Whether {@code folder} holds a trained recommender. */
    public boolean isIn(Path folder) {
        return RecommenderFolder.isIn(new Source.OnDisk(folder));
    }

    /** The recommender in the folder {@code name}. @throws BadInputException where there is none, or it is damaged */
    public TrainedRecommender open(String name) throws BadInputException {
        Path folder = path(name);
        if (!Files.isDirectory(folder) || !isIn(folder)) {
            throw new BadInputException("\"" + name + "\" holds no trained recommender. Make one with recommend train --out " + name
                    + ", or name a model, such as mf, to fit it now.");
        }
        return RecommenderFolder.read(new Source.OnDisk(folder));
    }

    /** The film's tower of the recommender in the folder {@code name}; empty where it learnt of ratings alone. */
    public Optional<ContentTower> tower(String name) throws BadInputException {
        return TowerFile.read(new Source.OnDisk(path(name)));
    }

    /** Puts the film's tower beside the recommender in {@code folder}. */
    public void save(Path folder, ContentTower tower) throws IOException {
        TowerFile.write(folder, tower);
    }

    /** Writes {@code trained} as a folder that {@link #open} reads. */
    public void save(Path folder, TrainedRecommender trained) throws IOException {
        RecommenderFolder.write(folder, trained);
    }

    private static Path path(String name) throws BadInputException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadInputException("\"" + name + "\" is no name of a folder.", e);
        }
    }
}
