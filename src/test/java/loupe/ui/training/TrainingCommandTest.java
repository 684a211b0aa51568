package loupe.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import loupe.data.Augmentation;
import loupe.network.MemoryRoom;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;
import loupe.storage.FormState;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.PlacementRule;
import loupe.training.Recipes;
import loupe.training.Site;
import org.junit.jupiter.api.Test;

class TrainingCommandTest {

    private static final String START = "java -jar target/loupe.jar train --network ";

    @Test
    void what_the_recipe_says_is_left_out() {
        assertThat(command(form("cnn", "mnist"), Augmentation.NONE)).isEqualTo(START + "cnn --data mnist");
    }

    @Test
    void what_differs_from_the_recipe_is_an_option() {
        TrainingForm changed = form("mlp", "digits").with(Setting.EPOCHS, "2.5").with(Setting.SEED, "7").with(Setting.THREADS, "1")
                .with(new TrainingForm.Place(Optional.of(EngineName.PYTORCH), Optional.of(Device.CPU)));

        assertThat(command(changed, Augmentation.parse("shift=6,rotate=30"))).isEqualTo(START
                + "mlp --data digits --engine pytorch --device cpu --epochs 2.5 --seed 7 --threads 1 --augment shift=6,rotate=30");
    }

    @Test
    void elsewhere_it_is_the_command_of_the_cloud() {
        assertThat(command(form("cnn", "mnist").with(new TrainingForm.Place(Optional.empty(), Optional.empty(), new Site.LocalMode(2))), Augmentation.NONE))
                .isEqualTo("java -jar target/loupe.jar sagemaker train --instance-type local --instances 2 --network cnn --data mnist");
        assertThat(command(form("cnn", "mnist").with(new TrainingForm.Place(Optional.empty(), Optional.empty(), new Site.SageMaker("ml.m5.large", 1))),
                Augmentation.NONE))
                .isEqualTo("java -jar target/loupe.jar sagemaker train --role ARN --instance-type ml.m5.large --instances 1 --network cnn --data mnist");
    }

    @Test
    void a_network_of_ones_own_and_a_folder_with_a_space_are_one_word_each() {
        NetworkSpec own = NetworkText.parse("mine", "flatten | dense 10");

        assertThat(command(form(FormNetwork.text(own), "/my data/it's"), Augmentation.NONE))
                .startsWith(START + "'flatten | dense 10' --data '/my data/it'\\''s'");
    }

    @Test
    void where_a_number_is_wrong_no_number_is_said() {
        assertThat(command(form("cnn", "mnist").with(Setting.BATCH, "many").with(Setting.SEED, "9"), Augmentation.NONE))
                .isEqualTo(START + "cnn --data mnist");
    }

    private static TrainingForm form(String network, String data) {
        return FormNumbers.withRecipe(FormStates.form(new FormState(network, data, Recipes.of(Presets.MLP, "digits"), Recipes.SEED, "auto", "auto", 0)).on(network, data));
    }

    private static String command(TrainingForm form, Augmentation augmentation) {
        PlacementRule rule = new PlacementRule(Set.of(EngineName.MXNET, EngineName.PYTORCH), false, 2);
        return TrainingCommand.of(new FormReading(form, new DataState.Missing("none"), rule, new StartState.Fresh(), new MemoryRoom(Long.MAX_VALUE, Long.MAX_VALUE)), augmentation);
    }
}
