package loupe.ui.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkshopRaceTest {

    private static String sentence(double sgd, double adam) {
        return WorkshopRace.parse("SGD 0.01\t10\t" + sgd + "\t0.89\t0.91\t3\nAdam 0.01\t10\t" + adam + "\t0.85\t0.87\t3\n").sentence();
    }

    @Test
    void what_came_in_is_said_with_its_spread_and_that_it_is_as_the_workshop_has_it() {
        assertThat(sentence(0.9, 0.86)).isEqualTo("The workshop's race (its CNN on Fashion-MNIST, 10 epochs), run with Loupe, the best epoch, mean of 3 seeds: "
                + "SGD 0.01 90.0\u00a0% (89.0\u00a0% to 91.0\u00a0%); Adam 0.01 86.0\u00a0% (85.0\u00a0% to 87.0\u00a0%). "
                + "So Adam at SGD's rate is worse here too; with a rate of its own it is another race.");
    }

    @Test
    void where_it_came_out_otherwise_that_is_said() {
        assertThat(sentence(0.9, 0.895)).endsWith(" That is not what the workshop has, where Adam at SGD's rate is worse by more than a point and SGD reaches 89.5 %.");
        assertThat(sentence(0.88, 0.8)).contains("That is not what the workshop has");
    }

    @Test
    void the_file_that_comes_with_loupe_if_there_is_one_has_three_lanes() {
        WorkshopRace.kept().ifPresent(race -> assertThat(race.lanes()).extracting(WorkshopRace.Came::lane)
                .containsExactly("SGD 0.01", "Adam 0.01", "Adam 0.001"));
    }
}
