package loupe.ui.common.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import loupe.data.GrayImage;
import loupe.inference.Cell;
import loupe.network.Area;
import loupe.network.InitialWeights;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.network.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LayerViewModelTest {

    private final LayersFixture fixture = new LayersFixture();
    private LayerViewModel layer;

    @BeforeEach
    void setUp() {
        fixture.show(LayersFixture.NETWORK);
        layer = new LayerViewModel(fixture.layers);
    }

    @Test
    void nothing_is_shown_before_a_layer_is_chosen() {
        assertThat(layer.values().get()).isEmpty();
        assertThat(layer.sentences()).isEqualTo("No picture: the network does not work up to here.");
        assertThat(layer.table()).isEqualTo(LayerTable.EMPTY);
        layer.point(new Cell(0, 0, 0));
        layer.move(1, 0, 1);
        assertThat(layer.cell().get()).isEmpty();
    }

    @Test
    void a_number_s_field_is_marked_on_the_drawing() {
        layer.choose(LayerPath.of(2));
        layer.point(new Cell(1, 2, 3));

        assertThat(layer.seen()).isEqualTo(Optional.of(new Area(4, 6, 8, 10)));
        assertThat(layer.drawing()).isEqualTo(LayersFixture.bar());
        assertThat(layer.told().get()).extracting(step -> step.layer().layer().text()).containsExactly("conv 3@3", "relu", "maxpool 2");
    }

    @Test
    void a_cell_that_the_layer_lacks_is_not_pointed_at() {
        layer.choose(LayerPath.of(0));
        layer.point(new Cell(3, 0, 0));
        assertThat(layer.cell().get()).isEmpty();
        layer.point(new Cell(2, 25, 25));
        layer.choose(LayerPath.of(2));
        assertThat(layer.cell().get()).as("maxpool's pictures are 13x13").isEmpty();
    }

    @Test
    void arrow_keys_move_inside_a_picture_and_pages_change_it() {
        layer.choose(LayerPath.of(0));
        layer.move(1, 0, 1);
        assertThat(layer.cell().get()).as("from nothing to the first").contains(new Cell(0, 0, 0));
        layer.move(1, 0, 1);
        layer.move(0, 1, 1);
        layer.movePicture(1);
        assertThat(layer.cell().get()).contains(new Cell(1, 1, 1));
        layer.move(-5, -5, 1);
        layer.movePicture(9);
        assertThat(layer.cell().get()).contains(new Cell(2, 0, 0));
        layer.leave();
        assertThat(layer.told().get()).isEmpty();
    }

    @Test
    void in_a_list_up_and_down_go_a_row_of_cells() {
        layer.choose(LayerPath.of(4));
        layer.move(0, 1, 5);
        layer.move(0, 1, 5);
        layer.move(1, 0, 5);
        assertThat(layer.cell().get()).contains(new Cell(6, 0, 0));
        layer.move(0, 1, 5);
        assertThat(layer.cell().get()).contains(new Cell(9, 0, 0));
    }

    @Test
    void another_drawing_renews_the_arithmetic_of_the_same_cell() {
        layer.choose(LayerPath.of(0));
        layer.point(new Cell(0, 10, 12));
        float before = layer.told().get().getFirst().arithmetic().result();

        fixture.layers.show(GrayImage.blank());
        fixture.settle();

        assertThat(layer.cell().get()).contains(new Cell(0, 10, 12));
        assertThat(layer.told().get().getFirst().arithmetic().result()).isNotEqualTo(before).isZero();
    }

    @Test
    void everything_is_said_in_sentences() {
        NetworkSpec network = new NetworkSpec("hand", new Shape.Pictures(1, 28, 28), NetworkText.parse("", "conv 1@1 relu | maxpool 28 | flatten | dense 2").layers());
        layer.choose(LayerPath.of(2));
        fixture.layers.show(network, new Parameters(List.of(new Parameters.Array("0.weight", List.of(1, 1, 1, 1), new float[] {2}),
                new Parameters.Array("0.bias", List.of(1), new float[] {-0.5f}),
                new Parameters.Array("4.weight", List.of(2, 1), new float[] {3, -1}), new Parameters.Array("4.bias", List.of(2), new float[] {0, 1}))));
        fixture.settle();
        layer.point(new Cell(0, 0, 0));

        assertThat(layer.sentences()).isEqualTo("Layer 3, maxpool 28: 1 picture of 1x1, from 1.5 to 1.5, 0 % of the numbers are 0."
                + " conv 1@1, picture 1, row 6, column 13: 1 product is 2, plus the bias -0.5 is 1.5."
                + " relu, picture 1, row 6, column 13: of 1.5 it makes 1.5."
                + " maxpool 28, picture 1, row 1, column 1: the largest of 784 numbers is 1.5, at row 6, column 13."
                + " It sees 28 by 28 pixels of the drawing: columns 1 to 28, rows 1 to 28.");
        layer.choose(LayerPath.of(4));
        layer.point(new Cell(1, 0, 0));
        assertThat(layer.sentences()).contains(" dense 2, number 2: 1 product is -1.5, plus the bias 1 is -0.5."
                + " The largest product: input 1: 1.5 × -1 = -1.5.");
    }

    @Test
    void every_kind_of_layer_has_its_sentence() {
        NetworkSpec network = NetworkText.parse("n", "pad 1 | batchnorm | avgpool 2 | residual(tanh) | layernorm | gavgpool | dense 10");
        fixture.layers.show(network, InitialWeights.of(network, 1));
        fixture.layers.show(GrayImage.blank());
        fixture.settle();
        String[] said = {"hands on 0.", "(0 - mean 0) / √(variance 1 + 1.0e-5) × 1 + 0 = 0.", "the mean of 4 numbers is 0.",
            "the layers inside make 0, the shortcut adds 0, together 0.", "(0 - mean 0) / √(variance 0 + 1.0e-5) × 1 + 0 = 0.", "the mean of 225 numbers is 0."};
        for (int i = 0; i < said.length; i++) {
            layer.choose(LayerPath.of(i));
            layer.point(new Cell(0, i < 5 ? 1 : 0, i < 5 ? 1 : 0));
            assertThat(layer.sentences()).as(said[i]).contains(said[i]);
        }
        layer.choose(LayerPath.of(0));
        layer.point(new Cell(0, 0, 0));
        assertThat(layer.sentences()).endsWith("a zero that is put around the picture. It sees no pixel of the drawing, only what is put around pictures.");
    }

    @Test
    void places_outside_the_picture_are_no_numbers_of_a_pooled_window() {
        fixture.layers.show(NetworkText.parse("n", "maxpool 2 stride 2 pad 1 | flatten | dense 10"), InitialWeights.of(NetworkText.parse("n", "maxpool 2 stride 2 pad 1 | flatten | dense 10"), 1));
        fixture.layers.show(GrayImage.blank());
        fixture.settle();
        layer.choose(LayerPath.of(0));
        layer.point(new Cell(0, 0, 0));
        assertThat(layer.sentences()).contains("the only number under its window is 0, at row 1, column 1.");
        layer.point(new Cell(0, 0, 1));
        assertThat(layer.sentences()).contains("the largest of 2 numbers is 0, at row 1, column 2.");
    }

    @Test
    void the_table_has_all_numbers_or_what_one_is_made_of() {
        layer.choose(LayerPath.of(4));
        assertThat(layer.table().columns()).containsExactly("Number", "Value");
        assertThat(layer.table().rows()).hasSize(10);
        layer.choose(LayerPath.of(2));
        assertThat(layer.table().columns()).containsExactly("Picture", "Row", "Column", "Value");
        assertThat(layer.table().rows()).hasSize(3 * 13 * 13);

        layer.point(new Cell(0, 0, 0));

        assertThat(layer.table().columns()).containsExactly("Layer", "Term", "Input", "Weight", "Value");
        assertThat(layer.table().rows()).as("9 products, bias, sum; input, result; 4 numbers, result").hasSize(11 + 2 + 5);
        assertThat(layer.table().figures().tsv()).startsWith("Layer\tTerm\tInput\tWeight\tValue\nconv 3@3\tpicture 1, row ");
        assertThat(layer.table().figures().tsv().lines()).hasSize(19).allMatch(line -> line.chars().filter(c -> c == '\t').count() == 4);
    }
}
