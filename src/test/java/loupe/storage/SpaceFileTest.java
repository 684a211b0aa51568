package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.data.BadInputException;
import loupe.network.NetworkText;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Parameter;
import loupe.training.tuning.Range;
import loupe.training.tuning.Scale;
import loupe.training.tuning.Space;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceFileTest {

    private static final String SPACE = """
            {"objective":"validation-accuracy","parameters":[
             {"name":"lr","type":"double","scale":"log","min":0.001,"max":1},
             {"name":"units","type":"int","min":16,"max":512},
             {"name":"batch","type":"categorical","values":[32,"64"]}]}""";

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("space.json");
    }

    private SpaceFile read(String text) throws IOException, BadInputException {
        Files.writeString(file, text);
        return SpaceFile.read(file, Samples.job(NetworkText.parse("mlp", "flatten | dense 32 relu | dense 10"), 2));
    }

    private void refused(String from, String to, String sentence) {
        assertThatThrownBy(() -> read(SPACE.replace(from, to))).isInstanceOf(BadInputException.class).hasMessage(file + sentence);
    }

    @Test
    void a_space_has_ranges_of_three_kinds() throws Exception {
        assertThat(read(SPACE)).isEqualTo(new SpaceFile(Objective.VALIDATION_ACCURACY, new Space(List.of(
                new Parameter("lr", new Range.Real(0.001, 1, Scale.LOG)), new Parameter("units", new Range.Whole(16, 512, Scale.LINEAR)),
                new Parameter("batch", new Range.Choice(List.of("32", "64")))))));
    }

    @Test
    void text_that_is_no_json_is_told_with_its_line_and_column() {
        refused("\"max\":512}", "\"max\":512", " is not whole JSON (line 4, column 2).");
    }

    @Test
    void a_fault_is_told_with_its_place() {
        refused("0.001", "\"small\"", ": \"parameters[0].min\" must be a number, not \"small\".");
        refused("\"min\":16,", "", ": \"parameters[1].min\" is missing.");
        refused("\"min\":16", "\"min\":16.5", ": \"parameters[1].min\" must be a whole number, not 16.5.");
        refused("\"int\"", "\"integer\"", ": \"parameters[1].type\" must be one of double, int, categorical, not \"integer\".");
        refused("[32,\"64\"]", "[[32]]", ": \"parameters[2].values\" must be a list of texts or numbers, not [32].");
        refused("[32,\"64\"]", "[32,\"many\"]", ": \"parameters[2]\" (batch): it must be a number, not \"many\".");
        refused("validation-accuracy", "accuracy", ": \"objective\" must be one of validation-accuracy, validation-loss, not \"accuracy\".");
        refused("{\"name\":\"units\",\"type\":\"int\",\"min\":16,\"max\":512}", "7", ": \"parameters[1]\" must be an object, {…}, not 7.");
    }

    @Test
    void an_unknown_name_is_told_with_the_one_that_was_meant() {
        refused("\"scale\"", "\"sacle\"", ": \"parameters[0].sacle\" is not known here. Is \"scale\" meant?");
        refused("\"objective\"", "\"goal\"", ": \"goal\" is not known here. Known are objective, parameters, format.");
        refused("\"units\"", "\"unit\"", ": \"parameters[1]\" (unit): \"unit\" is nothing that can be tuned here. Is \"units\" meant?");
    }

    @Test
    void values_that_no_training_can_have_are_told() {
        refused("\"max\":1}", "\"max\":2000}", ": \"parameters[0]\" (lr): The learning rate must be above 0 and at most 1000, not 2000.0.");
        refused("\"max\":512", "\"max\":5", ": \"parameters[1]\" (units): \"min\" must not be above \"max\", and 16 is above 5.");
    }

    @Test
    void a_newer_format_is_refused() {
        refused("{\"objective\"", "{\"format\":2,\"objective\"", " was written by a newer Loupe (format 2; this one reads 1). Update Loupe, or "
                + "use a file that this version wrote.");
    }
}
