package loupe.ui.builder;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.network.Advice;
import loupe.network.LayerPath;
import loupe.network.MemoryEstimate;
import loupe.network.NetworkFault;
import loupe.network.NetworkSpec;
import loupe.network.Shape;
import loupe.network.Survey;

/**
 * What the screen says of a network: everything follows from its layers.
 *
 * @param cards  of the network itself; those of blocks are in their cards
 * @param faults all, from input to output
 * @param advice what is worth knowing; nothing while there is a fault
 */
record BuilderReading(NetworkSpec network, List<CardReading> cards, List<NetworkFault> faults, List<Advice> advice) {

    static BuilderReading of(NetworkSpec network) {
        Survey survey = network.survey();
        List<NetworkFault> faults = survey.faults();
        List<CardReading> cards = IntStream.range(0, network.layers().size()).mapToObj(i -> i < survey.steps().size()
                ? CardReading.of(survey.steps().get(i), faults)
                : CardReading.uncounted(LayerPath.of(i), network.layers().get(i), faults)).toList();
        return new BuilderReading(network, cards, faults, faults.isEmpty() ? Advice.of(network) : List.of());
    }

    /** Every card in order, those inside blocks too. */
    List<CardReading> flat() {
        return cards.stream().flatMap(card -> card.flat().stream()).toList();
    }

    List<LayerPath> paths() {
        return flat().stream().map(CardReading::path).toList();
    }

    Optional<CardReading> card(LayerPath path) {
        return flat().stream().filter(card -> card.path().equals(path)).findFirst();
    }

    /** All layers together. */
    CardReading.Counts counts() {
        return cards.stream().map(CardReading::counts).reduce(CardReading.Counts.NONE, CardReading.Counts::plus);
    }

    /** The layers before the first that has a fault; all where none has. */
    CardReading.Counts countsBeforeFault() {
        return cards.stream().takeWhile(card -> card.flat().stream().allMatch(inner -> inner.faults().isEmpty()))
                .map(CardReading::counts).reduce(CardReading.Counts.NONE, CardReading.Counts::plus);
    }

    /** The first fault that one step repairs. */
    Optional<NetworkFault> repairable() {
        return faults.stream().filter(fault -> fault.repair().isPresent()).findFirst();
    }

    /** The faults of the network's end: of no layer. */
    List<NetworkFault> endFaults() {
        return faults.stream().filter(fault -> fault.path().equals(end())).toList();
    }

    /** The place behind the last layer. */
    LayerPath end() {
        return LayerPath.of(cards.size());
    }

    /** What leaves the network; empty where its last layer has a fault. */
    Optional<Shape> output() {
        return cards.isEmpty() ? Optional.of(network.input()) : cards.getLast().output();
    }

    /** What a training with batches of {@code batch} takes; empty while there is a fault. */
    Optional<MemoryEstimate> memory(int batch) {
        return faults.isEmpty() ? Optional.of(MemoryEstimate.of(network, batch)) : Optional.empty();
    }
}
