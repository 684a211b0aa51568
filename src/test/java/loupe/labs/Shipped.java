package loupe.labs;

import java.util.ArrayList;
import java.util.List;
import loupe.network.NetworkSpec;
import loupe.network.Presets;

/**
 * A network that comes with Loupe.
 *
 * @param name    under which it is opened
 * @param network what is trained
 * @param data    on which set
 * @param options what differs from the network's recipe
 */
record Shipped(String name, NetworkSpec network, String data, List<String> options) {

    /** Simplest first. */
    static final List<Shipped> ALL = List.of(
            new Shipped("mlp", Presets.MLP, "mnist", List.of()),
            new Shipped("cnn", Presets.CNN, "mnist", List.of()),
            new Shipped("cnn-pool", Presets.CNN_POOL, "mnist", oneThread("--epochs 12 --schedule one-cycle --lr 0.05")),
            new Shipped("mlp-augmented", Presets.MLP, "mnist",
                    oneThread("--augment shift=5,rotate=20,zoom=0.1,shear=0.1,thickness=1 --epochs 20 --schedule one-cycle")),
            new Shipped("cnn-augmented", Presets.CNN, "mnist", oneThread("--augment shift=5,rotate=30,zoom=0.15,shear=0.2,thickness=1,elastic=2"
                    + " --epochs 30 --schedule one-cycle --lr 0.05")),
            new Shipped("cnn-pool-augmented", Presets.CNN_POOL, "mnist", oneThread("--augment shift=5,rotate=30,zoom=0.15,shear=0.2,thickness=1,"
                    + "elastic=2 --epochs 12 --schedule one-cycle --lr 0.05")),
            new Shipped("fashion-mlp", Presets.MLP, "fashion-mnist", oneThread("")),
            new Shipped("fashion-cnn", Presets.CNN, "fashion-mnist", oneThread("")));

    private static List<String> oneThread(String options) {
        return List.of((options + " --threads 1").strip().split(" "));
    }

    /** What Loupe is told. @param out where the run is kept */
    List<String> arguments(String out) {
        List<String> arguments = new ArrayList<>(List.of("train", "--network", network.name(), "--data", data));
        arguments.addAll(options);
        arguments.addAll(List.of("--out", out));
        return arguments;
    }

    /** What a person types. */
    String command() {
        return "java -jar target/loupe.jar " + String.join(" ", arguments(name));
    }
}
