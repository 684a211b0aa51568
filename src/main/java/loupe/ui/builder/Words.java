package loupe.ui.builder;

import java.util.Locale;
import java.util.Optional;
import loupe.network.Activation;
import loupe.network.AvgPool;
import loupe.network.BatchNorm;
import loupe.network.Conv2d;
import loupe.network.Dense;
import loupe.network.Dropout;
import loupe.network.Flatten;
import loupe.network.Frozen;
import loupe.network.GlobalAvgPool;
import loupe.network.GlobalMaxPool;
import loupe.network.Layer;
import loupe.network.LayerNorm;
import loupe.network.MaxPool;
import loupe.network.Off;
import loupe.network.Pad;
import loupe.network.Residual;
import loupe.network.Resize;
import loupe.network.Shape;
import loupe.ui.common.Texts;

/** What the screen calls things. */
final class Words {

    /** Between groups of three digits: narrow and never broken. */
    private static final String THIN = "\u202f";

    private Words() {}

    /** The kind of a layer, as the texts' keys name it. */
    static String kind(Layer layer) {
        return switch (layer.bare()) {
            case Conv2d _ -> "conv";
            case MaxPool _ -> "maxpool";
            case AvgPool _ -> "avgpool";
            case GlobalMaxPool _ -> "gmaxpool";
            case GlobalAvgPool _ -> "gavgpool";
            case Flatten _ -> "flatten";
            case Dense _ -> "dense";
            case BatchNorm _ -> "batchnorm";
            case LayerNorm _ -> "layernorm";
            case Dropout _ -> "dropout";
            case Activation activation -> activation.text();
            case Residual _ -> "residual";
            case Resize _ -> "resize";
            case Pad _ -> "pad";
            case Off off -> kind(off.layer());
            case Frozen frozen -> kind(frozen.layer());
        };
    }

    /** A layer's name: "Convolution". */
    static String name(Layer layer) {
        return Texts.of("builder.kind." + kind(layer));
    }

    /** What such a layer does, in a sentence. */
    static String what(Layer layer) {
        return Texts.of("builder.kind." + kind(layer) + ".what");
    }

    /** A layer's text without what is said by marks; that of a block is in the cards inside it. */
    static String text(Layer layer) {
        return layer.bare() instanceof Residual block ? Texts.of(block.layers().size() == 1
                ? "builder.block.one" : "builder.block.more", count(block.layers().size())) : layer.bare().text();
    }

    /** A shape: "20 × 24 × 24", or "800 numbers". */
    static String shape(Optional<Shape> shape) {
        return shape.map(known -> switch (known) {
            case Shape.Pictures p -> Texts.of("builder.shape.pictures", count(p.channels()), count(p.height()), count(p.width()));
            case Shape.Values v -> Texts.of(v.count() == 1 ? "builder.shape.value" : "builder.shape.values", count(v.count()));
        }).orElse(Texts.of("builder.unknown"));
    }

    /** A number with thin spaces between thousands. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", THIN);
    }

    /** A number in at most three figures and a unit: "1.84 M". */
    static String brief(long number) {
        if (number < 10_000) {
            return count(number);
        }
        String[] units = {"k", "M", "G", "T", "P", "E"};
        double value = number / 1000.0;
        int unit = 0;
        while (value >= 999.5) {
            value /= 1000;
            unit++;
        }
        String format = value >= 99.95 ? "%.0f" : value >= 9.995 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value) + THIN + units[unit];
    }

    /** A share as a percentage: "93 %", "0.4 %", "< 0.1 %". */
    static String percent(long part, long whole) {
        double share = whole == 0 ? 0 : 100.0 * part / whole;
        if (part > 0 && share < 0.1) {
            return Texts.of("builder.share.least");
        }
        return String.format(Locale.ROOT, share >= 9.95 || share == 0 ? "%.0f %%" : "%.1f %%", share);
    }
}
