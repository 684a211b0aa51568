package loupe.ui.common.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import loupe.inference.KernelSheet;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;

/** The weights of a layer, to be copied, saved and read. @param named its title @param said its sentence */
record KernelsFigure(KernelsViewModel model, Supplier<String> named, Supplier<String> said) implements Figure {

    @Override
    public String title() {
        return named.get();
    }

    @Override
    public String sentence() {
        return said.get();
    }

    @Override
    public FigureTable table() {
        return tableOfNow().get();
    }

    @Override
    public Supplier<FigureTable> tableOfNow() {
        Optional<KernelSheet> now = model.sheet().get();
        return () -> table(now);
    }

    private static FigureTable table(Optional<KernelSheet> now) {
        List<List<String>> rows = new ArrayList<>();
        now.ifPresent(sheet -> {
            KernelSheet.Grid grid = sheet.grid();
            for (int i = 0; i < sheet.weights().length; i++) {
                int number = i % grid.area();
                rows.add(List.of(Integer.toString(i / grid.area() + 1), Integer.toString(number / grid.width() + 1),
                        Integer.toString(number % grid.width() + 1), String.format(Locale.ROOT, "%.6f", sheet.weights()[i])));
            }
        });
        return new FigureTable(List.of(Texts.of("kernels.column.kernel"), Texts.of("pictures.row"), Texts.of("pictures.column"),
                Texts.of("kernels.column.weight")), rows);
    }
}
