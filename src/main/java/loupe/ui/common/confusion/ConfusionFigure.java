package loupe.ui.common.confusion;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import loupe.data.ClassPair;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;
import loupe.ui.common.figure.Pen;
import loupe.ui.common.figure.Svg;
import loupe.ui.common.layers.ColourScale;
import loupe.ui.common.layers.Palette;

/** A table of which class is taken for which, for copying, saving and reading. */
final class ConfusionFigure implements Figure {

    private static final double CELL = 36;
    private static final double WORDS = 12;
    private static final String INK = "#1f2328";

    private final ConfusionViewModel model;

    ConfusionFigure(ConfusionViewModel model) {
        this.model = model;
    }

    @Override
    public String title() {
        return model.table().get().map(ConfusionTable::title).orElse(Texts.of("confusion.none"));
    }

    @Override
    public String sentence() {
        return model.table().get().map(table -> table.title() + ". ").orElse("") + (model.sentence() + " " + model.figures()).strip();
    }

    @Override
    public FigureTable table() {
        return model.table().get().map(table -> new FigureTable(table.columns(), table.rows())).orElse(new FigureTable(List.of(), List.of()));
    }

    @Override
    public Optional<Svg> svg() {
        return model.table().get().map(ConfusionFigure::drawn);
    }

    private static Svg drawn(ConfusionTable table) {
        MatrixGrid grid = new MatrixGrid(table.counts().classes(), CELL);
        Svg svg = new Svg(grid.width(), grid.height());
        Palette.Colours colours = Palette.LIGHT.on(new ColourScale(false, MatrixPane.STRONGEST));
        for (int i = 0; i < grid.classes() * grid.classes(); i++) {
            ClassPair pair = new ClassPair(i / grid.classes(), i % grid.classes());
            cell(svg, grid.box(pair), pair, table, colours.argb((float) table.counts().share(pair)));
        }
        for (int label = 0; label < grid.classes(); label++) {
            Rectangle2D box = grid.box(new ClassPair(label, label));
            svg.text(MatrixGrid.LEFT - 8, box.getMinY() + CELL / 2 + 4, WORDS, Svg.Anchor.END, INK, table.name(label));
            svg.text(box.getMinX() + CELL / 2, MatrixGrid.TOP - 6, WORDS, Svg.Anchor.MIDDLE, INK, Integer.toString(label));
        }
        return svg;
    }

    private static void cell(Svg svg, Rectangle2D box, ClassPair pair, ConfusionTable table, int argb) {
        double side = CELL - 1;
        svg.rect(box.getMinX(), box.getMinY(), side, side, "#%06x".formatted(argb & 0xFFFFFF));
        if (pair.isRight()) {
            svg.frame(box.getMinX() + 0.5, box.getMinY() + 0.5, side - 1, side - 1, new Pen(INK, 1, List.of()));
            svg.frame(box.getMinX() + 1.5, box.getMinY() + 1.5, side - 3, side - 3, new Pen("#ffffff", 1, List.of()));
        }
        if (table.counts().at(pair) > 0) {
            svg.text(box.getMinX() + side / 2, box.getMinY() + side / 2 + 4, WORDS, Svg.Anchor.MIDDLE,
                    MatrixPane.isBright(argb) ? "#000000" : "#ffffff", Integer.toString(table.counts().at(pair)));
        }
    }
}
