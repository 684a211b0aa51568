package loupe.ui.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loupe.data.GrayImage;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;

/** The mean pictures of a set, for copying, saving and reading. */
record MeansFigure(SideViewModel side) implements Figure {

    @Override
    public String title() {
        return Texts.of("sets.means.title", SetNames.title(side.set()));
    }

    @Override
    public String sentence() {
        return side.loaded().get().map(set -> Texts.of("sets.means", SetNames.title(side.set()), Numerals.count(set.set().training().count())))
                .orElse(Texts.of("sets.reading"));
    }

    @Override
    public FigureTable table() {
        List<List<String>> rows = new ArrayList<>();
        Optional<LoadedSet> set = side.loaded().get();
        for (int label = 0; label < set.map(LoadedSet::classes).orElse(0); label++) {
            GrayImage mean = set.orElseThrow().means().get(label);
            for (int i = 0; i < mean.width() * mean.height(); i++) {
                int x = i % mean.width();
                int y = i / mean.width();
                rows.add(List.of(side.set().classNames().get(label), Integer.toString(y + 1), Integer.toString(x + 1),
                        String.format(Locale.ROOT, "%.4f", mean.at(x, y))));
            }
        }
        return new FigureTable(List.of(Texts.of("sets.column.class"), Texts.of("sets.column.row"), Texts.of("sets.column.column"),
                Texts.of("sets.column.ink")), rows);
    }
}
