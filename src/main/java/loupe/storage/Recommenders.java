package loupe.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.recommend.Catalogue;
import loupe.recommend.ContentTower;
import loupe.recommend.RatingTable;
import loupe.recommend.TrainedRecommender;
import loupe.recommend.ViewerTower;

/** Trained recommenders: those in folders, and those that come with Loupe, which learnt from the invented films. */
public final class Recommenders {

    private static final String INDEX = "index.json";

    private final String shipped;

    public Recommenders() {
        this("loupe/recommenders/");
    }

    /**
     * @param shipped folder on the class path with {@code index.json}, {@code {"format":1,"films":"SHA-256","models":["neural-mf"]}}, and a
     *                folder a model
     */
    Recommenders(String shipped) {
        this.shipped = shipped;
    }

    /** The names of those that come with Loupe and learnt from the films with this hash, which are the names of their models; may be empty. */
    public List<String> shippedNames(String sha256) {
        Source source = new Source.InProgram(shipped);
        if (!source.has(INDEX)) {
            return List.of();
        }
        try {
            Fields index = Json.document(source.text(INDEX), source.where(INDEX));
            return index.text("films").equals(sha256) ? index.texts("models") : List.of();
        } catch (BadInputException e) {
            throw new IllegalStateException("Loupe was built with a damaged " + shipped + INDEX, e);
        }
    }

    /** One that comes with Loupe. @param name one of {@link #shippedNames} @param ratings and {@code catalogue} the films that it learnt from */
    public TrainedRecommender shipped(String name, RatingTable ratings, Catalogue catalogue) throws BadInputException {
        return ShippedRecommender.read(new Source.InProgram(shipped + name + "/"), ratings, catalogue);
    }

    /** The film's tower of one that comes with Loupe; empty where it learnt of ratings alone. */
    public Optional<ContentTower> shippedTower(String name) throws BadInputException {
        return TowerFile.read(new Source.InProgram(shipped + name + "/"));
    }

    /** The person's tower of one that comes with Loupe; empty where it learnt of ratings alone. */
    public Optional<ViewerTower> shippedViewers(String name) throws BadInputException {
        return ViewerFile.read(new Source.InProgram(shipped + name + "/"));
    }

    /** Writes {@code trained}, and its towers where it has them, as {@link #shipped} reads them. */
    public void ship(Path folder, TrainedRecommender trained, Optional<ContentTower> tower, Optional<ViewerTower> viewers) throws IOException {
        ShippedRecommender.write(folder, trained);
        if (tower.isPresent()) {
            TowerFile.write(folder, tower.get(), SafeTensors.Form.F16);
        }
        if (viewers.isPresent()) {
            ViewerFile.write(folder, viewers.get(), SafeTensors.Form.F16);
        }
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
        TowerFile.write(folder, tower, SafeTensors.Form.F32);
    }

    /** The person's tower of the recommender in the folder {@code name}; empty where it learnt of ratings alone. */
    public Optional<ViewerTower> viewers(String name) throws BadInputException {
        return ViewerFile.read(new Source.OnDisk(path(name)));
    }

    /** Puts the person's tower beside the recommender in {@code folder}. */
    public void save(Path folder, ViewerTower tower) throws IOException {
        ViewerFile.write(folder, tower, SafeTensors.Form.F32);
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
