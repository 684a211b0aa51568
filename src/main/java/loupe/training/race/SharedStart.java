package loupe.training.race;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loupe.network.InitialWeights;
import loupe.network.LayerMatch;
import loupe.network.LayerPath;
import loupe.network.Parameters;
import loupe.network.Step;
import loupe.training.TrainingJob;

/** What two trainings have in common before their first batch, shown by hashes of their weights. */
public final class SharedStart {

    private SharedStart() {}

    /**
     * A layer with weights.
     *
     * @param sha256 of the weights that it starts from
     * @param same   the layer of the base that starts from the very same; empty where none of the matching ones does
     */
    public record Row(LayerPath path, String layer, String sha256, Optional<LayerPath> same) {}

    /** The layers of {@code lane}, from input to output, matched with those of {@code base}; both start from chance. */
    public static List<Row> of(TrainingJob base, TrainingJob lane) {
        Parameters ours = InitialWeights.of(lane.network(), lane.seed());
        Parameters theirs = InitialWeights.of(base.network(), base.seed());
        LayerMatch match = LayerMatch.of(base.network(), lane.network());
        Map<LayerPath, LayerPath> from = match.matched().stream().collect(Collectors.toMap(LayerMatch.Pair::to, LayerMatch.Pair::from));
        Map<LayerPath, String> texts = new HashMap<>();
        lane.network().survey().flat().forEach((Step step) -> texts.put(step.path(), step.layer().bare().text()));
        List<LayerPath> all = new ArrayList<>(from.keySet());
        all.addAll(match.fresh());
        return all.stream().sorted().map(path -> {
            String hash = ours.layer(path).sha256();
            return new Row(path, texts.get(path), hash,
                    Optional.ofNullable(from.get(path)).filter(other -> theirs.layer(other).sha256().equals(hash)));
        }).toList();
    }
}
