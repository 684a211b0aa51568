package loupe.ui.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.inference.KernelSheet;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureTable;

/** What is seen at a checkpoint, as rows. */
final class ShotTables {

    private ShotTables() {}

    static FigureTable of(Optional<KernelSheet> tiles) {
        List<List<String>> rows = new ArrayList<>();
        tiles.ifPresent(sheet -> {
            int width = sheet.grid().width();
            for (int i = 0; i < sheet.weights().length; i++) {
                int within = i % sheet.grid().area();
                rows.add(List.of(Integer.toString(i / sheet.grid().area()), Integer.toString(within / width), Integer.toString(within % width),
                        number(sheet.weights()[i])));
            }
        });
        return new FigureTable(columns("picture", "row", "column", "weight"), rows);
    }

    static FigureTable placed(Optional<Plane> plane) {
        List<List<String>> rows = new ArrayList<>();
        plane.ifPresent(shown -> {
            for (int i = 0; i < shown.places().length; i++) {
                rows.add(List.of(Integer.toString(i), Integer.toString(shown.pictures().label(i)), number(shown.places()[i][0]),
                        number(shown.places()[i][1])));
            }
            shown.star().ifPresent(star -> rows.add(List.of("", "", number(star[0]), number(star[1]))));
        });
        return new FigureTable(columns("picture", "class", "across", "up"), rows);
    }

    private static List<String> columns(String... keys) {
        return Stream.of(keys).map(key -> Texts.of("experiments.column." + key)).toList();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
