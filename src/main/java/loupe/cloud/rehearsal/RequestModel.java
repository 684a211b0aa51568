package loupe.cloud.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.storage.JsonText;

/** The request shapes that AWS publishes for its services: what a request may hold, and within which limits. */
final class RequestModel {

    private static final List<String> FILES = List.of("sagemaker.json", "logs.json", "pricing.json", "quotas.json");

    private final Map<String, ShapeCheck> operations = new HashMap<>();

    private RequestModel() {}

    static RequestModel read() {
        RequestModel model = new RequestModel();
        FILES.forEach(model::add);
        return model;
    }

    boolean knows(String target) {
        return operations.containsKey(target);
    }

    /** @param target service and operation, as in {@code X-Amz-Target} @throws Refused where {@code request} breaks its shape */
    void check(String target, Map<String, Object> request) throws Refused {
        operations.get(target).check(request);
    }

    private void add(String name) {
        Members file = new Members(parse(name));
        Map<String, RequestShape> shapes = new HashMap<>();
        file.object("shapes").all().keySet().forEach(shape -> shapes.put(shape, RequestShape.of(file.object("shapes").object(shape))));
        file.pairs("operations").forEach((target, shape) -> operations.put(target, new ShapeCheck(shapes, shape)));
    }

    private static Map<String, Object> parse(String name) {
        try (InputStream stream = RequestModel.class.getResourceAsStream("/loupe/cloud/rehearsal/" + name)) {
            return JsonText.object(new String(stream.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadInputException e) {
            throw new IllegalStateException(e);
        }
    }
}
