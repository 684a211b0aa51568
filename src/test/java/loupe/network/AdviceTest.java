package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceTest {

    private static final String SMALL = "maxpool 2 | flatten | dense 10";

    @Test
    void a_plain_small_network_needs_none() {
        assertThat(advice(SMALL)).isEmpty();
        assertThat(Advice.of(Presets.LOGISTIC)).isEmpty();
        assertThat(Advice.of(Presets.RESNET)).isEmpty();
        assertThat(Advice.of(Presets.CNN_DEEP)).isEmpty();
    }

    @Test
    void the_cnn_keeps_nearly_all_its_parameters_in_one_layer() {
        assertThat(Advice.of(Presets.CNN)).extracting(a -> a.path() + ": " + a.sentence()).containsExactly(
                "7: Each number before flatten sees 16x16 pixels and a digit is up to 20x20: only the layers behind it bring a whole one together.",
                "8: dense 512 holds 93 % of all parameters (410\u202f112 of 440\u202f812). Fewer inputs, by pooling before it, or fewer units make it smaller.");
    }

    @Test
    void shares_are_rounded_as_the_cards_round_them() {
        // 100,480 of 109,386 are 91.86 %
        assertThat(Advice.of(Presets.MLP)).extracting(a -> a.path() + ": " + a.sentence()).containsExactly("2: dense 128 holds 92 % of all"
                + " parameters (100\u202f480 of 109\u202f386). Fewer inputs, by pooling before it, or fewer units make it smaller.");
    }

    @Test
    void global_pooling_of_small_fields_knows_parts_only() {
        assertThat(Advice.of(Presets.CNN_POOL)).extracting(Advice::sentence).containsExactly(
                "conv 64@5 holds 96 % of all parameters (32\u202f064 of 33\u202f234). Fewer filters or a smaller kernel make it smaller.",
                "Each number before gmaxpool sees 14x14 pixels and a digit is up to 20x20: it knows digits by their parts, wherever those "
                        + "stand. More layers, or pooling before, let it see more.");
    }

    @Test
    void a_normalisation_with_most_of_the_parameters_is_told_what_makes_it_smaller() {
        // 2 * 20 * 24 * 24 of 520 + 23,040 + 210; a smaller kernel would make it larger
        assertThat(advice("conv 20@5 | layernorm | relu | gmaxpool | dense 10")).containsExactly("2: layernorm holds 97 % of all parameters"
                + " (23\u202f040 of 23\u202f770). It has a scale and a shift for each number that it gets: fewer, by pooling before it, make it"
                + " smaller.");
        assertThat(advice("conv 1@1 | flatten | batchnorm")).contains("3: batchnorm holds 99.9 % of all parameters (1\u202f568 of 1\u202f570)."
                + " It has a scale and a shift for each channel: fewer channels make it smaller.");
    }

    @Test
    void the_third_saturating_activation_without_normalisation_is_told_once() {
        String starves = "This is the third sigmoid or tanh with no normalisation between. Each multiplies the gradient by its slope, at most 1/4"
                + " for sigmoid and 1 for tanh and near 0 far from 0, so little of it may reach the first layers. Use relu, or insert batchnorm.";

        assertThat(advice("maxpool 7 | flatten | dense 9 sigmoid | dense 9 tanh | dense 9 sigmoid | dense 9 sigmoid | dense 10"))
                .containsExactly("8: " + starves);
        assertThat(advice("maxpool 7 | flatten | dense 9 sigmoid | dense 9 tanh | batchnorm | dense 9 sigmoid | dense 10")).isEmpty();
        assertThat(advice("maxpool 7 | flatten | dense 9 sigmoid | dense 9 tanh | dense 9 | off(sigmoid) | relu | dense 10")).isEmpty();
    }

    @Test
    void layers_with_nothing_non_linear_between_are_one() {
        assertThat(advice("maxpool 7 | flatten | dense 9 | dropout 0.1 | frozen(dense 12) | dense 10 ")).containsExactly(
                "5: Nothing non-linear stands between dense 9 and dense 12: together they can do nothing that dense 12 alone could not."
                        + " Insert an activation between them.",
                "6: Nothing non-linear stands between dense 12 and dense 10: together they can do nothing that dense 10 alone could not."
                        + " Insert an activation between them.");
        assertThat(advice("conv 4@9 | avgpool 2 | conv 4@9 relu | flatten | dense 10")).containsExactly(
                "3: Nothing non-linear stands between conv 4@9 and conv 4@9: together they are still linear. Insert an activation between them.");
        assertThat(advice("conv 4@9 | maxpool 2 | conv 4@9 relu | flatten | dense 10")).isEmpty();
    }

    @Test
    void inside_a_block_the_looking_begins_anew() {
        assertThat(advice("maxpool 7 | flatten | residual(dense 16 | dense 16 relu) | dense 10")).containsExactly(
                "3.2: Nothing non-linear stands between dense 16 and dense 16: together they can do nothing that dense 16 alone could not."
                        + " Insert an activation between them.");
        assertThat(advice("maxpool 7 | flatten | dense 16 | frozen(residual(dense 16 relu)) | dense 10")).isEmpty();
    }

    @Test
    void a_window_that_jumps_over_pixels_is_told_how_many() {
        assertThat(advice("maxpool 2 stride 3 | flatten | dense 10")).containsExactly("1: A stride of 3 is more than the 2 pixels that"
                + " maxpool 2 stride 3 reads at once: of every 3 rows and columns it never reads 1.");
    }

    @Test
    void an_activation_at_the_end_bends_the_logits() {
        // e / (e + 9) = 0.232; e / (e + 9/e) = 0.451
        assertThat(advice(SMALL + " sigmoid")).containsExactly("4: sigmoid at the end bends the logits that softmax compares: they lie between 0"
                + " and 1, so no class can get more than 24 %. Remove it.");
        assertThat(advice(SMALL + " tanh")).containsExactly("4: tanh at the end bends the logits that softmax compares: they lie between -1"
                + " and 1, so no class can get more than 46 %. Remove it.");
        assertThat(advice(SMALL + " relu")).containsExactly("4: relu at the end bends the logits that softmax compares: all that are below 0"
                + " become 0, and no gradient comes back through them. Remove it.");
        assertThat(advice(SMALL + " elu")).containsExactly("4: elu at the end bends the logits that softmax compares: they cannot lie below -1."
                + " Remove it.");
    }

    @Test
    void a_dropout_at_the_end_drops_answers() {
        assertThat(advice(SMALL + " | dropout 0.25")).containsExactly("4: dropout 0.25 at the end drops answers: in training it makes the right"
                + " class's own logit 0 with a probability of 0.25. Move it before the last dense layer.");
    }

    @Test
    void where_nothing_can_be_trained_that_is_said() {
        assertThat(advice("maxpool 2 | flatten | frozen(dense 10)")).containsExactly(
                "1: Every layer with weights is frozen, so training would change nothing.");
        assertThat(advice("flatten")).containsExactly("1: No layer has weights, so there is nothing to train.");
    }

    @Test
    void a_faulty_network_hears_of_its_faults_first() {
        assertThat(advice("dense 10 sigmoid")).isEmpty();
    }

    @Test
    void more_answers_than_the_pictures_have_classes_are_told() {
        assertThat(advice("maxpool 2 | flatten | dense 12")).containsExactly("3: The network tells 12 classes apart; MNIST, Fashion-MNIST and"
                + " the synthetic digits have 10, so 2 answers are never the right one there. End it in dense 10.");
        assertThat(advice("maxpool 2 | flatten | dense 11")).singleElement().asString().contains("so 1 answer is never");
        NetworkSpec other = new NetworkSpec("n", new Shape.Pictures(1, 14, 14), NetworkText.parse("n", "flatten | dense 12").layers());
        assertThat(Advice.of(other)).isEmpty();
    }

    @Test
    void a_part_of_the_parameters_is_never_called_all_of_them() {
        assertThat(advice("conv 1@1 | flatten | dense 10")).anyMatch(said -> said.contains("holds 99.97 % of all parameters (7\u202f850 of 7\u202f852)."));
        assertThat(advice("conv 1@1 | flatten | dense 999999")).anyMatch(said -> said.contains("holds 99.999999 % of"));
    }

    private static List<String> advice(String text) {
        return Advice.of(NetworkText.parse("n", text)).stream().map(a -> a.path() + ": " + a.sentence()).toList();
    }
}
