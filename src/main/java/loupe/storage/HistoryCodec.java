package loupe.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import loupe.data.BadInputException;

/** A network's history as JSON: {@code {"format":1,"done":[{"step":"","network":{…}},…],"undone":[…]}}. */
final class HistoryCodec {

    private HistoryCodec() {}

    static ObjectNode tree(NetworkHistory history) {
        ObjectNode tree = Json.document();
        history.done().forEach(step -> add(tree.withArray("/done"), step));
        history.undone().forEach(step -> add(tree.withArray("/undone"), step));
        return tree;
    }

    private static void add(ArrayNode list, NetworkHistory.Step step) {
        list.addObject().put("step", step.name()).set("network", NetworkCodec.tree(step.network()));
    }

    static NetworkHistory read(JsonNode tree, String where) throws BadInputException {
        Json.checkFormat(Fields.of(tree, where));
        List<NetworkHistory.Step> done = steps(tree.path("done"), where);
        if (done.isEmpty()) {
            throw new BadInputException(where + ": \"done\" must be a list of at least one step.");
        }
        return new NetworkHistory(done, steps(tree.path("undone"), where));
    }

    private static List<NetworkHistory.Step> steps(JsonNode list, String where) throws BadInputException {
        List<NetworkHistory.Step> steps = new ArrayList<>();
        for (JsonNode item : list) {
            Fields fields = Fields.of(item, where);
            steps.add(new NetworkHistory.Step(fields.text("step"), NetworkCodec.draft(fields.object("network"))));
        }
        return steps;
    }
}
