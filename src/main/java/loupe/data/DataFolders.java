package loupe.data;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where data sets are looked for: in each root, in order, a folder with the set's name that holds its four files.
 *
 * @param roots the folders to search, the first that has the set wins
 */
public record DataFolders(List<Path> roots) {

    /** The environment variable that names the first root. */
    public static final String VARIABLE = "LOUPE_DATASETS";

    public DataFolders {
        roots = List.copyOf(roots);
    }

    /**
     * The folders of this machine: {@code LOUPE_DATASETS} of {@code environment} where it is set, {@code datasets} in
     * the learner's data folder {@code home}, in the working folder, and beside the program's own jar.
     */
    public static DataFolders standard(Map<String, String> environment, Path home) {
        List<Path> roots = new ArrayList<>();
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isBlank()) {
            roots.add(Path.of(named));
        }
        roots.add(home.resolve("datasets"));
        roots.add(Path.of("datasets").toAbsolutePath());
        besideTheProgram().ifPresent(roots::add);
        return new DataFolders(roots.stream().distinct().toList());
    }

    /** The first folder that holds the four files of the set {@code name}. */
    public Optional<Path> find(String name) {
        return find(List.of(name), IdxFiles::areIn);
    }

    /**
     * The first folder or file of one of {@code names} that is what is looked for.
     *
     * @param isIt looks at a place that may not be there
     */
    public Optional<Path> find(List<String> names, Predicate<Path> isIt) {
        return roots.stream().flatMap(root -> names.stream().map(root::resolve)).filter(isIt).findFirst();
    }

    private static Optional<Path> besideTheProgram() {
        CodeSource source = DataFolders.class.getProtectionDomain().getCodeSource();
        try {
            Path program = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(program) ? Optional.of(program.resolveSibling("datasets")) : Optional.empty();
        } catch (URISyntaxException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
