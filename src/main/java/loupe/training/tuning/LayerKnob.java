package loupe.training.tuning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.network.Dense;
import loupe.network.Layer;
import loupe.network.LayerPath;
import loupe.network.LayerValue;
import loupe.network.NetworkEdit;
import loupe.network.NetworkSpec;
import loupe.network.Step;
import loupe.training.TrainingJob;

/** A number of some layers: of each that has it, or of one. @param number as {@link LayerValue} names it */
record LayerKnob(String number, List<LayerPath> places) implements Knob {

    /** What {@code name} means in {@code network}; empty where it means no layer's number. */
    static Optional<Knob> of(String name, NetworkSpec network) {
        int dot = name.lastIndexOf('.');
        String number = name.substring(dot + 1);
        List<LayerPath> places = network.survey().flat().stream()
                .filter(step -> has(step.layer(), number) && (dot < 0 ? !step.path().equals(last(network))
                        : step.path().toString().equals(name.substring(0, dot))))
                .map(Step::path).toList();
        return places.isEmpty() ? Optional.empty() : Optional.of(new LayerKnob(number, places));
    }

    /** The numbers that a layer of {@code network} has, each once. */
    static Stream<String> names(NetworkSpec network) {
        return network.survey().flat().stream().filter(step -> !step.path().equals(last(network)))
                .flatMap(step -> LayerValue.of(step.layer()).stream()).map(LayerValue::name).distinct();
    }

    /** Whether {@code name} is a number of layers that counts something. */
    static boolean counts(String name, NetworkSpec network) {
        String number = name.substring(name.lastIndexOf('.') + 1);
        return network.survey().flat().stream().flatMap(step -> LayerValue.of(step.layer()).stream())
                .anyMatch(value -> value.name().equals(number) && value.whole());
    }

    /** Why {@code name}, a place and a number, means nothing in {@code network}. */
    static String missing(String name, NetworkSpec network) {
        String place = name.substring(0, name.lastIndexOf('.'));
        return network.survey().flat().stream().filter(step -> step.path().toString().equals(place)).findFirst()
                .map(step -> "Layer " + place + " is \"" + step.layer().text() + "\"" + numbers(step.layer()))
                .orElse("The network has no layer " + place + ".");
    }

    private static String numbers(Layer layer) {
        List<String> names = LayerValue.of(layer).stream().map(LayerValue::name).toList();
        return names.isEmpty() ? " and has no numbers." : ", which has " + String.join(", ", names) + ".";
    }

    private static boolean has(Layer layer, String number) {
        return LayerValue.of(layer).stream().anyMatch(value -> value.name().equals(number));
    }

    /** The dense layer that gives the classes: how many they are is the data's to say. */
    private static LayerPath last(NetworkSpec network) {
        return network.survey().flat().stream().filter(step -> step.layer().bare() instanceof Dense).map(Step::path)
                .reduce((_, later) -> later).orElse(LayerPath.of(0));
    }

    @Override
    public TrainingJob set(TrainingJob job, Value value) {
        NetworkSpec network = job.network();
        List<Step> steps = network.survey().flat();
        for (LayerPath place : places) {
            Layer old = steps.stream().filter(step -> step.path().equals(place)).findFirst().orElseThrow().layer();
            network = NetworkEdit.replace(network, place, LayerValue.set(old, number, value.number())).network();
        }
        return job.with(network);
    }
}
