package loupe.ui.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import loupe.data.GrayImage;
import loupe.data.Stroke;
import loupe.data.StrokeRenderer;
import loupe.inference.Change;
import loupe.inference.HiddenSample;
import loupe.inference.Occlusion;
import loupe.inference.Pca;
import loupe.inference.Saliency;
import loupe.inference.SmallestChange;
import loupe.ui.common.Texts;
import loupe.ui.common.easel.Sheet;

/** The pictures of an answer in words and numbers. @param classNames one a class of the network */
record WhyFigures(List<String> classNames) {

    private static final int SIDE = GrayImage.SIDE;
    private static final double LEAST_GROWTH = 0.02;

    WhyFigure saliency(Saliency saliency) {
        int most = IntStream.range(0, saliency.gradient().length).reduce((a, b) ->
                Math.abs(saliency.gradient()[b]) > Math.abs(saliency.gradient()[a]) ? b : a).orElse(0);
        String sentence = saliency.most() == 0 ? Texts.of("why.saliency.flat", name(saliency.label()))
                : Texts.of(saliency.gradient()[most] > 0 ? "why.saliency.more" : "why.saliency.less", name(saliency.label()),
                most / SIDE + 1, most % SIDE + 1);
        return new WhyFigure(Texts.of("why.saliency"), sentence, pixels("why.saliency.column"), cells(saliency.gradient()));
    }

    WhyFigure occlusion(Occlusion.Map map) {
        float lost = map.whole() - map.probabilities()[map.weakest()];
        String sentence = !map.complete() ? Texts.of("why.occlusion.part")
                : lost <= 0 ? Texts.of("why.occlusion.none", name(map.label()), percent(map.whole()))
                : Texts.of("why.occlusion.lost", name(map.label()), percent(map.whole()), percent(map.probabilities()[map.weakest()]),
                map.weakest() / SIDE + 1, map.weakest() % SIDE + 1);
        return new WhyFigure(Texts.of("why.occlusion"), sentence, pixels("why.occlusion.column"), cells(map.probabilities()));
    }

    WhyFigure change(ChangeState state) {
        return switch (state) {
            case ChangeState.Nothing _ -> plain("why.change", Texts.of("why.change.nothing"));
            case ChangeState.NoStrokes _ -> plain("why.change", Texts.of("why.change.picture"));
            case ChangeState.Searching(Sheet _, double share, var _) -> plain("why.change", Texts.of("why.change.searching", percent(share)));
            case ChangeState.Done(Sheet sheet, var found) -> found.map(best -> found(best, sheet))
                    .orElseGet(() -> plain("why.change", Texts.of("why.change.none", SmallestChange.POINTS)));
        };
    }

    private WhyFigure found(SmallestChange.Found found, Sheet sheet) {
        String tool = Texts.of(found.change().tool() == Change.Tool.PEN ? "why.change.pen" : "why.change.eraser");
        String change = found.pixels() == 0 ? Texts.of("why.change.dot", tool, number(sheet.drawing().width() / Sheet.PIXEL))
                : Texts.of("why.change.stroke", tool, number(found.pixels()), found.change().path().points().size());
        String sentence = Texts.of("why.change.found", change, name(found.before().label()), name(found.after().label()),
                percent(found.after().confidence())) + scaled(found.change(), sheet);
        List<List<String>> rows = new ArrayList<>();
        for (Stroke.Point point : found.change().path().points()) {
            rows.add(List.of(tool, number(point.x() / Sheet.PIXEL), number(point.y() / Sheet.PIXEL)));
        }
        return new WhyFigure(Texts.of("why.change"), sentence,
                List.of(Texts.of("why.column.tool"), Texts.of("why.column.right"), Texts.of("why.column.down")), rows);
    }

    /** A change that alters the extent of the ink alters the size of all that was drawn. */
    private static String scaled(Change change, Sheet sheet) {
        double growth = new StrokeRenderer().growth(sheet.drawing(), change.of(sheet.drawing()), sheet.normalising());
        return Math.abs(growth - 1) < LEAST_GROWTH ? "" : " " + Texts.of("why.change.scaled", String.format(Locale.ROOT, "%.2f", growth));
    }

    /** @param data the set's name */
    WhyFigure nearest(List<HiddenSample.Near> near, String data, List<String> names) {
        String list = String.join(", ", near.stream().map(one -> named(names, one.label())).toList());
        return new WhyFigure(Texts.of("why.nearest"), Texts.of("why.nearest.sentence", near.size(), data, list),
                List.of(Texts.of("why.column.class"), Texts.of("why.column.distance"), Texts.of("why.column.number")),
                near.stream().map(one -> List.of(named(names, one.label()), number(one.distance()), Integer.toString(one.index() + 1))).toList());
    }

    /** With a row for every picture. */
    WhyFigure plane(SampleState.Ready ready, Glance.Place place, Glance glance) {
        Pca plane = ready.kept().plane();
        WhyFigure alone = planeAlone(ready, place, glance);
        List<List<String>> rows = new ArrayList<>(alone.rows());
        for (int i = 0; i < ready.pictures().count(); i++) {
            double[] at = plane.place(ready.kept().sample().vectors()[i]);
            rows.add(List.of(named(ready.classNames(), ready.pictures().label(i)), number(at[0]), number(at[1])));
        }
        return new WhyFigure(alone.title(), alone.sentence(), alone.header(), rows);
    }

    /** With a row for the drawing alone, quickly made. */
    WhyFigure planeAlone(SampleState.Ready ready, Glance.Place place, Glance glance) {
        String near = glance.near().isEmpty() ? "" : named(ready.classNames(), glance.near().getFirst().label());
        String sentence = Texts.of("why.plane.sentence", number(place.x()), number(place.y()), near);
        return new WhyFigure(Texts.of("why.plane"), sentence,
                List.of(Texts.of("why.column.class"), Texts.of("why.column.first"), Texts.of("why.column.second")),
                List.of(List.of(Texts.of("why.plane.drawing"), number(place.x()), number(place.y()))));
    }

    /** The class' name. */
    String name(int label) {
        return named(classNames, label);
    }

    static String named(List<String> names, int label) {
        return label < names.size() ? names.get(label) : Integer.toString(label);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value == 0 ? 0 : value);
    }

    private static WhyFigure plain(String title, String sentence) {
        return new WhyFigure(Texts.of(title), sentence, List.of(Texts.of("why.column.class")), List.of());
    }

    private static List<String> pixels(String column) {
        return List.of(Texts.of("why.column.row"), Texts.of("why.column.column"), Texts.of(column));
    }

    private static List<List<String>> cells(float[] values) {
        return IntStream.range(0, values.length).mapToObj(i -> List.of(Integer.toString(i / SIDE + 1), Integer.toString(i % SIDE + 1),
                Float.isNaN(values[i]) ? "" : Float.toString(values[i]))).toList();
    }
}
