package loupe.ui.builder;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.network.Activation;
import loupe.network.Frozen;
import loupe.network.Layer;
import loupe.network.LayerValue;
import loupe.network.NetworkEdit;
import loupe.network.NetworkSpec;
import loupe.network.Off;
import loupe.ui.common.Texts;

/** Sets the values of the chosen layers. Several of one kind are set together. */
final class ValueEdits {

    private final BuilderViewModel model;

    ValueEdits(BuilderViewModel model) {
        this.model = model;
    }

    /** The chosen layers, where all are of one kind, the one that leads first; else none. */
    List<CardReading> cards() {
        BuilderReading reading = model.reading().get();
        List<CardReading> chosen = model.selection().get().paths().stream().flatMap(path -> reading.card(path).stream()).toList();
        if (chosen.stream().map(card -> card.layer().bare().getClass()).distinct().count() != 1) {
            return List.of();
        }
        Optional<CardReading> lead = model.selection().get().lead().flatMap(reading::card).filter(chosen::contains);
        return lead.map(first -> Stream.concat(Stream.of(first),
                chosen.stream().filter(card -> !card.equals(first))).toList()).orElse(chosen);
    }

    /** The value of that name of the layer that leads. */
    Optional<LayerValue> value(String name) {
        return values(name).findFirst();
    }

    private Stream<LayerValue> values(String name) {
        return cards().stream().flatMap(card -> LayerValue.of(card.layer()).stream().filter(value -> value.name().equals(name)));
    }

    /** From where to where the values of the chosen layers are, where they are not one: "differ: 8 to 16". */
    Optional<String> spread(String name) {
        List<String> found = values(name).sorted(Comparator.comparingDouble(LayerValue::value)).map(ValueEdits::said).distinct().toList();
        return found.size() < 2 ? Optional.empty() : Optional.of(Texts.of("builder.value.differ", found.getFirst(), found.getLast()));
    }

    private static String said(LayerValue value) {
        return value.whole() ? Words.count((long) value.value()) : value.text();
    }

    /** From where to where the value makes sense for the layer that leads. */
    ValueRange range(LayerValue value) {
        CardReading card = cards().getFirst();
        return ValueRange.of(card.layer(), value, card.input());
    }

    /** Takes what is typed. @return what is wrong with it; then nothing changes */
    Optional<String> type(LayerValue value, String text) {
        ValueRange range = range(value);
        double number;
        try {
            number = value.whole() ? new BigInteger(text.strip()).doubleValue() : Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Optional.of(Texts.of(value.whole() ? "builder.value.whole" : "builder.value.number", text.strip()));
        }
        if (!(number >= value.least() && number <= value.most())) {
            return Optional.of(Texts.of("builder.value.range", text.strip(), words(range, value)));
        }
        set(value.name(), number);
        return Optional.empty();
    }

    /** Goes {@code steps} steps up, or down where there are less than 0. */
    void step(String name, int steps) {
        value(name).ifPresent(value -> set(name, range(value).step(value, steps)));
    }

    /** A range in words: "1 to 28". */
    static String words(ValueRange range, LayerValue value) {
        return value.whole() ? Texts.of("builder.value.from", Words.count((long) range.least()), Words.count((long) range.most()))
                : Texts.of("builder.value.belowOne");
    }

    private void set(String name, double number) {
        String kind = name + model.selection().get().paths();
        replace(kind, name, LayerValue.of(cards().getFirst().layer()).stream().filter(v -> v.name().equals(name))
                .map(v -> new LayerValue(name, number, v.least(), v.most(), v.whole()).text()).findFirst().orElseThrow(),
                layer -> LayerValue.set(layer, name, number));
    }

    /** The functions of the chosen activations. */
    Set<Activation.Function> functions() {
        return cards().stream().map(card -> card.layer().bare()).filter(Activation.class::isInstance)
                .map(layer -> ((Activation) layer).function()).collect(Collectors.toCollection(() -> EnumSet.noneOf(Activation.Function.class)));
    }

    /** Makes the chosen activations that one. */
    void function(Activation.Function function) {
        Activation next = new Activation(function);
        replace("function" + model.selection().get().paths(), Texts.of("builder.function"), next.text(),
                layer -> inPlaceOf(layer, next));
    }

    private static Layer inPlaceOf(Layer layer, Activation next) {
        return switch (layer) {
            case Off off -> new Off(inPlaceOf(off.layer(), next));
            case Frozen frozen -> new Frozen(inPlaceOf(frozen.layer(), next));
            case Layer other -> next;
        };
    }

    private void replace(String kind, String what, String to, UnaryOperator<Layer> change) {
        List<CardReading> cards = cards();
        NetworkSpec network = model.before(kind);
        String title = Texts.of("builder.step.values", what, Integer.toString(cards.size()), to);
        for (CardReading card : cards) {
            NetworkEdit edit = NetworkEdit.replace(network, card.path(), change.apply(card.layer()));
            title = cards.size() == 1 ? edit.title() : title;
            network = edit.network();
        }
        model.edit(kind, title, network.layers());
    }
}
