package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import loupe.data.GrayImage;
import loupe.inference.Classifier;
import loupe.inference.TrainedModel;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import org.junit.jupiter.api.Test;

class ExplainPicturesTest {

    private static final NetworkSpec LISTS = NetworkText.parse("lists", "flatten | dense 70 | dense 2");

    @Test
    void a_list_of_numbers_is_wrapped_into_rows_of_32_and_what_is_left_is_white() throws IOException {
        TrainedModel trained = new TrainedModel("lists", LISTS, InitialWeights.of(LISTS, 1), List.of("0", "1"), Map.of());
        ExplainPictures.File layer = new ExplainPictures(trained, GrayImage.blank(), 0).ofTheNetwork(even()).getLast();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(layer.png()));

        assertThat(layer.name()).isEqualTo("first-layer.png");
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(32 * 4, 3 * 4);
        assertThat(image.getRGB(5 * 4, 2 * 4) & 0xFFFFFF).as("the 70th").isNotEqualTo(0xFFFFFF);
        assertThat(image.getRGB(6 * 4, 2 * 4) & 0xFFFFFF).as("no 71st").isEqualTo(0xFFFFFF);
    }

    private static Classifier even() {
        return new Classifier() {
            @Override
            public float[][] classify(List<GrayImage> images) {
                return images.stream().map(image -> new float[] {0.5f, 0.5f}).toArray(float[][]::new);
            }

            @Override
            public void close() {}
        };
    }
}
