package loupe.cloud.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

/** The lines of a training job, as far as they have come; each is read once. Not for several threads. */
final class LogReader {

    private static final String GROUP = "/aws/sagemaker/TrainingJobs";

    private static final Pattern HOST = Pattern.compile("^algo-[0-9]+");
    private static final int MOST_STREAMS = 1_000;
    /** There may be more behind an empty page; behind so many there is not, for now. */
    private static final int EMPTY_PAGES = 10;

    private final AwsClients clients;
    private final String job;
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, Integer> counted = new LinkedHashMap<>();

    LogReader(AwsClients clients, String job) {
        this.clients = clients;
        this.job = job;
    }

    /** Reads what is new. @param line hears the host and its line @return how many lines there were */
    int read(BiConsumer<String, String> line) {
        int count = 0;
        for (String stream : streams()) {
            count += read(stream, line);
        }
        return count;
    }

    /** All pages of them; none where there is no log yet. */
    private List<String> streams() {
        List<String> streams = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Optional<String> page = next;
            Optional<DescribeLogStreamsResponse> told = Asking.ifThere("list the logs of " + job, () -> clients.logs().describeLogStreams(ask -> {
                ask.logGroupName(GROUP).logStreamNamePrefix(job + "/");
                page.ifPresent(ask::nextToken);
            }));
            told.ifPresent(there -> there.logStreams().forEach(stream -> streams.add(stream.logStreamName())));
            next = told.flatMap(there -> Optional.ofNullable(there.nextToken())).filter(token -> !token.isEmpty());
        } while (next.isPresent() && streams.size() < MOST_STREAMS);
        return streams;
    }

    /**
     * A stream ends, for now, where its token stays the same, and where page after page is empty. Without tokens, what was read is counted, and left out.
     */
    private int read(String stream, BiConsumer<String, String> line) {
        int count = 0;
        for (int empty = 0; empty < EMPTY_PAGES; ) {
            Optional<String> before = Optional.ofNullable(places.get(stream));
            Optional<GetLogEventsResponse> page = Asking.ifThere("read the log " + stream, () -> clients.logs().getLogEvents(from(stream, before)));
            if (page.isEmpty()) {
                return count;
            }
            int known = before.isPresent() ? 0 : counted.getOrDefault(stream, 0);
            List<OutputLogEvent> events = page.get().events();
            events.stream().skip(known).forEach(event -> line.accept(host(stream), Optional.ofNullable(event.message()).orElse("").stripTrailing()));
            count += Math.max(0, events.size() - known);
            Optional<String> next = Optional.ofNullable(page.get().nextForwardToken()).filter(token -> !token.isEmpty());
            if (next.isEmpty()) {
                counted.put(stream, Math.max(known, events.size()));
                return count;
            }
            places.put(stream, next.get());
            if (next.equals(before)) {
                return count;
            }
            empty = events.isEmpty() ? empty + 1 : 0;
        }
        return count;
    }

    private static GetLogEventsRequest from(String stream, Optional<String> token) {
        GetLogEventsRequest.Builder request = GetLogEventsRequest.builder().logGroupName(GROUP).logStreamName(stream).startFromHead(true);
        token.ifPresent(request::nextToken);
        return request.build();
    }

    /** {@code algo-1} of {@code job/algo-1-1732400000}. */
    private static String host(String stream) {
        String name = stream.substring(stream.indexOf('/') + 1);
        Matcher host = HOST.matcher(name);
        return host.find() ? host.group() : name;
    }
}
