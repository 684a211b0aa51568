package loupe.cloud.rehearsal;

import java.io.IOException;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.storage.JsonText;

/** The services that speak JSON and name what they are asked for in {@code X-Amz-Target}. */
final class JsonService implements Service {

    static final String TYPE = "application/x-amz-json-1.1";

    private final RequestModel model;
    private final Map<String, Operation> operations;

    /** @param operations by their targets */
    JsonService(RequestModel model, Map<String, Operation> operations) {
        this.model = model;
        this.operations = Map.copyOf(operations);
    }

    @Override
    public String call(Asked asked) {
        String target = target(asked);
        return target.substring(target.lastIndexOf('.') + 1);
    }

    @Override
    public Answer answer(Asked asked, Caller caller) throws Refused, IOException {
        String target = target(asked);
        if (!operations.containsKey(target)) {
            throw new Refused(400, "UnknownOperationException", "The rehearsal does not know " + target + ".");
        }
        if (!asked.header("Content-Type").orElse("").startsWith(TYPE)) {
            throw new Refused(415, "UnsupportedMediaTypeException", "Content-Type must be " + TYPE + ".");
        }
        Map<String, Object> request = parse(asked.text());
        model.check(target, request);
        return Answer.text(200, TYPE, JsonText.line(operations.get(target).call(new Members(request), caller)));
    }

    private static Map<String, Object> parse(String text) throws Refused {
        try {
            return JsonText.object(text.isBlank() ? "{}" : text, "The request");
        } catch (BadInputException e) {
            throw new Refused(400, "SerializationException", e.getMessage());
        }
    }

    @Override
    public Answer refusal(Refused refused) {
        // These two have longer names here than in XML.
        String code = switch (refused.code()) {
            case "MissingAuthenticationToken", "IncompleteSignature" -> refused.code() + "Exception";
            case String other -> other;
        };
        return Answer.text(refused.status(), TYPE, JsonText.line(Map.of("__type", code, "message", refused.getMessage())))
                .with(Map.of("x-amzn-ErrorType", code));
    }

    private static String target(Asked asked) {
        return asked.header("X-Amz-Target").orElse("");
    }
}
