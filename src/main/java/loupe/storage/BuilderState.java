package loupe.storage;

import java.util.List;

/**
 * The place where networks are built, as it was left.
 *
 * @param network the open network: a preset's name or the id of one of the learner's own
 * @param tab     name of the tab that was open
 * @param chosen  the chosen layers, each by its place counted from 0: {@code 3.0}
 */
public record BuilderState(String network, String tab, List<String> chosen) {

    /** Before the first start. */
    public static final BuilderState FIRST = new BuilderState("cnn", "cards", List.of());

    public BuilderState {
        chosen = List.copyOf(chosen);
    }
}
