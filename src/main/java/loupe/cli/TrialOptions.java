package loupe.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.data.films.FilmFiles;
import loupe.data.films.FilmSet;
import loupe.data.films.KnownFilms;
import loupe.data.films.RatingFile;
import loupe.data.films.Split;
import loupe.recommend.KnownModel;
import loupe.recommend.Protocol;
import loupe.recommend.Trial;
import picocli.CommandLine.Option;

/** Which ratings a recommender learns from, and which it is tried on. */
final class TrialOptions {

    private static final String OWN = "films";

    @Option(names = "--data", descriptionKey = "recommender.data", paramLabel = "NAME|DIR|ZIP")
    private Optional<String> data = Optional.empty();

    @Option(names = "--split", descriptionKey = "recommender.split", paramLabel = "u1|u2|u3|u4|u5|u1-5|ua|ub|t1|t2|c1", converter = ProtocolWord.class)
    private Optional<Protocol> split = Optional.empty();

    @Option(names = "--train", descriptionKey = "recommender.train", paramLabel = "FILE")
    private Optional<Path> training = Optional.empty();

    @Option(names = "--test", descriptionKey = "recommender.test", paramLabel = "FILE")
    private Optional<Path> test = Optional.empty();

    /**
     * What is tried, and on what.
     *
     * @param set  empty where there are two files and no {@code --data}
     * @param name  of the film set, or of the file that is learnt from
     * @param place the set's folder or zip; without a set the file that is learnt from
     */
    record Course(Protocol protocol, List<Trial> trials, Optional<FilmSet> set, String name, Path place) {

        String sha256() {
            return set.map(FilmSet::sha256).orElse("");
        }
    }

    /** What is wrong with the options by themselves. */
    Optional<String> fault() {
        if (training.isPresent() != test.isPresent()) {
            return Optional.of("--train and --test go together: one file to learn from, one to be tried on.");
        }
        return training.isPresent() && split.isPresent()
                ? Optional.of("--train and --test take the place of --split. Leave one or the other away.") : Optional.empty();
    }

    /** The film set as it was named; empty where there are two files alone. */
    String data() {
        return data.orElse(training.isPresent() ? "" : OWN);
    }

    /** The two files, where they are given. */
    Optional<List<Path>> files() {
        return training.isPresent() && test.isPresent() ? Optional.of(List.of(training.get(), test.get())) : Optional.empty();
    }

    Course course(KnownModel model, long seed, Services services, Console console) throws BadInputException {
        Optional<List<Path>> files = files();
        if (files.isPresent()) {
            return ofFiles(files.get().getFirst(), files.get().getLast(), model, services, console);
        }
        Path place = place(data.orElse(OWN), services, console);
        FilmSet set = set(data.orElse(OWN), place);
        Protocol protocol = split.orElse(model.predictsStars() ? Protocol.U1 : Protocol.T1);
        List<Trial> trials = protocol.trials(set.ratings(), name -> trial(FilmFiles.split(place, set, name)), seed);
        return new Course(protocol, trials, Optional.of(set), set.name(), place);
    }

    private Course ofFiles(Path learn, Path foretell, KnownModel model, Services services, Console console) throws BadInputException {
        if (data.isEmpty() && !model.inputs().isEmpty()) {
            throw new BadInputException("--data: " + model.id() + " is told of films and people, so it needs the film set besides the two files.");
        }
        Trial trial = new Trial(Protocol.FILES.word(), RatingFile.read(learn), RatingFile.read(foretell));
        if (data.isEmpty()) {
            return new Course(Protocol.FILES, List.of(trial), Optional.empty(), String.valueOf(learn.getFileName()), learn);
        }
        Path place = place(data.get(), services, console);
        FilmSet set = set(data.get(), place);
        return new Course(Protocol.FILES, List.of(trial), Optional.of(set), set.name(), place);
    }

    static Path place(String nameOrFolder, Services services, Console console) throws BadInputException {
        return services.films().folder(nameOrFolder, new Percent("Making the film catalogue, this once", console));
    }

    /** Reads the set at {@code place}, under the name by which it is known. */
    static FilmSet set(String nameOrFolder, Path place) throws BadInputException {
        Optional<KnownFilms> known = KnownFilms.named(nameOrFolder);
        return known.isPresent() ? FilmFiles.read(place, known.get().id()) : FilmFiles.read(place);
    }

    private static Trial trial(Split split) {
        return new Trial(split.name(), split.training(), split.test());
    }
}
