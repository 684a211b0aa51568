package loupe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import loupe.data.BadInputException;
import picocli.CommandLine.Option;

/** What a job in the cloud is called, what it is made of, and what happens until its end. */
final class FollowOptions {

    @Option(names = "--name", paramLabel = "NAME")
    private Optional<String> name = Optional.empty();

    @Option(names = "--bundle", paramLabel = "FILE")
    private Optional<Path> bundle = Optional.empty();

    @Option(names = "--detach")
    private boolean detach;

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", descriptionKey = "cloud-json")
    private boolean json;

    Optional<String> name() {
        return name;
    }

    Optional<Path> bundle() {
        return bundle;
    }

    boolean detach() {
        return detach;
    }

    boolean json() {
        return json;
    }

    /** Where the model goes. @param otherwise where nothing was said */
    Path out(Path otherwise) {
        return out.orElse(otherwise).toAbsolutePath().normalize();
    }

    /** @throws BadInputException where there is a model already at the place that was named */
    void refuseTaken(Services services) throws BadInputException {
        if (out.isPresent()) {
            ModelPlace.check(services, out(out.get()));
        }
    }

    Optional<String> fault() {
        return out.filter(folder -> Files.exists(folder) && !Files.isDirectory(folder)).map(file -> "--out: " + file + " is a file. Name a folder.");
    }
}
