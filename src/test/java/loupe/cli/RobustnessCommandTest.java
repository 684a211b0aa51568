package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import loupe.cli.CommandLineFixture.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobustnessCommandTest {

    @TempDir
    private Path home;
    private CommandLineFixture line;

    @BeforeEach
    void setUp() throws IOException {
        line = new CommandLineFixture(home);
        line.writeData("mnist", 28, 4);
    }

    @Test
    void as_json_it_is_one_document_with_every_move_and_turn() {
        Outcome outcome = line.run("robustness", "--model", "mlp", "--data", "mnist", "--shifts", "1", "--rotations", "-10,0", "--json");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("{\"count\":4,\"shifts\":[{\"dx\":-1,\"dy\":-1,\"accuracy\":")
                .contains("{\"dx\":0,\"dy\":0,\"accuracy\":1.0}").containsPattern("\"rotations\":\\[\\{\"degrees\":-10.0,\"accuracy\":")
                .endsWith("{\"degrees\":0.0,\"accuracy\":1.0}]}\n");
        assertThat(outcome.out().split("\"dx\"")).hasSize(10);
    }

    @Test
    void left_out_it_is_81_moves_and_six_turns() {
        Outcome outcome = line.run("robustness", "--model", "mlp", "--data", "mnist", "--json");

        assertThat(outcome.out().split("\"dx\"")).hasSize(82);
        assertThat(outcome.out().split("\"degrees\"")).hasSize(7);
    }

    @Test
    void for_people_it_is_a_table_with_the_mean_and_the_least() {
        Outcome outcome = line.run("robustness", "--model", "mlp", "--data", "mnist", "--shifts", "1", "--rotations", "0");

        assertThat(outcome.out().lines()).hasSize(7)
                .first().asString().isEqualTo("Accuracy in % on the 4 test pictures of mnist, moved by whole pixels (columns: right, rows: down)");
        assertThat(outcome.out()).contains("\n          -1     0     1\n").contains("\nmean of the 9: ").endsWith("\nturned 0 degrees clockwise: 100.00\n");
        assertThat(outcome.err()).contains("Moving and turning the pictures: ");
    }

    @Test
    void a_set_of_other_classes_than_the_network_learned_is_told() throws IOException {
        line.writeData("fashion-mnist", 28, 4);

        assertThat(line.run("robustness", "--model", "mlp", "--data", "fashion-mnist", "--shifts", "0", "--rotations", "0").errLines().getFirst())
                .isEqualTo(FittingTest.OTHER_CLASSES + " Answers are right here where their number is that of the picture's class.");
    }

    @Test
    void a_move_beyond_the_picture_and_an_angle_that_is_none_are_wrong_usage() {
        assertThat(line.run("robustness", "--model", "mlp", "--data", "mnist", "--shifts", "28")).isEqualTo(new Outcome(2, "",
                "--shifts: from 0 to 27 pixels, not 28.\nTry \"loupe robustness --help\".\n"));
        assertThat(line.run("robustness", "--model", "mlp", "--data", "mnist", "--rotations", "NaN")).isEqualTo(new Outcome(2, "",
                "--rotations: an angle in degrees is a number, not NaN.\nTry \"loupe robustness --help\".\n"));
    }
}
