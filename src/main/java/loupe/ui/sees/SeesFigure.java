package loupe.ui.sees;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import loupe.data.GrayImage;
import loupe.ui.common.Texts;

/**
 * What a figure of this view says beside its pictures.
 *
 * @param sentence what is to be seen
 * @param columns  the table's header
 * @param rows     every pixel that is shown: its row and column, counted from 1, and its values
 */
record SeesFigure(String title, String sentence, List<String> columns, List<List<String>> rows) {

    /** The pictures of the strip. */
    static SeesFigure strip(List<StepPicture> strip) {
        List<String> columns = new ArrayList<>(place());
        strip.forEach(step -> columns.add(SeesWords.title(step.step())));
        return new SeesFigure(Texts.of("sees.strip"), strip.stream().map(SeesWords::picture).collect(Collectors.joining(" ")),
                columns, rows(strip.stream().map(step -> step.picture().toArray()).toList()));
    }

    /** Drawing, mean and difference. */
    static SeesFigure comparison(Comparison shown) {
        List<String> columns = new ArrayList<>(place());
        columns.addAll(List.of(Texts.of("sees.drawing"), Texts.of("sees.mean", shown.className()), Texts.of("sees.difference")));
        return new SeesFigure(Texts.of("sees.comparison"), SeesWords.mean(shown) + " " + SeesWords.difference(shown), columns,
                rows(List.of(shown.drawing().toArray(), shown.mean().toArray(), shown.difference())));
    }

    private static List<String> place() {
        return List.of(Texts.of("sees.row"), Texts.of("sees.column"));
    }

    private static List<List<String>> rows(List<float[]> pictures) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < GrayImage.SIDE * GrayImage.SIDE; i++) {
            List<String> row = new ArrayList<>(List.of("" + (i / GrayImage.SIDE + 1), "" + (i % GrayImage.SIDE + 1)));
            for (float[] picture : pictures) {
                row.add(String.format(Locale.ROOT, "%.3f", picture[i]));
            }
            rows.add(row);
        }
        return rows;
    }
}
