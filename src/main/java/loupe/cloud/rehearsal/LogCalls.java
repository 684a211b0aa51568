package loupe.cloud.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** CloudWatch Logs: which streams a group has, and their lines with the service's tokens, which stay the same where nothing new is there. */
record LogCalls(LogBook book) {

    private static final Pattern TOKEN = Pattern.compile("([fb])/(\\d+)/s");
    private static final int MOST_EVENTS = 10_000;
    private static final int MOST_STREAMS = 50;
    /** An answer holds at most so many characters of lines. */
    private static final int MOST_TEXT = 1024 * 1024;

    Map<String, Operation> operations() {
        return Map.of("Logs_20140328.DescribeLogStreams", this::streams, "Logs_20140328.GetLogEvents", this::events);
    }

    private Map<String, ?> streams(Members request, Caller caller) throws Refused {
        String group = group(request);
        String prefix = request.text("logStreamNamePrefix").orElse("");
        if (!prefix.isEmpty() && request.text("orderBy").orElse("").equals("LastEventTime")) {
            throw new Refused(400, "InvalidParameterException", "Cannot order by LastEventTime with a logStreamNamePrefix.");
        }
        List<Map<String, ?>> streams = seen(group).stream().filter(stream -> stream.name().startsWith(prefix))
                .<Map<String, ?>>map(stream -> about(stream, group, caller)).toList();
        return new Page<>(streams, request.number("limit").orElse(MOST_STREAMS), request.text("nextToken")).answer("logStreams", "nextToken");
    }

    private static Map<String, ?> about(LogStream stream, String group, Caller caller) {
        List<LogStream.Line> lines = stream.lines();
        return Map.of("logStreamName", stream.name(), "creationTime", lines.getFirst().millis(), "firstEventTimestamp", lines.getFirst().millis(),
                "lastEventTimestamp", lines.getLast().millis(), "lastIngestionTime", lines.getLast().millis(), "storedBytes", 0,
                "arn", "arn:aws:logs:" + caller.region() + ":" + Caller.ACCOUNT + ":log-group:" + group + ":log-stream:" + stream.name());
    }

    private Map<String, ?> events(Members request, Caller caller) throws Refused {
        LogStream stream = seen(group(request)).stream().filter(one -> one.name().equals(request.needed("logStreamName"))).findFirst()
                .orElseThrow(() -> new Refused(400, "ResourceNotFoundException", "The specified log stream does not exist."));
        List<LogStream.Line> lines = stream.lines();
        int most = Math.min(MOST_EVENTS, request.number("limit").orElse(MOST_EVENTS));
        int from = Math.max(0, lines.size() - most);
        int to = lines.size();
        if (request.has("nextToken")) {
            Matcher token = TOKEN.matcher(request.needed("nextToken"));
            if (!token.matches()) {
                throw new Refused(400, "InvalidParameterException", "The specified nextToken is invalid.");
            }
            int at = Math.min(lines.size(), Integer.parseInt(token.group(2)));
            from = token.group(1).equals("f") ? at : Math.max(0, at - most);
            to = token.group(1).equals("f") ? lines.size() : at;
        } else if (request.truth("startFromHead")) {
            from = 0;
        }
        to = end(lines, from, Math.min(to, from + most));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("events", lines.subList(from, to).stream()
                .map(line -> Map.of("timestamp", line.millis(), "ingestionTime", line.millis(), "message", line.text())).toList());
        answer.put("nextForwardToken", "f/" + to + "/s");
        answer.put("nextBackwardToken", "b/" + from + "/s");
        return answer;
    }

    private static int end(List<LogStream.Line> lines, int from, int to) {
        int[] left = {MOST_TEXT};
        return IntStream.range(from, to).filter(i -> (left[0] -= lines.get(i).text().length()) < 0).findFirst().orElse(to);
    }

    private List<LogStream> seen(String group) throws Refused {
        return book.seen(group).orElseThrow(() -> new Refused(400, "ResourceNotFoundException", "The specified log group does not exist."));
    }

    private static String group(Members request) throws Refused {
        return request.text("logGroupName").or(() -> request.text("logGroupIdentifier"))
                .orElseThrow(() -> new Refused(400, "InvalidParameterException", "Either logGroupName or logGroupIdentifier must be specified."));
    }
}
