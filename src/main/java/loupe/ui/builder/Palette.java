package loupe.ui.builder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.network.Layer;
import loupe.network.NetworkText;
import loupe.ui.common.Texts;

/** Every kind of layer that can be put in, and the search among them. */
final class Palette {

    private static final List<String> TEXTS = List.of("conv 20@5", "relu", "maxpool 2", "avgpool 2", "gmaxpool", "gavgpool",
            "flatten", "dense 128", "batchnorm", "layernorm", "dropout 0.5", "residual(conv 20@3 pad 1 | relu)", "leakyrelu", "elu",
            "gelu", "silu", "sigmoid", "tanh", "resize 2", "pad 1");

    /** What can be put in. @param layers one for a kind; more where a text was typed */
    record Item(String name, String text, String what, List<Layer> layers) {}

    private Palette() {}

    /** All kinds, those that are used most first. */
    static List<Item> all() {
        return TEXTS.stream().map(text -> {
            List<Layer> layers = NetworkText.layers(text);
            return new Item(Words.name(layers.getFirst()), text, Words.what(layers.getFirst()), layers);
        }).toList();
    }

    /** What {@code typed} means: the layers that it says, then the kinds whose name or text holds its words. */
    static List<Item> find(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return all();
        }
        Stream<Item> kinds = all().stream().filter(item -> matches(item, wanted));
        return Stream.concat(said(wanted).stream(), kinds).toList();
    }

    /** The layers that {@code text} says in whole; empty where it says none. */
    private static Optional<Item> said(String text) {
        try {
            List<Layer> layers = NetworkText.layers(text);
            boolean one = layers.size() == 1;
            String name = one ? Words.name(layers.getFirst())
                    : Texts.of("builder.palette.layers", Words.count(layers.size()));
            return all().stream().anyMatch(item -> item.layers().equals(layers)) ? Optional.empty()
                    : Optional.of(new Item(name, NetworkText.of(layers), one ? Words.what(layers.getFirst()) : "", layers));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Why {@code typed} means nothing. */
    static String fault(String typed) {
        try {
            NetworkText.layers(typed.strip());
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static boolean matches(Item item, String wanted) {
        String words = (item.name() + " " + item.text() + " " + item.what()).toLowerCase(Locale.ROOT);
        String names = (item.name() + " " + item.text()).toLowerCase(Locale.ROOT);
        return names.contains(wanted) || wanted.length() > 2 && words.contains(wanted);
    }
}
