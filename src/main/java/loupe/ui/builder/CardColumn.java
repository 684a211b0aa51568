package loupe.ui.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import loupe.network.LayerPath;
import loupe.network.NetworkFault;
import loupe.network.Shape;

/** Cards one below the other with a wire before, between and behind them: a network's, or a block's. */
final class CardColumn extends VBox {

    private final CardContext context;
    private final Optional<LayerPath> block;
    private final List<LayerCard> cards = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();

    /** @param block whose layers these are; empty for the network's own */
    CardColumn(CardContext context, Optional<LayerPath> block) {
        this.context = context;
        this.block = block;
        getStyleClass().add("builder-column");
        addWire();
    }

    private LayerPath place(int index) {
        return block.map(path -> path.inside(index)).orElse(LayerPath.of(index));
    }

    private void addWire() {
        wires.add(new Wire(context.model(), place(wires.size())));
        getChildren().add(wires.getLast());
    }

    /** Cards stay where they are and say something else. @param total the parameters of the whole network */
    void show(List<CardReading> readings, Optional<Shape> input, long total) {
        while (cards.size() < readings.size()) {
            cards.add(new LayerCard(context, place(cards.size())));
            getChildren().add(cards.getLast());
            addWire();
        }
        while (cards.size() > readings.size()) {
            getChildren().removeAll(cards.removeLast(), wires.removeLast());
        }
        Optional<Shape> carried = input;
        for (int i = 0; i < readings.size(); i++) {
            wires.get(i).show(readings.get(i).input(), readings.get(i).faults());
            cards.get(i).show(readings.get(i), total);
            carried = readings.get(i).output();
        }
        wires.getLast().show(carried, List.of());
        wires.getFirst().stand(cards.isEmpty() && block.isEmpty());
    }

    /** Tells of the faults of what comes behind the last card. */
    void showEnd(Optional<Shape> carried, List<NetworkFault> faults) {
        wires.getLast().show(carried, faults);
    }

    /** Every card, those in blocks too. */
    Stream<LayerCard> allCards() {
        return cards.stream().flatMap(card -> Stream.concat(Stream.of(card), card.inside().stream().flatMap(CardColumn::allCards)));
    }

    /** Every wire, those in blocks too. */
    Stream<Wire> allWires() {
        return Stream.concat(wires.stream(), cards.stream().flatMap(card -> card.inside().stream().flatMap(CardColumn::allWires)));
    }
}
