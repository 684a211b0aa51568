package loupe.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.network.Step;
import loupe.training.LayerMove;

/**
 * The layers of a network that are trained, and which of its trained parameters each has.
 *
 * @param names   of the layers, from input to output
 * @param layerOf the place in {@code names} for each trained parameter, in the network's order
 */
record TrainedLayers(List<String> names, List<Integer> layerOf) {

    static TrainedLayers of(NetworkSpec network) {
        Map<LayerPath, String> texts = network.steps().stream().flatMap(step -> step.flat().stream())
                .collect(Collectors.toMap(Step::path, step -> step.layer().text(), (first, second) -> first));
        List<String> names = new ArrayList<>();
        List<Integer> layerOf = new ArrayList<>();
        network.parameters().stream().filter(named -> named.shape().trained()).forEach(named -> {
            String name = named.path().name() + " " + texts.get(named.path());
            if (names.isEmpty() || !names.getLast().equals(name)) {
                names.add(name);
            }
            layerOf.add(names.size() - 1);
        });
        return new TrainedLayers(names, layerOf);
    }

    /** A trained parameter around one step. @param move what was added to the weights */
    record Squares(double gradient, double move, double weights) {

        /** Of {@code count} numbers from {@code from} on. */
        static Squares of(float[] gradients, float[] before, float[] after, int from, int count) {
            double gradient = 0;
            double move = 0;
            double weights = 0;
            for (int i = from; i < from + count; i++) {
                double moved = (double) after[i] - before[i];
                gradient += (double) gradients[i] * gradients[i];
                move += moved * moved;
                weights += (double) before[i] * before[i];
            }
            return new Squares(gradient, move, weights);
        }

        private Squares plus(Squares other) {
            return new Squares(gradient + other.gradient, move + other.move, weights + other.weights);
        }
    }

    /** @param squares of the trained parameters, in the network's order */
    List<LayerMove> moves(List<Squares> squares) {
        List<Squares> sums = new ArrayList<>(Stream.generate(() -> new Squares(0, 0, 0)).limit(names.size()).toList());
        for (int i = 0; i < squares.size(); i++) {
            sums.set(layerOf.get(i), sums.get(layerOf.get(i)).plus(squares.get(i)));
        }
        List<LayerMove> moves = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            Squares sum = sums.get(i);
            moves.add(new LayerMove(names.get(i), Math.sqrt(sum.gradient()), Math.sqrt(sum.move()) / Math.sqrt(sum.weights())));
        }
        return moves;
    }
}
