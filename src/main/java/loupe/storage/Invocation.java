package loupe.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.inference.Prediction;

/**
 * What an endpoint is asked, in one of two forms. The workshop's: pictures one after the other, each 784 numbers, 28 rows of
 * 28, or one channel of these; its answer is the first picture's class, a number. Or {@code {"instances":[picture,…]}}, answered by
 * {@code {"predictions":[{"label":7,"probabilities":[…]},…]}}. Numbers are ink, from 0 (paper) to 1.
 *
 * @param pictures  at least one, 28x28
 * @param instances whether it came in the second form
 */
public record Invocation(List<GrayImage> pictures, boolean instances) {

    private static final String WHERE = "The request";
    private static final int AREA = GrayImage.SIDE * GrayImage.SIDE;
    /** Rounding may bring a full pixel a little above 1. */
    private static final float SLACK = 1e-3f;

    public Invocation {
        pictures = List.copyOf(pictures);
    }

    /** Reads a request's body. @throws BadInputException where it is not whole JSON, or a picture has another size or other numbers */
    public static Invocation parse(byte[] body) throws BadInputException {
        JsonNode tree = Json.parse(new String(body, StandardCharsets.UTF_8), WHERE);
        boolean instances = tree.isObject();
        if (instances && !tree.has("instances")) {
            throw new BadInputException(WHERE + " has no \"instances\": a list of pictures.");
        }
        JsonNode list = instances ? tree.get("instances") : tree;
        if (!list.isArray() || list.isEmpty()) {
            throw new BadInputException(WHERE + " must hold a list of pictures, each of 784 numbers or 28 rows of 28.");
        }
        return new Invocation(pictures(list), instances);
    }

    /** The body of a request about {@code pictures}, in the second form. */
    public static String asked(List<GrayImage> pictures) {
        return JsonText.line(Map.of("instances", pictures.stream().map(Invocation::numbers).toList()));
    }

    private static List<Float> numbers(GrayImage picture) {
        List<Float> numbers = new ArrayList<>(AREA);
        for (int y = 0; y < GrayImage.SIDE; y++) {
            for (int x = 0; x < GrayImage.SIDE; x++) {
                numbers.add(picture.at(x, y));
            }
        }
        return numbers;
    }

    /** What an endpoint answered to {@link #asked}. @throws BadInputException where it is something else */
    public static List<Prediction> answers(String answer) throws BadInputException {
        String where = "The endpoint's answer";
        List<Prediction> answers = new ArrayList<>();
        for (Fields one : Fields.of(Json.parse(answer, where), where).objects("predictions")) {
            List<Float> probabilities = one.floats("probabilities");
            float[] row = new float[probabilities.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = probabilities.get(i);
            }
            if (row.length == 0) {
                throw new BadInputException(where + " has a picture without probabilities.");
            }
            answers.add(Prediction.of(row));
        }
        return answers;
    }

    /** What is answered. @param answers one a picture */
    public String answer(List<Prediction> answers) {
        return instances ? JsonText.line(Map.of("predictions", answers.stream().map(Invocation::prediction).toList()))
                : Integer.toString(answers.getFirst().label());
    }

    /** What is answered where something is wrong. */
    public static String refusal(String sentence) {
        return JsonText.line(Map.of("error", sentence));
    }

    private static Map<String, Object> prediction(Prediction answer) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("label", answer.label());
        one.put("probabilities", answer.probabilities());
        return one;
    }

    private static List<GrayImage> pictures(JsonNode list) throws BadInputException {
        List<GrayImage> pictures = new ArrayList<>(list.size());
        for (JsonNode one : list) {
            pictures.add(picture(one, pictures.size() + 1));
        }
        return pictures;
    }

    private static GrayImage picture(JsonNode one, int number) throws BadInputException {
        List<JsonNode> flat = new ArrayList<>(AREA);
        boolean channel = depth(one) == 3 && one.size() == 1;
        JsonNode rows = channel ? one.get(0) : one;
        if (depth(rows) == 2 && rows.size() == GrayImage.SIDE && stream(rows).allMatch(row -> row.size() == GrayImage.SIDE)) {
            stream(rows).forEach(row -> row.forEach(flat::add));
        } else if (depth(rows) == 1 && rows.size() == AREA) {
            rows.forEach(flat::add);
        } else {
            throw new BadInputException("Picture " + number + " must be 784 numbers or 28 rows of 28, not " + size(one) + ".");
        }
        float[] ink = new float[AREA];
        for (int i = 0; i < AREA; i++) {
            ink[i] = ink(flat.get(i), number, i);
        }
        return new GrayImage(GrayImage.SIDE, GrayImage.SIDE, ink);
    }

    private static float ink(JsonNode value, int number, int place) throws BadInputException {
        float ink = value.isNumber() ? value.floatValue() : Float.NaN;
        if (!(ink >= -SLACK && ink <= 1 + SLACK)) {
            throw new BadInputException("Picture " + number + ", number " + (place + 1) + " must be from 0 (paper) to 1 (ink), not "
                    + (value.isValueNode() ? value.asText() : size(value)) + (ink > 1 && ink <= 255 ? ". Divide grey levels by 255." : "."));
        }
        return Math.clamp(ink, 0, 1);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        List<JsonNode> all = new ArrayList<>(list.size());
        list.forEach(all::add);
        return all.stream();
    }

    /** How many lists lie in each other, along the first of each; 0 for what is none. */
    private static int depth(JsonNode node) {
        int depth = 0;
        for (JsonNode at = node; at.isArray(); at = at.isEmpty() ? Json.object() : at.get(0)) {
            depth++;
        }
        return depth;
    }

    private static String size(JsonNode node) {
        return !node.isArray() ? (node.isObject() ? "an " : "a ") + node.getNodeType().name().toLowerCase(java.util.Locale.ROOT)
                : depth(node) == 1 ? node.size() + " of them" : "a list of " + node.size() + " lists";
    }
}
