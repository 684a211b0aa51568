package loupe.cloud.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.storage.JsonText;

/** What a host runs: the job's own entry point, or the program that it names for AWS's images in script mode. */
sealed interface EntryPoint {

    /** @param words program and arguments, as the job writes them */
    record Own(List<String> words) implements EntryPoint {}

    /** @param program in {@code folder}, which is copied to {@code /opt/ml/code} @param arguments the settings as options */
    record Script(String program, String folder, List<String> arguments) implements EntryPoint {}

    /** The image's own {@code train}, which only a container can run. */
    record Image(String name) implements EntryPoint {}

    static EntryPoint of(Members request, Map<String, String> hyperparameters) {
        Members algorithm = request.object("AlgorithmSpecification");
        if (algorithm.has("ContainerEntrypoint")) {
            List<String> words = new ArrayList<>(algorithm.texts("ContainerEntrypoint"));
            words.addAll(algorithm.texts("ContainerArguments"));
            return new Own(words);
        }
        if (hyperparameters.containsKey("sagemaker_program")) {
            List<String> arguments = new ArrayList<>();
            hyperparameters.forEach((name, value) -> {
                if (!name.startsWith("sagemaker_") && !name.startsWith("_")) {
                    arguments.add("--" + name);
                    arguments.add(plain(value));
                }
            });
            return new Script(plain(hyperparameters.get("sagemaker_program")), plain(hyperparameters.getOrDefault("sagemaker_submit_directory", "")), arguments);
        }
        return new Image(algorithm.text("TrainingImage").orElse(""));
    }

    /** The command for {@code host}, whose folder is made ready for it. */
    default List<String> command(HostFolder host) throws IOException {
        return switch (this) {
            case Own own -> own.words().stream().map(host::rewritten).toList();
            case Script script -> {
                Path code = host.inside("code");
                Path from = Path.of(host.rewritten(script.folder()));
                for (Path file : Folders.files(from)) {
                    HostFolder.fetch(file, code.resolve(Folders.name(from, file)));
                }
                if (!code.resolve(script.program()).toFile().setExecutable(true)) {
                    throw new IOException("there is no " + script.program() + " in " + script.folder());
                }
                yield List.of("/bin/sh", "-c", "cd '" + code + "' && exec ./" + script.program() + " " + String.join(" ", script.arguments()));
            }
            case Image image -> throw new IOException("the image " + image.name()
                    + " is not run here, for a rehearsal has no containers; a job needs ContainerEntrypoint, or sagemaker_program among its hyperparameters");
        };
    }

    /** A setting as it is meant: AWS's own tools write texts with quotation marks. */
    private static String plain(String value) {
        try {
            return value.startsWith("\"") ? new Members(JsonText.object("{\"value\":" + value + "}", "a hyperparameter")).text("value").orElse(value) : value;
        } catch (BadInputException notJson) {
            return value;
        }
    }
}
