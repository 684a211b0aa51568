package loupe.ui.training;

import java.util.ArrayList;
import java.util.List;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;

/** Writes down what the desk's card was told. */
final class FakeCard implements LiveCard {

    private final List<String> told = new ArrayList<>();

    /** For example {@code mlp 00ff 10 classes}, {@code end folder}, {@code drop}. */
    List<String> told() {
        return told;
    }

    static String put(String title, Parameters parameters, int classes) {
        return title + " " + parameters.sha256() + " " + classes + " classes";
    }

    @Override
    public void put(String title, NetworkSpec network, Parameters parameters, List<String> classNames) {
        told.add(put(title, parameters, classNames.size()));
    }

    @Override
    public void end(String folder) {
        told.add("end " + folder);
    }

    @Override
    public void drop() {
        told.add("drop");
    }
}
