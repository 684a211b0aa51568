package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class MxGraphTest {

    @Test
    void nodes_name_their_inputs_by_number_and_their_attributes_in_order() {
        MxGraph graph = new MxGraph();
        int x = graph.variable("x");
        int w = graph.variable("w");
        int y = graph.operation("FullyConnected", "y", Map.of("num_hidden", 3, "flatten", "True"), x, w);

        assertThat(graph.json(y)).isEqualTo("{\"nodes\":[{\"op\":\"null\",\"name\":\"x\",\"inputs\":[]},"
                + "{\"op\":\"null\",\"name\":\"w\",\"inputs\":[]},"
                + "{\"op\":\"FullyConnected\",\"name\":\"y\",\"attrs\":{\"flatten\":\"True\",\"num_hidden\":\"3\"},"
                + "\"inputs\":[[0,0,0],[1,0,0]]}],\"arg_nodes\":[0, 1],\"heads\":[[2,0,0]],"
                + "\"attrs\":{\"mxnet_version\":[\"int\",10900]}}");
    }
}
