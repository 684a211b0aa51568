package loupe.serving;

import ai.djl.modality.Input;
import ai.djl.modality.Output;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Batchifier;
import ai.djl.translate.ServingTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Requests as {@code loupe serve} takes them: pictures of 784 numbers or 28 rows of 28, answered by the first one's class; or
 * {@code {"instances":[picture,…]}}, answered by {@code {"predictions":[{"label":7,"probabilities":[…]},…]}}.
 */
public final class PicturesTranslator implements ServingTranslator {

    private static final int SIDE = 28;
    private static final String INSTANCES = "instances";

    @Override
    public void setArguments(Map<String, ?> arguments) {
        // There is nothing to choose.
    }

    /** Pictures of a request are shown together already. */
    @Override
    public Batchifier getBatchifier() {
        return null;
    }

    @Override
    public NDList processInput(TranslatorContext context, Input request) throws TranslateException {
        try {
            JsonElement tree = JsonParser.parseString(request.getData().getAsString());
            boolean instances = tree.isJsonObject();
            context.setAttachment(INSTANCES, instances);
            JsonArray pictures = instances ? tree.getAsJsonObject().getAsJsonArray(INSTANCES) : tree.getAsJsonArray();
            float[] ink = new float[Math.multiplyExact(pictures.size(), SIDE * SIDE)];
            for (int i = 0; i < pictures.size(); i++) {
                List<Float> numbers = new ArrayList<>();
                gather(pictures.get(i), numbers);
                if (numbers.size() != SIDE * SIDE) {
                    throw new TranslateException("Picture " + (i + 1) + " must be 784 numbers or 28 rows of 28, not " + numbers.size() + " numbers.");
                }
                for (int j = 0; j < numbers.size(); j++) {
                    ink[i * SIDE * SIDE + j] = numbers.get(j);
                }
            }
            return new NDList(context.getNDManager().create(ink, new Shape(pictures.size(), 1, SIDE, SIDE)));
        } catch (JsonParseException | IllegalStateException | NumberFormatException | NullPointerException | ClassCastException fault) {
            throw new TranslateException("The request must hold a list of pictures, each of 784 numbers or 28 rows of 28.", fault);
        }
    }

    private static void gather(JsonElement picture, List<Float> numbers) {
        if (picture.isJsonArray()) {
            picture.getAsJsonArray().forEach(part -> gather(part, numbers));
        } else {
            numbers.add(picture.getAsFloat());
        }
    }

    @Override
    public Output processOutput(TranslatorContext context, NDList answers) {
        NDArray rows = answers.singletonOrThrow().softmax(1);
        int classes = Math.toIntExact(rows.getShape().get(1));
        float[] all = rows.toFloatArray();
        List<Map<String, Object>> predictions = new ArrayList<>();
        for (int from = 0; from < all.length; from += classes) {
            predictions.add(prediction(all, from, classes));
        }
        boolean instances = (boolean) context.getAttachment(INSTANCES);
        Output output = new Output();
        output.addProperty("Content-Type", "application/json");
        output.add(instances ? new Gson().toJson(Map.of("predictions", predictions)) : String.valueOf(predictions.get(0).get("label")));
        return output;
    }

    private static Map<String, Object> prediction(float[] all, int from, int classes) {
        int best = 0;
        List<Float> probabilities = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            probabilities.add(all[from + i]);
            best = all[from + i] > all[from + best] ? i : best;
        }
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("label", best);
        one.put("probabilities", probabilities);
        return one;
    }
}
