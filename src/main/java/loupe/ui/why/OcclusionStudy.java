package loupe.ui.why;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import loupe.data.GrayImage;
import loupe.inference.Classifier;
import loupe.inference.Occlusion;
import loupe.inference.Prediction;
import loupe.ui.desk.Study;

/** Covers a picture place by place between a network's answers, in pieces that take about as long as one may. */
final class OcclusionStudy implements Study {

    private static final double PIECE = 8e6;
    private static final int MOST = 256;

    private final GrayImage picture;
    private final Optional<Integer> label;
    private final Consumer<Occlusion.Map> tell;
    private Optional<Occlusion> occlusion = Optional.empty();
    private int places = 4;

    /** @param label empty: the class that the network answers */
    OcclusionStudy(GrayImage picture, Optional<Integer> label, Consumer<Occlusion.Map> tell) {
        this.picture = picture;
        this.label = label;
        this.tell = tell;
    }

    @Override
    public boolean step(Classifier network) {
        if (occlusion.isEmpty()) {
            int shown = label.orElseGet(() -> Prediction.of(network.classify(List.of(picture))[0]).label());
            occlusion = Optional.of(new Occlusion(picture, shown, Occlusion.PATCH));
        }
        long start = System.nanoTime();
        boolean more = occlusion.get().step(network, places);
        double took = Math.max(1, System.nanoTime() - start);
        places = (int) Math.clamp(places * Math.clamp(PIECE / took, 0.5, 2), 1, MOST);
        tell.accept(occlusion.get().map());
        return more;
    }
}
