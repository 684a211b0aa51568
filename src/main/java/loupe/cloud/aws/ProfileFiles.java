package loupe.cloud.aws;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loupe.data.BadInputException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileLocation;
import software.amazon.awssdk.profiles.ProfileFileSupplier;

/**
 * The two files in which AWS's own tools keep profiles (AWS SDKs and Tools Reference Guide, "Shared config and credentials files").
 *
 * @param config      in which a profile begins with {@code [profile NAME]}
 * @param credentials in which it begins with {@code [NAME]}
 */
record ProfileFiles(Path config, Path credentials) {

    /** Those that {@code environment} names, else those of the person. */
    static ProfileFiles of(Map<String, String> environment) {
        return new ProfileFiles(place(environment, "AWS_CONFIG_FILE").orElseGet(ProfileFileLocation::configurationFilePath),
                place(environment, "AWS_SHARED_CREDENTIALS_FILE").orElseGet(ProfileFileLocation::credentialsFilePath));
    }

    private static Optional<Path> place(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(path -> !path.isBlank())
                .map(path -> path.startsWith("~/") ? Path.of(System.getProperty("user.home"), path.substring(2)) : Path.of(path));
    }

    private Map<Path, ProfileFile.Type> there() {
        return Map.of(config, ProfileFile.Type.CONFIGURATION, credentials, ProfileFile.Type.CREDENTIALS).entrySet().stream()
                .filter(file -> Files.isReadable(file.getKey()) && Files.isRegularFile(file.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What they say, read anew where one of them has changed. */
    ProfileFileSupplier both() {
        return ProfileFileSupplier.aggregate(there().entrySet().stream().map(file -> ProfileFileSupplier.reloadWhenModified(file.getKey(), file.getValue()))
                .toArray(ProfileFileSupplier[]::new));
    }

    /** @throws BadInputException where a file cannot be understood */
    Optional<Profile> profile(String name) throws BadInputException {
        ProfileFile.Aggregator both = ProfileFile.aggregator();
        for (Map.Entry<Path, ProfileFile.Type> file : there().entrySet()) {
            both.addFile(read(file.getKey(), file.getValue()));
        }
        return both.build().profile(name);
    }

    private static ProfileFile read(Path file, ProfileFile.Type type) throws BadInputException {
        try {
            return ProfileFile.builder().content(file).type(type).build();
        } catch (RuntimeException e) {
            throw new BadInputException("AWS's own tools and Loupe cannot read " + file + ": " + e.getMessage() + ". Mend it there.", e);
        }
    }

    /** The files that have {@code name}, for people. */
    String placeOf(String name) throws BadInputException {
        List<String> places = new ArrayList<>();
        for (Map.Entry<Path, ProfileFile.Type> file : there().entrySet()) {
            if (read(file.getKey(), file.getValue()).profile(name).isPresent()) {
                places.add(file.getKey().toString());
            }
        }
        return places.stream().sorted().collect(Collectors.joining(" and "));
    }

    /** That neither has {@code name}, as the end of a sentence that says so. */
    String without(String name) {
        return "profile \"" + name + "\" in " + config + " (there \"[" + (name.equals("default") ? "" : "profile ") + name + "]\") or " + credentials + " (there \"[" + name + "]\")";
    }
}
