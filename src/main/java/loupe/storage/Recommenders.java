package loupe.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.recommend.ContentTower;
import loupe.recommend.TrainedRecommender;

/** Trained recommenders in folders. */
public final class Recommenders {

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
