package loupe.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.data.BadInputException;

/**
 * A PyTorch with CUDA in a folder: either the {@code torch} of a Python or an unpacked libtorch. Only one version is taken,
 * for DJL's glue to another one ends the process without a word.
 *
 * @param root the folder that holds {@code lib} and the version's file
 */
record LibTorch(Path root) {

    static final String VERSION = "2.7.1";
    static final String FLAVOUR = "cu128";

    private static final String WANTED = "Loupe needs PyTorch " + VERSION + " for CUDA 12.8 (" + FLAVOUR + ")";
    private static final Pattern VERSION_LINE = Pattern.compile("(?m)^__version__\\s*=\\s*['\"]([^'\"]+)['\"]");
    private static final Pattern CUDA_LINE = Pattern.compile("(?m)^cuda\\b[^=]*=\\s*['\"]?([^'\"\\s]+)");

    /** The one in {@code folder}: the folder itself, its {@code lib}, or the site-packages around it. */
    static LibTorch in(Path folder) throws BadInputException {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder + " is no folder. " + WANTED + ".");
        }
        Path absolute = folder.toAbsolutePath().normalize();
        List<Path> places = new ArrayList<>(List.of(absolute, absolute.resolve("torch"), absolute.resolve("libtorch")));
        if (absolute.endsWith("lib")) {
            places.add(absolute.getParent());
        }
        for (Path place : places) {
            if (Files.isDirectory(place.resolve("lib")) && versionFile(place).isPresent()) {
                return new LibTorch(place).checked();
            }
        }
        throw new BadInputException(folder + " holds no PyTorch: no lib folder with version.py or build-version beside it. "
                + WANTED + ".");
    }

    Path libraries() {
        return root.resolve("lib");
    }

    /**
     * Adds what makes DJL take these libraries, and what has them compute in float32 as a CPU does: left alone they convolve in TF32, which
     * keeps 10 of its 23 bits behind the point. NVIDIA's own variable says so; where it is set already, it stays.
     */
    void addTo(Map<String, String> environment) {
        environment.putIfAbsent("NVIDIA_TF32_OVERRIDE", "0");
        environment.put("PYTORCH_LIBRARY_PATH", libraries().toString());
        environment.put("PYTORCH_VERSION", VERSION);
        environment.put("PYTORCH_FLAVOR", FLAVOUR);
        String paths = Stream.concat(cudaLibraries().stream().map(Path::toString),
                Stream.of(environment.getOrDefault("LD_LIBRARY_PATH", "")).filter(path -> !path.isEmpty()))
                .collect(Collectors.joining(File.pathSeparator));
        if (!paths.isEmpty()) {
            environment.put("LD_LIBRARY_PATH", paths);
        }
    }

    /** The folders of NVIDIA's libraries that pip puts beside {@code torch}. */
    private List<Path> cudaLibraries() {
        Path nvidia = root.resolveSibling("nvidia");
        if (!Files.isDirectory(nvidia)) {
            return List.of();
        }
        try (Stream<Path> packages = Files.list(nvidia)) {
            return packages.map(each -> each.resolve("lib")).filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private LibTorch checked() throws BadInputException {
        Path file = versionFile(root).orElseThrow();
        String text = read(file);
        String version = file.endsWith("build-version") ? text.strip() : group(VERSION_LINE, text, "of an unknown version");
        String cuda = group(CUDA_LINE, text, "");
        boolean right = version.equals(VERSION + "+" + FLAVOUR)
                || version.equals(VERSION) && (file.endsWith("build-version") || cuda.equals("12.8"));
        if (!right) {
            throw new BadInputException(root + " holds PyTorch " + version
                    + (cuda.isEmpty() || version.contains("+") ? "" : cuda.equals("None") ? " without CUDA" : " for CUDA " + cuda)
                    + ". " + WANTED + ".");
        }
        if (!hasCudaLibrary()) {
            throw new BadInputException(root + " holds PyTorch " + version
                    + ", but its lib folder has no libtorch_cuda.so or torch_cuda.dll. " + WANTED + ".");
        }
        return this;
    }

    /** Without it DJL would take what it has for the CPU. */
    private boolean hasCudaLibrary() {
        return Stream.of("libtorch_cuda.so", "torch_cuda.dll").map(libraries()::resolve).anyMatch(Files::isRegularFile);
    }

    private static Optional<Path> versionFile(Path root) {
        return Stream.of("version.py", "build-version").map(root::resolve).filter(Files::isRegularFile).findFirst();
    }

    private static String read(Path file) throws BadInputException {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    private static String group(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
