package loupe.ui.desk;

import java.util.List;
import loupe.inference.Prediction;
import loupe.ui.common.Texts;

/** A card's content in a sentence, for screen readers. */
final class Spoken {

    private Spoken() {}

    static String of(DeskNetwork network) {
        String name = Texts.of("desk.said.name", network.mark().letter(), network.title().get());
        return name + ". " + switch (network.status().get()) {
            case NetworkStatus.Loading loading -> Texts.of("desk.loading");
            case NetworkStatus.Ready ready -> answer(network);
            case NetworkStatus.Learning learning -> Texts.of("desk.learning.tip") + " " + answer(network);
            case NetworkStatus.Failed failed -> failed.sentence();
        };
    }

    private static String answer(DeskNetwork network) {
        List<String> names = network.classNames().get();
        return network.answer().get().map(prediction -> answer(prediction, names)).orElse(Texts.of("desk.said.blank"));
    }

    private static String answer(Prediction prediction, List<String> names) {
        return Texts.of("desk.said.answer", names.get(prediction.label()), Probability.brief(prediction.confidence()));
    }
}
