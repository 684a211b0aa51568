package loupe.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import loupe.inference.Change;
import loupe.inference.Prediction;
import loupe.inference.SmallestChange;
import loupe.inference.TrainedModel;

/**
 * Why a network answers as it does.
 *
 * @param shown   the class that the pictures are about
 * @param altered what was found of the smallest change, for a drawing; empty for a picture
 */
record Explained(Question question, Prediction answer, int shown, List<ExplainPictures.File> files, Optional<Neighbours> near,
        Optional<Altered> altered) {

    /** A smaller change of the size is not told. */
    private static final double LEAST_GROWTH = 0.02;

    /** The end of the search for the smallest change. @param found empty where no change of that kind was found @param growth how many times as large the rest of the drawing is with it */
    record Altered(Optional<SmallestChange.Found> found, double growth) {

        String scaled() {
            return Math.abs(growth - 1) < LEAST_GROWTH ? ""
                    : String.format(Locale.ROOT, "; the rest of the drawing comes out %.2f times as large then, as all ink is scaled to fit", growth);
        }
    }

    /** For a program. @param model the name that was asked for */
    Map<String, Object> document(String model) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("label", answer.label());
        map.put("probabilities", answer.probabilities());
        map.put("class", shown);
        map.put("model", model);
        map.put("files", names());
        near.ifPresent(found -> map.put("data", found.set()));
        map.put("nearest", near.stream().flatMap(found -> found.near().stream()).map(n -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("label", n.label());
            one.put("distance", n.distance());
            return one;
        }).toList());
        altered.flatMap(Altered::found).ifPresent(found -> map.put("change", change(found)));
        return map;
    }

    /** For a person. */
    String sentences(TrainedModel trained, Path out) {
        String line = new PredictionText(trained.classNames()).lines(List.of(question), List.of(answer)).getFirst();
        return line + ". " + altered.map(ended -> words(ended, trained)).orElse("") + "For class " + named(trained, shown) + ", "
                + String.join(", ", names()) + " are in " + out + ".";
    }

    private List<String> names() {
        return files.stream().map(ExplainPictures.File::name).toList();
    }

    private static String words(Altered ended, TrainedModel network) {
        return ended.found().map(found -> stroke(found) + " and " + network.title() + " answers " + named(network, found.after().label())
                        + ended.scaled() + ". ")
                .orElse("No stroke of the pen or the eraser with at most " + SmallestChange.POINTS + " points was found that changes the answer. ");
    }

    /** The class by its number, and by its name where that is another word. */
    private static String named(TrainedModel network, int label) {
        String number = Integer.toString(label);
        return label >= network.classNames().size() || network.classNames().get(label).equals(number) ? number
                : number + " (" + network.classNames().get(label) + ")";
    }

    private static String stroke(SmallestChange.Found found) {
        String tool = found.change().tool() == Change.Tool.PEN ? "pen" : "eraser";
        return found.pixels() == 0 ? "One dot of the " + tool : String.format(Locale.ROOT, "A stroke of the %s, %.1f pixels long,", tool, found.pixels());
    }

    private static Map<String, Object> change(SmallestChange.Found found) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("tool", found.change().tool() == Change.Tool.PEN ? "pen" : "eraser");
        map.put("pixels", found.pixels());
        map.put("path", found.change().path().points().stream().map(point -> List.of(point.x(), point.y())).toList());
        map.put("label", found.after().label());
        map.put("probabilities", found.after().probabilities());
        return map;
    }
}
