package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.export.StockServing;
import loupe.inference.TrainedModel;

/** Answering in DJL's own container instead of one that a teacher has made: written by its documentation, never run there. */
final class StockImage {

    static final String EXPERIMENTAL = "--stock-image is experimental, never run: nobody has seen a network of Loupe answer in DJL's own image. The supported way is --image with"
            + " what installers/sagemaker/Dockerfile makes.";

    private static final String JAR = "loupe-serving.jar";

    private StockImage() {}

    /** Writes what the container finds below {@code /opt/ml/model}. @throws BadInputException where the small jar is not here */
    static void write(Path folder, TrainedModel model, CloudServices cloud) throws BadInputException, IOException {
        Path jar = cloud.bundle(Optional.empty()).resolve(JAR);
        if (!Files.exists(jar)) {
            throw new BadInputException("--stock-image needs " + jar + ", which \"mvn package\" makes.");
        }
        Path digits = folder.resolve("digits");
        Files.createDirectories(digits.resolve("libs"));
        for (Path place : List.of(digits, digits.resolve("libs"))) {
            // DJL looks for what makes a network in the one, and for what reads requests in the other.
            Files.copy(jar, place.resolve(JAR));
        }
        Files.writeString(digits.resolve("serving.properties"), StockServing.PROPERTIES);
        Files.writeString(digits.resolve("network.txt"), StockServing.lines(model.network()));
        Files.write(digits.resolve("arrays.bin"), StockServing.numbers(model.parameters()));
    }

    /** What DJL's server is told. */
    static Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("SERVING_LOAD_MODELS", "digits::PyTorch=file:///opt/ml/model/digits/");
        variables.put("DJL_CACHE_DIR", "/tmp/.djl.ai");
        variables.put("DJL_OFFLINE", "true");
        return variables;
    }
}
