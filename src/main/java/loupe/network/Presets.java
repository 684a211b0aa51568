package loupe.network;

import java.util.List;
import java.util.Optional;

/** The networks of the labs, by name. */
public final class Presets {

    /** Labs 1-1 and 1-2: 784-128-64-10 with ReLU, 109,386 parameters. */
    public static final NetworkSpec MLP =
            NetworkText.parse("mlp", "flatten | dense 128 relu | dense 64 relu | dense 10");

    /** Labs 2-1 and 2-2: two convolutions with pooling, then two dense layers, 440,812 parameters. */
    public static final NetworkSpec CNN = NetworkText.parse("cnn",
            "conv 20@5 relu | maxpool 2 | conv 50@5 relu | maxpool 2 | flatten | dense 512 relu | dense 10");

    private Presets() {}

    /** All presets, simplest first. */
    public static List<NetworkSpec> all() {
        return List.of(MLP, CNN);
    }

    /** The preset of that name. */
    public static Optional<NetworkSpec> named(String name) {
        return all().stream().filter(preset -> preset.name().equals(name)).findFirst();
    }
}
