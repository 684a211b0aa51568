package loupe.ui.sees;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import loupe.ui.common.Texts;
import loupe.ui.common.layers.PicturesFigure;

/** The pictures of this view, to be copied, saved and read. */
final class SeesFigures {

    private SeesFigures() {}

    /** The pictures of the strip, as they are when they are asked for. */
    static PicturesFigure strip(SeesViewModel model) {
        return new PicturesFigure(() -> Texts.of("sees.strip"),
                () -> model.strip().get().stream().map(SeesWords::picture).collect(Collectors.joining(" ")),
                () -> model.strip().get().stream().map(step -> PicturesFigure.Tile.ink(SeesWords.title(step.step()), step.picture())).toList());
    }

    /** Drawing, mean and difference. */
    static PicturesFigure comparison(SeesViewModel model) {
        return new PicturesFigure(() -> Texts.of("sees.comparison"), () -> sentence(model.comparison().get()),
                () -> model.comparison().get().map(SeesFigures::tiles).orElse(List.of()));
    }

    private static String sentence(Optional<Comparison> shown) {
        return shown.map(now -> SeesWords.mean(now) + " " + SeesWords.difference(now)).orElse(Texts.of("sees.none"));
    }

    private static List<PicturesFigure.Tile> tiles(Comparison shown) {
        return List.of(PicturesFigure.Tile.ink(Texts.of("sees.drawing"), shown.drawing()),
                PicturesFigure.Tile.ink(Texts.of("sees.mean", shown.className()), shown.mean()),
                new PicturesFigure.Tile(Texts.of("sees.difference"), shown.difference(), true));
    }
}
