package loupe.cloud.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;

/** The lines of a training job, as far as they have come; each is read once. Not for several threads. */
final class LogReader {

    private static final String GROUP = "/aws/sagemaker/TrainingJobs";

    private final AwsClients clients;
    private final String job;
    private final Map<String, String> places = new LinkedHashMap<>();

    LogReader(AwsClients clients, String job) {
        this.clients = clients;
        this.job = job;
    }

    /** Reads what is new. @param line hears the host and its line @return how many lines there were */
    int read(BiConsumer<String, String> line) {
        Optional<DescribeLogStreamsResponse> streams = Asking.ifThere("list the logs of " + job,
                () -> clients.logs().describeLogStreams(ask -> ask.logGroupName(GROUP).logStreamNamePrefix(job + "/")));
        int count = 0;
        for (LogStream stream : streams.map(DescribeLogStreamsResponse::logStreams).orElse(List.of())) {
            count += read(stream.logStreamName(), line);
        }
        return count;
    }

    /** A stream ends, for now, where its token stays the same. */
    private int read(String stream, BiConsumer<String, String> line) {
        int count = 0;
        while (true) {
            Optional<String> before = Optional.ofNullable(places.get(stream));
            Optional<GetLogEventsResponse> page = Asking.ifThere("read the log " + stream, () -> clients.logs().getLogEvents(from(stream, before)));
            if (page.isEmpty()) {
                return count;
            }
            page.get().events().forEach(event -> line.accept(host(stream), event.message().stripTrailing()));
            count += page.get().events().size();
            Optional<String> next = Optional.ofNullable(page.get().nextForwardToken());
            next.ifPresent(token -> places.put(stream, token));
            if (next.isEmpty() || next.equals(before)) {
                return count;
            }
        }
    }

    private static GetLogEventsRequest from(String stream, Optional<String> token) {
        GetLogEventsRequest.Builder request = GetLogEventsRequest.builder().logGroupName(GROUP).logStreamName(stream).startFromHead(true);
        token.ifPresent(request::nextToken);
        return request.build();
    }

    /** {@code algo-1} of {@code job/algo-1-1732400000}. */
    private static String host(String stream) {
        String name = stream.substring(stream.indexOf('/') + 1);
        return name.matches(".+-[0-9]+-[0-9]+") ? name.substring(0, name.lastIndexOf('-')) : name;
    }
}
