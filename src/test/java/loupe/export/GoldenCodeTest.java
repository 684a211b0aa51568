package loupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every line of the code is meant. After a change: {@code mvn test -Dtest=GoldenCodeTest -Dloupe.export.rewrite=true}, and read
 * the difference.
 */
final class GoldenCodeTest {

    private static final Path FILES = Path.of("src", "test", "resources", "loupe", "export");

    static Stream<Arguments> codes() {
        return Stream.of(Presets.MLP, Presets.CNN, Samples.EVERY_LAYER).flatMap(network -> Arrays.stream(Dialect.values())
                .flatMap(dialect -> Arrays.stream(Form.values()).map(form -> Arguments.of(network, dialect, form))));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void the_code_is_line_by_line_as_it_was(NetworkSpec network, Dialect dialect, Form form) throws IOException {
        String name = (network.name().replace(' ', '-') + "-" + dialect + "-" + form).toLowerCase(Locale.ROOT) + ".txt";
        String text = Samples.code(network, Samples.RECIPE, dialect, form).text();
        if (Boolean.getBoolean("loupe.export.rewrite")) {
            Files.writeString(FILES.resolve(name), text);
        }

        assertThat(text).isEqualTo(golden(name));
    }

    private static String golden(String name) throws IOException {
        if (Boolean.getBoolean("loupe.export.rewrite")) {
            return Files.readString(FILES.resolve(name));
        }
        try (InputStream in = GoldenCodeTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
