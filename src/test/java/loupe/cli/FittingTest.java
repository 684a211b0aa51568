package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.ImageSet;
import loupe.data.KnownSet;
import loupe.data.LabelledImages;
import loupe.inference.TrainedModel;
import loupe.network.Dense;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;
import loupe.network.Shape;
import org.junit.jupiter.api.Test;

class FittingTest {

    static final String OTHER_CLASSES = "The classes of fashion-mnist (T-shirt/top, Trouser, Pullover, Dress, Coat, Sandal, Shirt, Sneaker, Bag, "
            + "Ankle boot) are not those that mlp learned (0, 1, 2, 3, 4, 5, 6, 7, 8, 9).";

    @Test
    void a_lab_s_network_and_pictures_of_its_size_belong_together() {
        assertThatCode(() -> Fitting.check(Presets.CNN, pictures(28, 28), "mnist", 10)).doesNotThrowAnyException();
        assertThatCode(() -> Fitting.check(NetworkText.parse("many", "flatten | dense 12"), pictures(28, 28), "mnist", 10))
                .doesNotThrowAnyException();
    }

    @Test
    void pictures_of_another_size_are_told_with_width_before_height() {
        refused(Presets.MLP, pictures(20, 32), 10, "The pictures of mine are 32x20 and mlp takes 1 picture of 28x28.");
    }

    @Test
    void a_network_that_takes_a_list_or_colours_is_told_what_it_takes() {
        refused(new NetworkSpec("flat", new Shape.Values(784), List.of(new Dense(10))), pictures(28, 28), 10,
                "The pictures of mine are 28x28 and flat takes a list of 784 numbers.");
        refused(new NetworkSpec("rgb", new Shape.Pictures(3, 28, 28), Presets.MLP.layers()), pictures(28, 28), 10,
                "The pictures of mine are 28x28 and rgb takes 3 pictures of 28x28.");
    }

    @Test
    void a_network_with_too_few_classes_is_told_how_to_end() {
        refused(NetworkText.parse("few", "flatten | dense 9"), pictures(28, 28), 10,
                "There are 10 classes in mine and few tells 9 apart. End the network in dense 10.");
    }

    @Test
    void a_network_that_learned_other_classes_than_a_set_has_is_told_with_both() {
        TrainedModel digits = model(Presets.MLP, KnownSet.MNIST.classNames());
        List<String> twelve = Stream.concat(KnownSet.MNIST.classNames().stream(), Stream.of("10", "11")).toList();

        assertThat(Fitting.otherClasses(digits, set(KnownSet.FASHION_MNIST))).contains(OTHER_CLASSES);
        assertThat(Fitting.otherClasses(digits, set(KnownSet.DIGITS))).isEmpty();
        assertThat(Fitting.otherClasses(model(NetworkText.parse("many", "flatten | dense 12"), twelve), set(KnownSet.MNIST))).isEmpty();
    }

    private static TrainedModel model(NetworkSpec network, List<String> classes) {
        return new TrainedModel("mlp", network, InitialWeights.of(network, 1), classes, Map.of());
    }

    private static ImageSet set(KnownSet known) {
        return new ImageSet(known.id(), known.classNames(), pictures(28, 28), pictures(28, 28));
    }

    private static void refused(NetworkSpec network, LabelledImages images, int classes, String sentence) {
        assertThatThrownBy(() -> Fitting.check(network, images, "mine", classes)).isInstanceOf(BadInputException.class)
                .hasMessage(sentence);
    }

    private static LabelledImages pictures(int rows, int columns) {
        return new LabelledImages(rows, columns, new byte[rows * columns], new byte[1]);
    }
}
