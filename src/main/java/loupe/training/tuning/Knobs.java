package loupe.training.tuning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.data.Augmentation;
import loupe.network.NearestWord;
import loupe.network.NetworkSpec;
import loupe.training.TrainingJob;

/**
 * Everything of a training that a parameter can name: its settings ({@code lr}), how its pictures are changed
 * ({@code shift}), a number of all layers that have it ({@code units}: every dense layer but the last, which gives the
 * classes), a number of one layer, counted from 1 ({@code 3.filters}), how many hidden dense layers there are
 * ({@code layers}), and the function behind every layer ({@code activation}).
 */
public final class Knobs {

    /** Changes where the layers stand, so that it comes after those that name a layer by its place. */
    private static final String LAYERS = "layers";
    private static final String ACTIVATION = "activation";

    private Knobs() {}

    /** The knob {@code name} of trainings like {@code base}. @throws IllegalArgumentException naming the nearest that there is */
    static Knob named(String name, TrainingJob base) {
        return setting(name).or(() -> augmentation(name)).or(() -> network(name, base.network()))
                .orElseThrow(() -> new IllegalArgumentException(unknown(name, base.network())));
    }

    /** {@code settings} in the order in which they are made. */
    static List<Assignment.Setting> inOrder(List<Assignment.Setting> settings) {
        return settings.stream().sorted(Comparator.comparing((Assignment.Setting setting) -> setting.name().equals(LAYERS))).toList();
    }

    private static Optional<Knob> setting(String name) {
        return Arrays.stream(SettingKnob.values()).filter(knob -> knob.word().equals(name)).<Knob>map(knob -> knob).findFirst();
    }

    private static Optional<Knob> augmentation(String name) {
        return Arrays.stream(Augmentation.Kind.values()).filter(kind -> kind.word().equals(name)).findFirst()
                .map(kind -> (job, value) -> job.with(job.augmentation().with(kind, value.number())));
    }

    private static Optional<Knob> network(String name, NetworkSpec network) {
        return switch (name) {
            case LAYERS -> Optional.of((job, value) -> job.with(HiddenLayers.counted(job.network(), value.whole())));
            case ACTIVATION -> Optional.of((job, value) -> job.with(Activations.all(job.network(), value.text())));
            default -> LayerKnob.of(name, network);
        };
    }

    /** Whether {@code name} counts something, so that only whole numbers make sense between two. */
    static boolean counts(String name, NetworkSpec network) {
        return name.equals(LAYERS) || name.equals(SettingKnob.BATCH.word()) || name.equals(SettingKnob.EPOCHS.word())
                || LayerKnob.counts(name, network);
    }

    /** The names that trainings of {@code network} know, layers' own places left out. */
    public static List<String> names(NetworkSpec network) {
        return Stream.of(Arrays.stream(SettingKnob.values()).map(SettingKnob::word),
                Arrays.stream(Augmentation.Kind.values()).map(Augmentation.Kind::word),
                Stream.of(LAYERS, ACTIVATION), LayerKnob.names(network)).flatMap(each -> each).toList();
    }

    private static String unknown(String name, NetworkSpec network) {
        List<String> known = names(network);
        String place = name.matches("\\d.*\\..*") ? " " + LayerKnob.missing(name, network) : "";
        return "\"" + name + "\" is nothing that can be tuned here." + (place.isEmpty()
                ? NearestWord.of(name, known).map(word -> " Is \"" + word + "\" meant?")
                        .orElseGet(() -> " There are " + known.stream().collect(Collectors.joining(", ")) + ".") : place);
    }
}
