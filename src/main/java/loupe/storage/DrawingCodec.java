package loupe.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import loupe.data.BadInputException;
import loupe.data.Drawing;
import loupe.data.Stroke;

/** One drawing as JSON; a fault names the stroke and the point, counted from 1. */
final class DrawingCodec {

    private static final int MOST_POINTS = 100_000;
    private static final double LARGEST = 1e6;
    private static final double SMALLEST = 1e-6;
    /** Letters of what is wrong, in a sentence; a list has no more parts than letters. */
    private static final int MOST_SHOWN = 40;

    private final String place;

    /** @param place what a sentence calls the drawing, for example {@code strokes.json, drawing 3} */
    DrawingCodec(String place) {
        this.place = place;
    }

    static ObjectNode tree(Drawing drawing) {
        ObjectNode tree = Json.object();
        tree.putArray("box").add(drawing.boxWidth()).add(drawing.boxHeight());
        ArrayNode strokes = tree.putArray("strokes");
        for (Stroke stroke : drawing.strokes()) {
            ArrayNode points = strokes.addArray();
            stroke.points().forEach(point -> points.addArray().add(point.x()).add(point.y()));
        }
        return tree.put("width", drawing.width());
    }

    Drawing read(JsonNode tree) throws BadInputException {
        if (!tree.isObject()) {
            throw new BadInputException(place + " must be a drawing, {\"box\":[500,500],\"strokes\":[…]}, not " + shown(tree) + ".");
        }
        if (tree.hasNonNull("format")) {
            Json.checkFormat(Fields.of(tree, place));
        }
        double[] box = pair(wanted(tree, "box"), place + ": \"box\"");
        double boxWidth = length(box[0], "\"box\"");
        double boxHeight = length(box[1], "\"box\"");
        double width = tree.hasNonNull("width") ? width(tree.get("width")) : Drawing.PEN * Math.max(boxWidth, boxHeight);
        return drawing(boxWidth, boxHeight, strokes(wanted(tree, "strokes")), width);
    }

    private Drawing drawing(double boxWidth, double boxHeight, List<Stroke> strokes, double width) throws BadInputException {
        try {
            return new Drawing(boxWidth, boxHeight, strokes, width);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(place + ": " + e.getMessage(), e);
        }
    }

    private List<Stroke> strokes(JsonNode tree) throws BadInputException {
        if (!tree.isArray()) {
            throw new BadInputException(place + ": \"strokes\" must be a list of strokes, not " + shown(tree) + ".");
        }
        int points = 0;
        List<Stroke> strokes = new ArrayList<>();
        for (JsonNode stroke : tree) {
            points += stroke.size();
            if (points > MOST_POINTS) {
                throw new BadInputException(place + " has more than " + MOST_POINTS + " points, the most that Loupe reads.");
            }
            strokes.add(stroke(stroke, place + ", stroke " + (strokes.size() + 1)));
        }
        return strokes;
    }

    private Stroke stroke(JsonNode tree, String where) throws BadInputException {
        if (!tree.isArray() || tree.isEmpty()) {
            throw new BadInputException(where + " must be a list of points, [[x, y], …], at least one, not " + shown(tree) + ".");
        }
        List<Stroke.Point> points = new ArrayList<>(tree.size());
        for (JsonNode point : tree) {
            double[] pair = pair(point, where + ", point " + (points.size() + 1));
            points.add(new Stroke.Point(pair[0], pair[1]));
        }
        return new Stroke(points);
    }

    private double[] pair(JsonNode tree, String where) throws BadInputException {
        if (!tree.isArray() || tree.size() != 2 || !isLength(tree.get(0)) || !isLength(tree.get(1))) {
            throw new BadInputException(where + " must be two numbers within 1000000, not " + shown(tree) + ".");
        }
        return new double[] {tree.get(0).doubleValue(), tree.get(1).doubleValue()};
    }

    private double width(JsonNode tree) throws BadInputException {
        if (!isLength(tree)) {
            throw new BadInputException(place + ": \"width\" must be a number up to 1000000, not " + shown(tree) + ".");
        }
        return length(tree.doubleValue(), "\"width\"");
    }

    private double length(double value, String name) throws BadInputException {
        if (value < SMALLEST) {
            throw new BadInputException(place + ": " + name + " must be at least 0.000001, not " + value + ".");
        }
        return value;
    }

    private static boolean isLength(JsonNode tree) {
        return tree.isNumber() && Math.abs(tree.doubleValue()) <= LARGEST;
    }

    private JsonNode wanted(JsonNode tree, String name) throws BadInputException {
        if (!tree.hasNonNull(name)) {
            throw new BadInputException(place + ": \"" + name + "\" is missing.");
        }
        return tree.get(name);
    }

    /** A number that Java's largest does not reach is said in words: which it was is lost. */
    private static String text(JsonNode tree) {
        if (tree.isArray()) {
            return tree.valueStream().limit(MOST_SHOWN).map(DrawingCodec::text).collect(Collectors.joining(",", "[", "]"));
        }
        return tree.isNumber() && Double.isInfinite(tree.doubleValue())
                ? tree.doubleValue() > 0 ? "more than 1e308" : "less than -1e308" : tree.toString();
    }

    private static String shown(JsonNode tree) {
        String text = text(tree);
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
    }
}
