package loupe.data;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to write a digit, in the unit box.
 *
 * @param weight how often it is written, compared with the digit's other forms
 */
record DigitForm(int digit, double weight, String name, List<List<Knot>> strokes) {

    /** A place that the pen passes: smoothly, or turning sharply where it is a corner. */
    record Knot(double x, double y, boolean corner) {}

    /** Reads {@code digit weight name: x,y x,y! / x,y x,y}, in hundredths of the box. */
    static DigitForm parse(String line) {
        String[] headAndStrokes = line.split(":");
        String[] head = headAndStrokes[0].split(" ");
        List<List<Knot>> strokes = new ArrayList<>();
        for (String stroke : headAndStrokes[1].split("/")) {
            strokes.add(List.of(stroke.strip().split(" +")).stream().map(DigitForm::knot).toList());
        }
        return new DigitForm(Integer.parseInt(head[0]), Double.parseDouble(head[1]), head[2], strokes);
    }

    private static Knot knot(String text) {
        boolean corner = text.endsWith("!");
        String[] xy = text.substring(0, text.length() - (corner ? 1 : 0)).split(",");
        return new Knot(Integer.parseInt(xy[0]) / 100.0, Integer.parseInt(xy[1]) / 100.0, corner);
    }
}
