package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.inference.Predictor;
import ai.djl.modality.Input;
import ai.djl.modality.Output;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.TranslateException;
import java.io.DataInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import loupe.data.GrayImage;
import loupe.data.LabelledImages;
import loupe.export.StockServing;
import loupe.inference.Classifier;
import loupe.inference.Prediction;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.network.Presets;
import loupe.storage.Invocation;
import loupe.training.EngineName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The small jar for DJL's own container, loaded as DJL's server loads it, on this machine's Java and engines. */
class StockServingTest {

    private static final Path JAR = Path.of("target/serving/loupe-serving.jar");
    private static final int JAVA_17 = 61;
    private static final NetworkSpec MANY_LAYERS = NetworkText.parse("many", "conv 3@5 pad 2 | batchnorm | elu | frozen(residual(pad 1 | conv 3@3 | silu)) | off(gavgpool) | avgpool 2"
            + " | maxpool 2 stride 2 | resize 2 | dropout 0.5 | leakyrelu | flatten | layernorm | dense 12 gelu | dense 11 tanh | dense 10 sigmoid | dense 10");

    @TempDir
    private Path home;

    private static List<GrayImage> pictures() {
        LabelledImages toy = ToyPictures.images(3, 5);
        return IntStream.range(0, 3).mapToObj(toy::image).toList();
    }

    private Path folder(NetworkSpec network, Parameters weights) throws Exception {
        Path folder = home.resolve("digits");
        Files.createDirectories(folder.resolve("libs"));
        Files.copy(JAR, folder.resolve("loupe-serving.jar"));
        Files.copy(JAR, folder.resolve("libs/loupe-serving.jar"));
        Files.writeString(folder.resolve("serving.properties"), StockServing.PROPERTIES);
        Files.writeString(folder.resolve("network.txt"), StockServing.lines(network));
        Files.write(folder.resolve("arrays.bin"), StockServing.numbers(weights));
        return folder;
    }

    /** DJL's server passes on what its properties call options, both as arguments and as options. */
    private static ZooModel<Input, Output> load(Path folder, EngineName engine) throws Exception {
        Properties told = new Properties();
        told.load(new StringReader(StockServing.PROPERTIES));
        Criteria.Builder<Input, Output> criteria = Criteria.builder().setTypes(Input.class, Output.class).optModelPath(folder).optEngine(engine.title());
        for (String name : told.stringPropertyNames()) {
            if (name.startsWith("option.")) {
                String option = name.substring("option.".length());
                criteria.optArgument(option, told.getProperty(name)).optOption(option, told.getProperty(name));
            }
        }
        return criteria.build().loadModel();
    }

    private static String ask(ZooModel<Input, Output> model, String body) throws Exception {
        try (Predictor<Input, Output> predictor = model.newPredictor()) {
            Input request = new Input();
            request.add(body);
            return predictor.predict(request).getData().getAsString();
        }
    }

    @Test
    void every_class_of_the_jar_is_for_java_17() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<JarEntry> classes = jar.stream().filter(entry -> entry.getName().endsWith(".class")).toList();
            assertThat(classes).extracting(JarEntry::getName).contains("loupe/serving/NetworkFactory.class", "loupe/serving/PicturesTranslator.class");
            for (JarEntry entry : classes) {
                try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
                    assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
                    in.readUnsignedShort();
                    assertThat(in.readUnsignedShort()).as(entry.getName()).isEqualTo(JAVA_17);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void a_network_answers_there_as_it_does_here(EngineName engine) throws Exception {
        Parameters weights = InitialWeights.of(MANY_LAYERS, 3);
        try (ZooModel<Input, Output> model = load(folder(MANY_LAYERS, weights), engine);
             DjlClassifiers classifiers = new DjlClassifiers(engine); Classifier here = classifiers.open(MANY_LAYERS, weights)) {
            List<Prediction> there = Invocation.answers(ask(model, Invocation.asked(pictures())));

            float[][] rows = here.classify(pictures());
            assertThat(there).hasSize(3);
            for (int i = 0; i < 3; i++) {
                for (int c = 0; c < 10; c++) {
                    assertThat(there.get(i).probabilities().get(c)).isCloseTo(rows[i][c], within(1e-5f));
                }
            }
        }
    }

    @Test
    void the_workshop_s_form_is_answered_by_a_number_and_what_cannot_be_read_by_a_sentence() throws Exception {
        try (ZooModel<Input, Output> model = load(folder(Presets.MLP, InitialWeights.of(Presets.MLP, 1)), EngineName.PYTORCH)) {
            String asked = Invocation.asked(pictures());

            assertThat(ask(model, asked.substring(asked.indexOf('['), asked.lastIndexOf('}')))).matches("[0-9]");
            assertThatThrownBy(() -> ask(model, "[[1,2,3]]")).isInstanceOf(TranslateException.class).hasMessageContaining("Picture 1 must be 784 numbers or 28 rows of 28, not 3 numbers.");
            assertThatThrownBy(() -> ask(model, "seven")).isInstanceOf(TranslateException.class)
                    .hasMessageContaining("The request must hold a list of pictures, each of 784 numbers or 28 rows of 28.");
        }
    }
}
