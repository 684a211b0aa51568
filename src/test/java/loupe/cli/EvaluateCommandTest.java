package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import loupe.cli.CommandLineFixture.Outcome;
import loupe.data.GrayImage;
import loupe.data.ImageSet;
import loupe.data.ImageTransform;
import loupe.storage.CheckpointChoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {

    @TempDir
    private Path home;
    private CommandLineFixture line;
    private ImageSet mnist;

    @BeforeEach
    void setUp() throws IOException {
        line = new CommandLineFixture(home);
        mnist = line.writeData("mnist", 28, 4);
    }

    private GrayImage firstShown() {
        return line.services.shown.getLast().getFirst();
    }

    @Test
    void the_accuracy_on_the_test_pictures_is_one_line() {
        assertThat(line.run("evaluate", "--model", "mlp", "--data", "mnist")).isEqualTo(
                new Outcome(0, "accuracy=1.000000 (4 of 4 test pictures of mnist)\n", ""));
    }

    @Test
    void as_json_it_is_one_document_with_everything_that_was_asked() {
        assertThat(line.run("evaluate", "--model", "mlp", "--data", "mnist", "--shift", "6,0", "--rotate", "0", "--json"))
                .isEqualTo(new Outcome(0, "{\"accuracy\":0.5,\"count\":4,\"right\":2,\"model\":\"mlp\",\"checkpoint\":\"last\","
                        + "\"data\":\"mnist\",\"shift\":[6.0,0.0],\"rotate\":0.0}\n", ""));
    }

    @Test
    void a_shift_goes_right_and_down_and_may_be_negative_or_broken() {
        line.run("evaluate", "--model", "mlp", "--data", "mnist", "--shift", "3,1");
        assertThat(firstShown().at(17, 15)).isEqualTo(1);

        line.run("evaluate", "--model", "mlp", "--data", "mnist", "--shift", "-3,-1");
        assertThat(firstShown().at(11, 13)).isEqualTo(1);

        line.run("evaluate", "--model", "mlp", "--data", "mnist", "--shift=-0.5,0");
        assertThat(firstShown().at(13, 14)).isEqualTo(0.5f);
    }

    @Test
    void a_turn_is_clockwise_and_comes_before_the_shift() {
        GrayImage dot = mnist.test().image(0);

        line.run("evaluate", "--model", "mlp", "--data", "mnist", "--rotate", "-30", "--shift", "5,0");

        assertThat(firstShown()).isEqualTo(ImageTransform.shifted(ImageTransform.rotated(dot, -30), 5, 0));
    }

    @Test
    void the_line_says_how_the_pictures_were_changed() {
        assertThat(line.run("evaluate", "--model", "mlp", "--data", "mnist", "--rotate", "90", "--shift", "6,0").out())
                .isEqualTo("accuracy=0.500000 (2 of 4 test pictures of mnist, turned 90 degrees clockwise, "
                        + "moved 6 right and 0 down)\n");
    }

    @Test
    void a_set_of_other_classes_than_the_network_learned_is_told_and_tried_all_the_same() throws IOException {
        line.writeData("fashion-mnist", 28, 4);

        assertThat(line.run("evaluate", "--model", "mlp", "--data", "fashion-mnist")).isEqualTo(
                new Outcome(0, "accuracy=1.000000 (4 of 4 test pictures of fashion-mnist)\n", FittingTest.OTHER_CLASSES
                        + " Answers are right here where their number is that of the picture's class.\n"));
    }

    @Test
    void the_best_checkpoint_is_said_to_be_chosen_on_the_test_pictures() {
        Outcome outcome = line.run("evaluate", "--model", "mlp", "--data", "mnist", "--checkpoint", "best");

        assertThat(line.services.choices).containsExactly(CheckpointChoice.BEST);
        assertThat(outcome.err()).isEqualTo(
                "The best checkpoint by validation was chosen on the test pictures, so its accuracy on them flatters.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "a,b", "1,2,3", "1,NaN", ",", "1;2"})
    void a_shift_that_is_not_two_numbers_is_wrong_usage(String shift) {
        assertThat(line.run("evaluate", "--model", "mlp", "--data", "mnist", "--shift", shift)).isEqualTo(new Outcome(2, "",
                "Invalid value for option '--shift': \"" + shift + "\" is not two numbers such as 4,0 or -2,1.5\n"
                        + "Try \"loupe evaluate --help\".\n"));
    }

    @Test
    void an_angle_that_is_no_number_is_wrong_usage() {
        assertThat(line.run("evaluate", "--model", "mlp", "--data", "mnist", "--rotate", "Infinity")).isEqualTo(new Outcome(2,
                "", "--rotate: an angle in degrees is a number, not Infinity.\nTry \"loupe evaluate --help\".\n"));
    }

    @Test
    void a_model_or_data_that_is_not_there_is_bad_input() {
        assertThat(line.run("evaluate", "--model", "nobody", "--data", "mnist", "--json")).isEqualTo(
                new Outcome(3, "", "There is no model \"nobody\".\n"));
        assertThat(line.run("evaluate", "--model", "mlp", "--data", "nowhere", "--json")).isEqualTo(
                new Outcome(3, "", "There is no data set \"nowhere\".\n"));
    }

    @Test
    void model_and_data_must_be_named() {
        assertThat(line.run("evaluate")).isEqualTo(new Outcome(2, "",
                "Missing required options: '--model=NAME|DIR', '--data=NAME|DIR'\nTry \"loupe evaluate --help\".\n"));
    }
}
